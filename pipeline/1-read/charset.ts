import { isUtf8 } from 'node:buffer';
import { Unreadable } from './trouble.ts';
import { decodeUtf8, firstInvalidByte } from './utf8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface DecodedText {
  readonly text: string;
  /** Nothing but a guess told that it was Windows-1252. */
  readonly is_guess: boolean;
}

/** What browsers take for Windows-1252 (WHATWG Encoding), whose decoder in Node 20 leaves out the marks from 80 to 9F. */
const LATIN = /^(?:windows-1252|iso-?8859-1|iso_8859-1|latin-?1|us-ascii|ascii|cp1252|x-cp1252)$/i;
/**
 * UTF-8 where the bytes are, whatever they are said to be: other letters do not come out as UTF-8 by chance. Else the charset that somebody
 * `said`, which is asked only then; else Windows-1252 where that is no guess in the dark. Throws `Unreadable`.
 */
export function decoded(bytes: Uint8Array, said: () => string | null): DecodedText {
  if (isUtf8(bytes)) return { text: decodeUtf8(bytes), is_guess: false };
  const charset = said();
  const is_latin = charset !== null && LATIN.test(charset);
  const text = charset === null || is_latin ? null : decodedAs(bytes, charset);
  if (text !== null) return { text, is_guess: false };
  const latin = decodeWindows1252(bytes);
  if (latin === null) throw new Unreadable('read/invalid-utf8', firstInvalidByte(bytes) ?? 0, charset);
  return { text: latin, is_guess: !is_latin };
}

/** Null for a charset that nobody knows, and for UTF-8 that is none. */
function decodedAs(bytes: Uint8Array, said: string): string | null {
  try {
    const decoder = new TextDecoder(said.trim());
    return decoder.encoding === 'utf-8' ? null : decoder.decode(bytes);
  } catch {
    return null;
  }
}
