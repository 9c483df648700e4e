import { splitLines } from '../lines.ts';
import type { Note, Reject, Source, SourceDocument } from '../records.ts';
import type { Settings } from '../settings.ts';
import { type Chunks, collect } from './bytes.ts';
import type { Input } from './input.ts';
import { readArray } from './json-array.ts';
import { peek } from './peek.ts';
import { documentOf, type FindMetadata } from './record.ts';
import { isEnoughToSniff, type JsonForm, sniffJson } from './sniff.ts';
import { noteOf, rejectOf, Unreadable } from './trouble.ts';
import { bomLength, decodeUtf8, firstInvalidByte, isBinary } from './utf8.ts';

export type Read = AsyncIterable<SourceDocument | Reject | Note>;

interface Job {
  readonly input: Input;
  readonly settings: Settings;
  readonly findMetadata: FindMetadata;
}

/** Records of a JSON input of any form: array, one object, one object per line. Throws `Unreadable` for what can't be read any further. */
export async function* readJson(
  input: Input,
  chunks: Chunks,
  settings: Settings,
  findMetadata: FindMetadata,
): Read {
  const job: Job = { input, settings, findMetadata };
  const peeked = await peek(chunks, maxRecordBytes(settings), isEnoughToSniff);
  const { sniff_bytes } = settings.read;
  if (isBinary(peeked.head.subarray(0, sniff_bytes)))
    throw new Unreadable('read/binary', peeked.head.indexOf(0));
  const form = sniffJson(peeked.head);
  if (form === 'empty') throw new Unreadable('read/empty', 0);
  yield* readForm(form, input.format)(job, peeked.chunks);
}

/** What a file's ending says goes before what its head looks like: a broken first line must not turn lines into an object. */
function readForm(form: JsonForm, format: Input['format']): (job: Job, chunks: Chunks) => Read {
  if (format === 'lines') return fromLines;
  if (form === 'array') return fromArray;
  if (form === 'lines' || (form === 'other' && format === 'any')) return fromLines;
  return fromObject;
}

async function* fromLines(job: Job, chunks: Chunks): Read {
  const max_bytes = maxRecordBytes(job.settings);
  for await (const line of splitLines(chunks, max_bytes, job.settings.emit.max_reject_bytes)) {
    const mark = line.number === 1 ? bomLength(line.bytes) : 0;
    const bytes = line.bytes.subarray(mark);
    const source: Source = { path: job.input.path, offset: line.offset + mark, position: line.number };
    if (line.is_too_long)
      yield rejected(
        job,
        source,
        bytes,
        new Unreadable('read/line-too-long', source.offset, `over ${max_bytes} bytes`),
      );
    else if (!isBlank(bytes)) yield* fromBytes(job, source, bytes, `${job.input.name}#${line.number}`);
  }
}

async function* fromArray(job: Job, chunks: Chunks): Read {
  const { settings, input } = job;
  let count = 0;
  for await (const { position, value, element } of readArray(
    chunks,
    maxRecordBytes(settings),
    settings.emit.max_reject_bytes,
  )) {
    count += 1;
    const source: Source = { path: input.path, offset: element.offset, position };
    const place = { source, name: `${input.name}#${position}`, bytes: element.bytes };
    if (element.problem !== null)
      yield rejected(
        job,
        source,
        element.bytes,
        new Unreadable(element.problem.code, element.problem.offset),
      );
    else yield* documentOf(value, place, settings, job.findMetadata);
  }
  if (count === 0) yield noteOf('read/no-records', input.path);
}

async function* fromObject(job: Job, chunks: Chunks): Read {
  const bytes = await collect(chunks, maxRecordBytes(job.settings), 'read/record-too-long');
  const mark = bomLength(bytes);
  const source: Source = { path: job.input.path, offset: mark, position: null };
  yield* fromBytes(job, source, bytes.subarray(mark), job.input.name);
}

function fromBytes(
  job: Job,
  source: Source,
  bytes: Uint8Array,
  name: string,
): readonly (SourceDocument | Reject | Note)[] {
  const invalid = firstInvalidByte(bytes);
  if (invalid !== null)
    return [rejected(job, source, bytes, new Unreadable('read/invalid-utf8', source.offset + invalid))];
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes));
  } catch {
    return [rejected(job, source, bytes, new Unreadable('read/invalid-json', source.offset))];
  }
  return documentOf(value, { source, name, bytes }, job.settings, job.findMetadata);
}

function rejected(job: Job, source: Source, record: Uint8Array, problem: Unreadable): Reject {
  const { code, offset, detail } = problem;
  return rejectOf({ code, detail, source, offset, record }, job.settings.emit.max_reject_bytes);
}

/** JSON may write one character of text in six (`\\u00e9`), and other fields stand beside it. */
function maxRecordBytes({ read }: Settings): number {
  return Math.max(read.max_article_bytes * read.record_growth, read.sniff_bytes);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
