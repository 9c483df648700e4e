import { brotliDecompressSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import type { Note, Reject } from '../records.ts';
import { type Chunks, collect } from './bytes.ts';
import type { Input } from './input.ts';
import { charsetIn } from './page-charset.ts';
import type { PageRecord } from './page-record.ts';
import { maxPageBytes, type Parsing } from './parse-record.ts';
import { noteOf, rejectOf, Unreadable } from './trouble.ts';
import { type CrawlRecord, crawlRecords } from './warc-records.ts';

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const WEB = /^https?:\/\//i;
const FOUND = 200;
/** What ends one page alone. What the file lacks is told once, for its rest. */
const OF_ONE_PAGE: ReadonlySet<string> = new Set(['read/page-too-long', 'read/undecodable-page']);

/** The pages of a crawl (CC-NEWS and its like): responses of HTML that were found. Everything else is counted in one note. Throws `Unreadable`. */
export async function* readWarc(
  input: Input,
  chunks: Chunks,
  { settings }: Parsing,
): AsyncGenerator<PageRecord | Reject | Note> {
  let pages = 0;
  let passed_over = 0;
  for await (const crawled of crawlRecords(chunks)) {
    const { offset, number } = crawled;
    const source = { path: input.path, offset, position: number };
    if (crawled.record === null) {
      yield rejectOf({ code: 'read/corrupt-warc', source, offset }, settings.emit.max_reject_bytes);
      continue;
    }
    const { type, record } = crawled;
    if (type !== 'response' || !isPage(record)) {
      passed_over += 1;
      continue;
    }
    pages += 1;
    try {
      yield await pageOf(crawled, source, input.name, maxPageBytes(settings));
    } catch (error) {
      if (!(error instanceof Unreadable) || !OF_ONE_PAGE.has(error.code)) throw error;
      const { code, detail } = error;
      yield rejectOf({ code, detail, source, offset }, settings.emit.max_reject_bytes);
    }
  }
  if (passed_over > 0) yield noteOf('read/passed-over', `${input.path} ${passed_over}`);
  if (pages === 0) yield noteOf('read/no-records', input.path);
}

function header(record: WARCRecord, name: string): string {
  return record.httpHeaders?.headers.get(name) ?? '';
}

function isPage(record: WARCRecord): boolean {
  return Number(record.httpHeaders?.statusCode) === FOUND && HTML.test(header(record, 'Content-Type'));
}

/** Throws `Unreadable`, also when the file ends inside the page. */
async function pageOf(
  { record, finish }: CrawlRecord,
  source: PageRecord['source'],
  name: string,
  max_bytes: number,
): Promise<PageRecord> {
  const bytes = await contentOf(record, max_bytes);
  await finish();
  const url = record.warcTargetURI?.trim() ?? '';
  return {
    source,
    name: `${name}#${source.position}`,
    page: Uint8Array.from(bytes),
    charset: charsetIn(header(record, 'Content-Type')),
    url: WEB.test(url) ? url : null,
  };
}

/** The body as the server meant it: warcio undoes chunks, gzip and deflate; Brotli is left to Node. */
async function contentOf(record: WARCRecord, max_bytes: number): Promise<Buffer> {
  const is_brotli = header(record, 'Content-Encoding').trim().toLowerCase() === 'br';
  if (is_brotli) record.httpHeaders?.headers.delete('Content-Encoding');
  const bytes = await collect(record, max_bytes, 'read/page-too-long');
  if (!is_brotli) return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: max_bytes });
  } catch (error) {
    throw new Unreadable('read/undecodable-page', null, error instanceof Error ? error.message : null);
  }
}
