import {
  AsyncIterReader,
  LimitReader,
  type StatusAndHeaders,
  StatusAndHeadersParser,
  WARCRecord,
} from 'warcio';
import type { Chunks } from './bytes.ts';
import { Unreadable } from './trouble.ts';

/** Bytes that are no record: reading goes on with the next one. */
export interface CrawlGap {
  readonly number: number;
  readonly offset: number;
  readonly record: null;
}

/** One record of a crawl, with as much of it as is asked for. */
export interface CrawlRecord {
  /** 0-based, of all records. */
  readonly number: number;
  /** Byte offset of its first line. */
  readonly offset: number;
  readonly type: string | null;
  /** Of a response: `WARC-Target-URI`, with its HTTP headers and its body without transfer and content encoding. */
  readonly record: WARCRecord;
  /** Reads what is left of it. Throws `Unreadable` when the file ends inside it. */
  readonly finish: () => Promise<void>;
}

/** Bytes that warcio is given at a time: always so many, so that nothing depends on how the input came. */
const STEP_BYTES = 65_536;
/** Bytes of the headers of one record at most: warcio would hold all that comes before their end. */
const MAX_HEADER_BYTES = 1_048_576;
const MAX_LINE_BYTES = 8_192;
const WARC_LINE = /^WARC\/\d/;
const BLANK = /^[\r\n]*$/;

/**
 * The records of a WARC (ISO 28500), one after another: each is gone when the next is asked for. warcio's own loop is not used: it waits for
 * ever in a file that is cut, and writes to the console. Throws `Unreadable`, for headers without an end and for
 * a file that ends inside a record.
 */
export async function* crawlRecords(chunks: Chunks): AsyncGenerator<CrawlRecord | CrawlGap> {
  const source = new Steps(chunks);
  const reader = new AsyncIterReader(source.all(), null);
  const headersParser = new StatusAndHeadersParser();
  /** Where a header stands that tells no length: it may be cut, or its record begin a gap. */
  let broken: number | null = null;
  for (let number = 0; ; number += 1) {
    const first = await firstLine(reader, broken);
    if (broken !== null && (first === null || first.line === null))
      throw new Unreadable('read/truncated-warc', broken);
    if (first === null) return;
    broken = null;
    const { offset, line, gap } = first;
    if (gap !== null) {
      yield { number, offset: gap, record: null };
      number += 1;
    }
    if (line === null) return;
    source.allow(MAX_HEADER_BYTES);
    const headers = await headersParser.parse(reader, { firstLine: line, headersClass: Headers });
    source.allow(Number.POSITIVE_INFINITY);
    const length = lengthOf(headers);
    if (headers === null || length === null) {
      broken = offset;
      number -= 1;
      continue;
    }
    const limit = new LimitReader(reader, length);
    const body = new AsyncIterReader(limit, null);
    const record = new WARCRecord({ warcHeaders: headers, reader: body });
    const type = headers.headers.get('WARC-Type') ?? null;
    if (type === 'response') record.httpHeaders = await headersParser.parse(body, { headersClass: Headers });
    const finish = async (): Promise<void> => {
      for await (const _rest of body);
      if (limit.limit > 0) throw new Unreadable('read/truncated-warc', offset);
    };
    yield { number, offset, type, record, finish };
    await finish();
  }
}

function lengthOf(headers: StatusAndHeaders | null): number | null {
  const written = headers?.headers.get('Content-Length') ?? '';
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
}

/** Where the next record begins, behind what is none `since` some offset; null at the end. */
async function firstLine(
  reader: AsyncIterReader,
  since: number | null,
): Promise<{
  readonly offset: number;
  /** Null when there is no record any more. */
  readonly line: string | null;
  /** Where the bytes begin that are no record; null when there are none. */
  readonly gap: number | null;
} | null> {
  let gap = since;
  for (;;) {
    const offset = reader.getReadOffset();
    const bytes = await reader.readlineRaw(MAX_LINE_BYTES);
    if (bytes === null) return gap === null ? null : { offset, line: null, gap };
    const line = Buffer.from(bytes).toString('latin1');
    if (WARC_LINE.test(line)) return { offset, line, gap };
    if (gap === null && !BLANK.test(line)) gap = offset;
  }
}

/** The input in steps of one size, as long as they are allowed. */
class Steps {
  readonly #chunks: Chunks;
  #allowed = Number.POSITIVE_INFINITY;

  constructor(chunks: Chunks) {
    this.#chunks = chunks;
  }

  /** Of bytes to come; one step more may be on its way already. */
  allow(bytes: number): void {
    this.#allowed = bytes;
  }

  async *all(): AsyncGenerator<Uint8Array> {
    let held: Uint8Array[] = [];
    let length = 0;
    let offset = 0;
    try {
      for await (const chunk of this.#chunks) {
        held.push(chunk);
        length += chunk.length;
        if (length < STEP_BYTES) continue;
        const all = Buffer.concat(held);
        let start = 0;
        for (; start + STEP_BYTES <= all.length; start += STEP_BYTES) {
          this.#allowed -= STEP_BYTES;
          if (this.#allowed < 0) throw new Unreadable('read/corrupt-warc', offset);
          yield all.subarray(start, start + STEP_BYTES);
          offset += STEP_BYTES;
        }
        held = [all.subarray(start)];
        length = all.length - start;
      }
    } catch (error) {
      // What came before the failure is still to be read: a cut .gz may hold whole records.
      if (length > 0) yield Buffer.concat(held);
      throw error;
    }
    if (length > 0) yield Buffer.concat(held);
  }
}
