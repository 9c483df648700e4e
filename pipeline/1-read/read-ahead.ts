import pLimit from 'p-limit';
import { type Chunks, fileBytes, gunzip } from './bytes.ts';
import type { Input } from './input.ts';
import { readJson } from './json.ts';
import { readPage } from './page.ts';
import type { Parsing } from './parse-record.ts';
import type { RawEntry } from './parsed.ts';
import { peek } from './peek.ts';
import { rejectOf, Unreadable } from './trouble.ts';

/**
 * Pages are small, many, and slow to open: up to `open_files` are read while earlier ones are worked on. Containers are
 * large and few: each streams when its turn comes.
 */
export async function* readAhead(
  inputs: readonly Input[],
  parsing: Parsing,
  stdin: Chunks,
): AsyncIterable<RawEntry> {
  const { open_files } = parsing.settings.run;
  const limit = pLimit(open_files);
  const pages = new Map<number, Promise<readonly RawEntry[]>>();
  let next = 0;
  for (const [index, input] of inputs.entries()) {
    for (; next < inputs.length && next < index + open_files; next += 1) {
      const ahead = inputs[next];
      if (ahead?.format === 'page')
        pages.set(
          next,
          limit(() => toArray(readInput(ahead, parsing, stdin))),
        );
    }
    const page = pages.get(index);
    pages.delete(index);
    if (page === undefined) yield* readInput(input, parsing, stdin);
    else yield* await page;
  }
}

/** Never throws for what an input holds: the rest that can't be read is one reject. */
async function* readInput(input: Input, parsing: Parsing, stdin: Chunks): AsyncIterable<RawEntry> {
  try {
    const chunks = await openInput(input, stdin);
    if (input.format === 'page') yield* await readPage(input, chunks, parsing);
    else yield* readJson(input, chunks, parsing);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, detail, offset } = error;
    const source = { path: input.path, offset: offset ?? 0, position: null };
    yield rejectOf({ code, detail, source, offset }, parsing.settings.emit.max_reject_bytes);
  }
}

async function openInput(input: Input, stdin: Chunks): Promise<Chunks> {
  if (input.file === null) return unpacked(stdin);
  return input.gzipped ? gunzip(fileBytes(input.file)) : fileBytes(input.file);
}

/** Nobody names the format of stdin: gzip is known by its first two bytes (RFC 1952, 2.3.1). */
async function unpacked(stdin: Chunks): Promise<Chunks> {
  const { head, chunks } = await peek(stdin, 2, () => false);
  return head[0] === 0x1f && head[1] === 0x8b ? gunzip(chunks) : chunks;
}

async function toArray(records: AsyncIterable<RawEntry>): Promise<readonly RawEntry[]> {
  const all: RawEntry[] = [];
  for await (const record of records) all.push(record);
  return all;
}
