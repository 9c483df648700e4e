import { type FileHandle, open } from 'node:fs/promises';
import type { Article } from '../records.ts';
import { fileBytes } from './bytes.ts';
import { splitLines } from './lines.ts';

/** Finds articles of an `articles.ndjson` by id. Memory holds ids and offsets alone. */
export interface ArticleLookup {
  /** Null when the file has no such article. */
  find(document_id: string): Promise<Article | null>;
  close(): Promise<void>;
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Bytes of one line at most; V8 holds no string above 512 MiB. */
const MAX_LINE_BYTES = 268_435_456;

function articleIn(bytes: Uint8Array): Article | null {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8')) as Article | null;
    const isArticle = typeof value?.document_id === 'string' && typeof value.text === 'string';
    return isArticle ? value : null;
  } catch {
    return null;
  }
}

async function readPlace(handle: FileHandle, { offset, length }: Place): Promise<Article | null> {
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, offset);
  return articleIn(bytes);
}

/** Reads the file once for its ids. Lines that are no articles are passed over. Throws `Unreadable` when it can't be read. */
export async function openArticles(file: string): Promise<ArticleLookup> {
  const places = new Map<string, Place>();
  for await (const { bytes, offset, is_too_long } of splitLines(fileBytes(file), MAX_LINE_BYTES, 0)) {
    const article = is_too_long ? null : articleIn(bytes);
    if (article !== null) places.set(article.document_id, { offset, length: bytes.length });
  }
  const handle = await open(file);
  // Reports and articles are in one order, so the last article serves all reports of its document.
  let last: Article | null = null;
  return {
    async find(document_id) {
      if (last?.document_id === document_id) return last;
      const place = places.get(document_id);
      last = place === undefined ? null : await readPlace(handle, place);
      return last;
    },
    close: () => handle.close(),
  };
}
