import type { Metadata, Note, Reject, Source, SourceDocument } from '../records.ts';
import type { Settings } from '../settings.ts';
import { type Fields, fieldsOf, roundedFields } from './keys.ts';
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

/** What one parsed JSON value gives: a document, with notes when its strings had to be mended or a number was no longer the one written, or a reject. */
export function documentOf(
  value: unknown,
  place: RecordPlace,
  settings: Settings,
  findMetadata: FindMetadata,
): readonly (SourceDocument | Reject | Note)[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [rejected(place, settings, { code: 'read/not-an-object' })];
  }
  const written = fieldsOf(value);
  const { text, ...others } = wellFormed(written);
  const document_id = others.id ?? place.name;
  if (text === null) return [rejected(place, settings, { code: 'read/missing-text', document_id })];
  const bytes = Buffer.byteLength(text);
  if (bytes > settings.read.max_article_bytes) {
    return [
      rejected(place, settings, { code: 'read/article-too-long', detail: `${bytes} bytes`, document_id }),
    ];
  }
  const { source, name } = place;
  const metadata = findMetadata(source.path, document_id);
  const document: SourceDocument = { source, form: 'record', name, text, ...others, metadata };
  const mended = Object.entries(written).filter(([, words]) => words?.isWellFormed() === false);
  const fields = mended.map(([field]) => field).join(' ');
  const rounded = roundedFields(value);
  return [
    ...(mended.length === 0 ? [] : [noteOf('read/lone-surrogate', fields, document_id)]),
    ...(rounded.length === 0 ? [] : [noteOf('read/rounded-number', rounded.join(' '), document_id)]),
    document,
  ];
}

function rejected(
  place: RecordPlace,
  settings: Settings,
  trouble: Pick<Trouble, 'code' | 'detail' | 'document_id'>,
): Reject {
  const { source, bytes } = place;
  return rejectOf(
    { ...trouble, source, offset: source.offset, record: bytes },
    settings.emit.max_reject_bytes,
  );
}

/** JSON can write half a surrogate pair (`"\\ud83d"`), which no UTF-8 file can hold: it becomes U+FFFD before anything is hashed. */
function wellFormed(fields: Fields): Fields {
  const mended = Object.entries(fields).map(([field, words]) => [
    field,
    words === null ? null : words.toWellFormed(),
  ]);
  return Object.fromEntries(mended) as Fields;
}
