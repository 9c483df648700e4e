import pLimit from 'p-limit';
import { type Chunks, fileBytes } from './bytes.ts';
import type { Format } from './formats.ts';
import { gunzip } from './gunzip.ts';
import type { Input } from './input.ts';
import { readJson } from './json.ts';
import { readPage } from './page.ts';
import type { Parsing } from './parse-record.ts';
import type { RawEntry } from './parsed.ts';
import { peek } from './peek.ts';
import { readHtml } from './read-html.ts';
import { formOfHead } from './sniff-markup.ts';
import { noteOf, rejectOf, Unreadable } from './trouble.ts';
import { asUtf8 } from './utf-16.ts';

/** Bytes read so far, as they lie on disk. */
export interface Tally {
  read: number;
}

async function* counted(chunks: Chunks, tally: Tally): Chunks {
  for await (const chunk of chunks) {
    tally.read += chunk.length;
    yield chunk;
  }
}
/** Forms of which each file is one document. */
const SMALL: ReadonlySet<Format> = new Set(['page', 'html', 'mail']);

/**
 * Pages are small, many, and slow to open: up to `open_files` are read while earlier ones are worked on. Containers are
 * large and few: each streams when its turn comes.
 */
export async function* readAhead(
  inputs: readonly Input[],
  parsing: Parsing,
  stdin: Chunks,
  tally: Tally,
): AsyncIterable<RawEntry> {
  const { open_files } = parsing.settings.run;
  const limit = pLimit(open_files);
  const pages = new Map<number, Promise<readonly RawEntry[]>>();
  let next = 0;
  for (const [index, input] of inputs.entries()) {
    for (; next < inputs.length && next < index + open_files; next += 1) {
      const ahead = inputs[next];
      if (ahead !== undefined && SMALL.has(ahead.format))
        pages.set(
          next,
          limit(() => toArray(readInput(ahead, parsing, stdin, tally))),
        );
    }
    const page = pages.get(index);
    pages.delete(index);
    if (page === undefined) yield* readInput(input, parsing, stdin, tally);
    else yield* await page;
  }
}

/** Never throws for what an input holds: the rest that can't be read is one reject. */
async function* readInput(
  input: Input,
  parsing: Parsing,
  stdin: Chunks,
  tally: Tally,
): AsyncIterable<RawEntry> {
  try {
    const { encoding, chunks } = await asUtf8(
      await openInput(input, counted(input.file === null ? stdin : fileBytes(input.file), tally), parsing),
    );
    if (encoding !== 'utf-8') yield noteOf('read/utf-16', input.path);
    yield* readForm(input, chunks, parsing);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, detail, offset } = error;
    const source = { path: input.path, offset: offset ?? 0, position: null };
    yield rejectOf({ code, detail, source, offset }, parsing.settings.emit.max_reject_bytes);
  }
}

/** Parsers are loaded at the first input that needs them. Throws `Unreadable`. */
async function* readForm(input: Input, bytes: Chunks, parsing: Parsing): AsyncIterable<RawEntry> {
  const { format } = input;
  const told = format === 'any' ? await formOfHead(bytes) : { format, chunks: bytes };
  const { chunks } = told;
  if (told.format === 'page') yield* await readPage(input, chunks, parsing);
  else if (told.format === 'html') yield await readHtml(input, chunks, parsing);
  else if (told.format === 'xml') yield* (await import('./read-xml.ts')).readXml(input, chunks, parsing);
  else if (told.format === 'table')
    yield* (await import('./read-table.ts')).readTable(input, chunks, parsing);
  else if (told.format === 'warc') yield* (await import('./read-warc.ts')).readWarc(input, chunks, parsing);
  else if (told.format === 'mail')
    yield* await (await import('./read-mail.ts')).readMail(input, chunks, parsing);
  else yield* readJson(input, chunks, parsing);
}

/** Throws `Unreadable` for gzip in gzip. */
async function openInput(input: Input, chunks: Chunks, { settings }: Parsing): Promise<Chunks> {
  // Nobody names the format of stdin.
  const packed = input.file === null ? await gzipHead(chunks) : { is_gzip: input.gzipped, chunks };
  if (!packed.is_gzip) return packed.chunks;
  const unpacked = await gzipHead(gunzip(packed.chunks, settings.read));
  if (unpacked.is_gzip) throw new Unreadable('read/nested-gz', 0);
  return unpacked.chunks;
}

/** Gzip is known by its first three bytes: its mark, and deflate, the one method that there is (RFC 1952, 2.3.1). */
async function gzipHead(bytes: Chunks): Promise<{ readonly is_gzip: boolean; readonly chunks: Chunks }> {
  const { head, chunks } = await peek(bytes, 3, (head) => head.length > 0 && head[0] !== 0x1f);
  return { is_gzip: head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08, chunks };
}

async function toArray(records: AsyncIterable<RawEntry>): Promise<readonly RawEntry[]> {
  const all: RawEntry[] = [];
  for await (const record of records) all.push(record);
  return all;
}
