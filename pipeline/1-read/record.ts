import type { Metadata, Note, Reject, Source, SourceDocument } from '../records.ts';
import type { Settings } from '../settings.ts';
import { type Fields, fieldsOf } from './keys.ts';
import { noteOf, rejectOf, type Trouble } from './trouble.ts';

export interface RecordPlace {
  readonly source: Source;
  /** The document's name when the record has no id. */
  readonly name: string;
  /** As read, for rejects. */
  readonly bytes: Uint8Array;
}

/** Finds a document's row of the metadata table; null when it has none. */
export type FindMetadata = (path: string, document_id: string) => Metadata | null;

/** What one parsed JSON value gives: a document, with a note when its strings had to be mended, or a reject. */
export function documentOf(
  value: unknown,
  place: RecordPlace,
  settings: Settings,
  findMetadata: FindMetadata,
): readonly (SourceDocument | Reject | Note)[] {
  const rejected = (trouble: Pick<Trouble, 'code' | 'detail' | 'document_id'>): readonly Reject[] => [
    rejectOf(
      { ...trouble, source: place.source, offset: place.source.offset, record: place.bytes },
      settings.emit.max_reject_bytes,
    ),
  ];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return rejected({ code: 'read/not-an-object', detail: null });
  }
  const written = fieldsOf(value);
  const fields = wellFormed(written);
  const { text, ...others } = fields;
  const document_id = fields.id ?? place.name;
  if (text === null) return rejected({ code: 'read/missing-text', document_id });
  const bytes = Buffer.byteLength(text);
  if (bytes > settings.read.max_article_bytes) {
    return rejected({ code: 'read/article-too-long', detail: `${bytes} bytes`, document_id });
  }
  const metadata = findMetadata(place.source.path, document_id);
  const document: SourceDocument = {
    source: place.source,
    form: 'record',
    name: place.name,
    text,
    ...others,
    metadata,
  };
  const mended = Object.keys(written).filter((field) => !isWellFormed(written, field as keyof Fields));
  return mended.length === 0
    ? [document]
    : [noteOf('read/lone-surrogate', mended.join(' '), document_id), document];
}

/** JSON can write half a surrogate pair (`"\\ud83d"`), which no UTF-8 file can hold: it becomes U+FFFD before anything is hashed. */
function wellFormed(fields: Fields): Fields {
  const mended = Object.entries(fields).map(([field, words]) => [
    field,
    words === null ? null : words.toWellFormed(),
  ]);
  return Object.fromEntries(mended) as Fields;
}

function isWellFormed(fields: Fields, field: keyof Fields): boolean {
  return fields[field]?.isWellFormed() ?? true;
}
