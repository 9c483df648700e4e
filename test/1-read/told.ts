import { join } from 'node:path';
import { read } from '../../pipeline/1-read/read.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { folderOf } from '../cli/demarche.ts';

async function* chunked(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export interface Given {
  readonly read?: Partial<Settings['read']>;
  readonly stdin?: string | Uint8Array;
  readonly metadata?: string;
}

/** `id: text` of documents, `code path:position@offset` of rejects, `(note detail)` of notes, as stage 1 tells them. */
export async function told(inputs: readonly string[], given: Given = {}): Promise<readonly string[]> {
  const settings = { ...DEFAULTS, read: { ...DEFAULTS.read, ...given.read } };
  // Three bytes at a time: no letter, mark or BOM is whole by luck.
  const stdin = chunked(Buffer.from(given.stdin ?? ''), 3);
  const lines: string[] = [];
  for await (const record of read(inputs, given.metadata ?? null, { settings }, stdin)) {
    if ('text' in record) lines.push(`${record.id ?? record.name}: ${record.text}`);
    else if ('code' in record)
      lines.push(`${record.code} ${record.path}:${record.source?.position ?? ''}@${record.offset ?? ''}`);
    else lines.push(`(${record.note} ${record.detail})`);
  }
  return lines;
}

/** What stage 1 tells of one file. */
export async function toldOf(
  path: string,
  content: string | Uint8Array,
  given: Given = {},
): Promise<readonly string[]> {
  return told([join(folderOf({ [path]: content }), path)], given);
}
