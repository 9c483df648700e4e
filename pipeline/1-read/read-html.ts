import { binaryTrouble } from './binary.ts';
import { type Chunks, collect } from './bytes.ts';
import type { Input } from './input.ts';
import type { PageRecord } from './page-record.ts';
import { maxPageBytes, type Parsing } from './parse-record.ts';
import { Unreadable } from './trouble.ts';
import { isBinary } from './utf8.ts';

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** A page of the web, whole; parsing it is slow, and left to whoever has the time. Throws `Unreadable`. */
export async function readHtml(input: Input, chunks: Chunks, { settings }: Parsing): Promise<PageRecord> {
  const bytes = await collect(chunks, maxPageBytes(settings), 'read/page-too-long');
  if (isBinary(bytes)) throw binaryTrouble(bytes);
  if (bytes.every((byte) => SPACE.has(byte))) throw new Unreadable('read/empty', 0);
  const source = { path: input.path, offset: 0, position: null };
  // A copy of its own: what a worker gets is the whole memory behind it.
  return { source, name: input.name, page: Uint8Array.from(bytes), charset: null, url: null };
}
