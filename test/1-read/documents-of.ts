import { basename, join } from 'node:path';
import { read } from '../../pipeline/1-read/read.ts';
import type { Note, Reject, SourceDocument } from '../../pipeline/records.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { folderOf } from '../cli/demarche.ts';

export interface ReadFile {
  readonly documents: readonly SourceDocument[];
  readonly rejects: readonly Reject[];
  readonly notes: readonly Note[];
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** What stage 1 makes of one file, whole. */
export async function documentsOf(
  path: string,
  content: string | Uint8Array,
  given: Partial<Settings['read']> = {},
  table: string | null = null,
): Promise<ReadFile> {
  const folder = folderOf({ [path]: content, ...(table === null ? {} : { 'table.csv': table }) });
  const settings = { ...DEFAULTS, read: { ...DEFAULTS.read, ...given } };
  const metadata = table === null ? null : join(folder, 'table.csv');
  const found: ReadFile & { documents: SourceDocument[]; rejects: Reject[]; notes: Note[] } = {
    documents: [],
    rejects: [],
    notes: [],
  };
  for await (const record of read([join(folder, basename(path))], metadata, { settings }, nothing())) {
    if ('text' in record) found.documents.push(record);
    else if ('code' in record) found.rejects.push(record);
    else found.notes.push(record);
  }
  return found;
}

/** The only document of a file. */
export async function documentOf(path: string, content: string | Uint8Array): Promise<SourceDocument> {
  const { documents, rejects } = await documentsOf(path, content);
  const [document] = documents;
  if (document === undefined || documents.length > 1)
    throw new Error(`${documents.length} documents, ${rejects.map(({ message }) => message).join()}`);
  return document;
}

/** `code@offset` of each. */
export function codesOf({ rejects }: ReadFile): readonly string[] {
  return rejects.map(({ code, offset }) => `${code}@${offset ?? ''}`);
}
