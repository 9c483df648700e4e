import type { Note, Reject, SourceDocument } from '../records.ts';
import { type Chunks, collect } from './bytes.ts';
import type { Input } from './input.ts';
import type { Parsing } from './parse-record.ts';
import { Unreadable } from './trouble.ts';
import { decodeUtf8, firstInvalidByte, isBinary } from './utf8.ts';

/** A saved page: the whole file is the text. Throws `Unreadable` when it is not. */
export async function readPage(
  input: Input,
  chunks: Chunks,
  { settings, findMetadata }: Parsing,
): Promise<readonly (SourceDocument | Reject | Note)[]> {
  const bytes = await collect(chunks, settings.read.max_article_bytes, 'read/article-too-long');
  if (isBinary(bytes)) throw new Unreadable('read/binary', bytes.indexOf(0));
  const invalid = firstInvalidByte(bytes);
  if (invalid !== null) throw new Unreadable('read/invalid-utf8', invalid);
  const text = decodeUtf8(bytes);
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
  const metadata = findMetadata(input.path, input.name);
  return [{ source, form: 'page', name: input.name, text, ...fields, metadata }];
}
