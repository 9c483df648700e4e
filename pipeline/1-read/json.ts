import { lineBlocks } from '../line-blocks.ts';
import type { Note, Reject, Source, SourceDocument } from '../records.ts';
import { binaryTrouble } from './binary.ts';
import { type Chunks, collect } from './bytes.ts';
import type { Input } from './input.ts';
import type { LineRecords } from './line-records.ts';
import { maxRecordBytes, type Parsing, parseRecord, rejectedRecord } from './parse-record.ts';
import { peek } from './peek.ts';
import { documentOf } from './record.ts';
import { isEnoughToSniff, type JsonForm, sniffJson } from './sniff.ts';
import { noteOf, Unreadable } from './trouble.ts';
import { looksLikeUtf16 } from './utf-16.ts';
import { bomLength, isBinary } from './utf8.ts';

/** Lines come unparsed, since whoever has the time may parse them. */
export type Read = AsyncIterable<SourceDocument | Reject | Note | LineRecords>;

interface Job extends Parsing {
  readonly input: Input;
}

/** Records of a JSON input of any form: array, one object, one object per line. Throws `Unreadable` for what can't be read any further. */
export async function* readJson(input: Input, chunks: Chunks, parsing: Parsing): Read {
  const { settings } = parsing;
  const peeked = await peek(chunks, maxRecordBytes(settings), isEnoughToSniff);
  const head = peeked.head.subarray(0, settings.read.sniff_bytes);
  const form = sniffJson(peeked.head, settings.read);
  // What starts as JSON is JSON: a NUL in one of its records costs that record alone.
  if (isBinary(head) && (form === 'other' || form === 'empty' || looksLikeUtf16(head)))
    throw binaryTrouble(head);
  if (form === 'empty') throw new Unreadable('read/empty', 0);
  yield* readForm(form, input.format)({ ...parsing, input }, peeked.chunks);
}

/** What a file's ending says goes before what its head looks like: a broken first line must not turn lines into an object. */
function readForm(form: JsonForm, format: Input['format']): (job: Job, chunks: Chunks) => Read {
  if (format === 'lines') return fromLines;
  if (form === 'array') return fromArray;
  if (form === 'lines' || (form === 'other' && format === 'any')) return fromLines;
  return fromObject;
}

async function* fromLines({ input: { path, name }, settings }: Job, chunks: Chunks): Read {
  // With a limit, no line is read that is not asked for.
  const size = settings.read.limit === null ? settings.run.first_batch_bytes : 1;
  const bounds = { size, max_line: maxRecordBytes(settings), head: settings.emit.max_reject_bytes };
  for await (const lines of lineBlocks(chunks, bounds)) yield { path, name, lines };
}

async function* fromArray({ settings, input, findMetadata }: Job, chunks: Chunks): Read {
  let count = 0;
  // Its parser takes a while to load, and most inputs are lines.
  const { readArray } = await import('./json-array.ts');
  for await (const { position, value, element } of readArray(chunks, settings)) {
    count += 1;
    const { offset, bytes, problem } = element;
    const source: Source = { path: input.path, offset, position };
    if (problem !== null)
      yield rejectedRecord(settings, source, bytes, new Unreadable(problem.code, problem.offset));
    else
      yield* documentOf(value, { source, name: `${input.name}#${position}`, bytes }, settings, findMetadata);
  }
  if (count === 0) yield noteOf('read/no-records', input.path);
}

async function* fromObject(job: Job, chunks: Chunks): Read {
  const bytes = await collect(chunks, maxRecordBytes(job.settings), 'read/record-too-long');
  const mark = bomLength(bytes);
  const source: Source = { path: job.input.path, offset: mark, position: null };
  yield* parseRecord(job, source, bytes.subarray(mark), job.input.name);
}
