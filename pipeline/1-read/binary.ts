import { Unreadable } from './trouble.ts';
import { looksLikeUtf16 } from './utf-16.ts';

/** What is wrong with bytes that hold a NUL. */
export function binaryTrouble(bytes: Uint8Array): Unreadable {
  const code = looksLikeUtf16(bytes) ? 'read/utf-16-unmarked' : 'read/binary';
  return new Unreadable(code, bytes.indexOf(0));
}
