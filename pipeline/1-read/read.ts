import pLimit from 'p-limit';
import type { Note, Reject, SourceDocument } from '../records.ts';
import type { Context } from '../stage.ts';
import { type Chunks, fileBytes, gunzip } from './bytes.ts';
import { findInputs } from './find-inputs.ts';
import type { Input } from './input.ts';
import { joinMetadata } from './join-metadata.ts';
import { readJson } from './json.ts';
import { type LeftOut, NOTHING_LEFT_OUT, withTable } from './left-out.ts';
import { NO_METADATA, nameOf, readMetadata } from './metadata.ts';
import { readPage } from './page.ts';
import { peek } from './peek.ts';
import type { FindMetadata } from './record.ts';
import { noteOf, rejectOf, Unreadable } from './trouble.ts';

type Read = SourceDocument | Reject | Note;

/**
 * Every document of `inputs` (files, folders, patterns, `-`), by path in code-point order. A file that can't be used is a reject.
 * The metadata table and what `leftOut` tells are no inputs. Throws `NoInputError` and `MetadataError` before anything is read.
 */
export async function* read(
  inputs: readonly string[],
  metadataFile: string | null,
  context: Context,
  stdin: Chunks,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): AsyncIterable<Read> {
  const found = await findInputs(inputs, withTable(leftOut, metadataFile));
  const table = metadataFile === null ? NO_METADATA : await readMetadata(metadataFile);
  const metadata = joinMetadata(table, [...found.inputs, ...found.known]);
  // Rows of files that were read before are no rows without a document.
  for (const { path, name } of found.known) metadata.find(path, name);
  for (const column of table.unknown_columns) yield noteOf('read/unknown-column', column);
  yield* found.problems;
  const { limit } = context.settings.read;
  let documents = found.problems.filter(isDocument).length;
  if (limit !== null && documents >= limit) return;
  for await (const record of readAhead(found.inputs, context, stdin, metadata.find)) {
    yield record;
    if (isDocument(record)) documents += 1;
    if (limit !== null && documents >= limit) return;
  }
  for (const row of metadata.unused()) yield noteOf('read/unused-metadata', nameOf(row));
}

/** A reject is a document too: one that gave no article. */
function isDocument(record: Read): boolean {
  return !('note' in record);
}

/**
 * Pages are small, many, and slow to open: up to `open_files` are read while earlier ones are worked on. Containers are
 * large and few: each streams when its turn comes.
 */
async function* readAhead(
  inputs: readonly Input[],
  context: Context,
  stdin: Chunks,
  findMetadata: FindMetadata,
): AsyncIterable<Read> {
  const { open_files } = context.settings.run;
  const limit = pLimit(open_files);
  const pages = new Map<number, Promise<readonly Read[]>>();
  let next = 0;
  for (const [index, input] of inputs.entries()) {
    for (; next < inputs.length && next < index + open_files; next += 1) {
      const ahead = inputs[next];
      if (ahead?.format === 'page')
        pages.set(
          next,
          limit(() => toArray(readInput(ahead, context, stdin, findMetadata))),
        );
    }
    const page = pages.get(index);
    pages.delete(index);
    if (page === undefined) yield* readInput(input, context, stdin, findMetadata);
    else yield* await page;
  }
}

/** Never throws for what an input holds: the rest that can't be read is one reject. */
async function* readInput(
  input: Input,
  context: Context,
  stdin: Chunks,
  findMetadata: FindMetadata,
): AsyncIterable<Read> {
  const { settings } = context;
  try {
    const chunks = await openInput(input, stdin);
    if (input.format === 'page') yield* await readPage(input, chunks, settings, findMetadata);
    else yield* readJson(input, chunks, settings, findMetadata);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, detail, offset } = error;
    const source = { path: input.path, offset: offset ?? 0, position: null };
    yield rejectOf({ code, detail, source, offset }, settings.emit.max_reject_bytes);
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

async function toArray(records: AsyncIterable<Read>): Promise<readonly Read[]> {
  const all: Read[] = [];
  for await (const record of records) all.push(record);
  return all;
}
