import type { Note, Reject, SourceDocument } from '../records.ts';
import { binaryTrouble } from './binary.ts';
import { type Chunks, collect } from './bytes.ts';
import type { Input } from './input.ts';
import type { Parsing } from './parse-record.ts';
import { noteOf, Unreadable } from './trouble.ts';
import { decodeUtf8, firstInvalidByte, isBinary } from './utf8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** A saved page: the whole file is the text. Throws `Unreadable` when it is not. */
export async function readPage(
  input: Input,
  chunks: Chunks,
  { settings, findMetadata }: Parsing,
): Promise<readonly (SourceDocument | Reject | Note)[]> {
  const bytes = await collect(chunks, settings.read.max_article_bytes, 'read/article-too-long');
  if (isBinary(bytes)) throw binaryTrouble(bytes);
  const { text, notes } = textOf(bytes, input.path);
  if (text.trim() === '') throw new Unreadable('read/empty', 0);
  const fields = {
    id: null,
    title: null,
    outlet: null,
    url: null,
    published_at: null,
    dateline: null,
    language: null,
  };
  const source = { path: input.path, offset: 0, position: null };
  const metadata = findMetadata(input.path, input.name, null);
  return [...notes, { source, form: 'page', name: input.name, text, ...fields, metadata }];
}

/** Windows-1252 is only tried on a page: JSON is UTF-8 (RFC 8259). Throws `Unreadable`. */
function textOf(bytes: Buffer, path: string): { readonly text: string; readonly notes: readonly Note[] } {
  const invalid = firstInvalidByte(bytes);
  if (invalid === null) return { text: decodeUtf8(bytes), notes: [] };
  const text = decodeWindows1252(bytes);
  if (text === null) throw new Unreadable('read/invalid-utf8', invalid);
  return { text, notes: [noteOf('read/windows-1252', path)] };
}
