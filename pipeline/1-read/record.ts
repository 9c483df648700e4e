import type { Metadata, Note, Reject, Source, SourceDocument } from '../records.ts';
import type { Settings } from '../settings.ts';
import { isJsonFeed, jsonFeedItems } from './json-feed.ts';
import { type Fields, fieldsOf, roundedFields } from './keys.ts';
import { isNinjs, ninjsFields } from './ninjs.ts';
import { noteOf, rejectOf, type Trouble } from './trouble.ts';

export interface RecordPlace {
  readonly source: Source;
  /** The document's name when the record has no id. */
  readonly name: string;
  /** As read, for rejects. */
  readonly bytes: Uint8Array;
}

/** Finds a document's row of the metadata table; null when it has none. */
export type FindMetadata = (path: string, document_id: string, url: string | null) => Metadata | null;

/** How the document of some fields is to be made. */
export interface FieldsParsing {
  readonly settings: Settings;
  readonly findMetadata: FindMetadata;
  readonly form?: SourceDocument['form'];
}

/**
 * What one parsed JSON value gives: a document, with notes when its strings had to be mended or a number was no longer the one written, or a
 * reject; of a JSON Feed one for each item.
 */
export function documentOf(
  value: unknown,
  place: RecordPlace,
  settings: Settings,
  findMetadata: FindMetadata,
): readonly (SourceDocument | Reject | Note)[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [rejected(place, settings, { code: 'read/not-an-object' })];
  }
  const parsing = { settings, findMetadata };
  if (isJsonFeed(value)) return documentsOfFeed(value, place, parsing);
  const made = fieldsIn(value, settings.read);
  if ('code' in made) return [rejected(place, settings, made)];
  const rounded = roundedFields(value);
  const document_id = made.id ?? place.name;
  return [
    ...documentOfFields(made, place, parsing).flatMap((entry) =>
      'text' in entry && rounded.length > 0
        ? [noteOf('read/rounded-number', rounded.join(' '), document_id), entry]
        : [entry],
    ),
  ];
}

function documentsOfFeed(
  feed: object,
  place: RecordPlace,
  parsing: FieldsParsing,
): readonly (SourceDocument | Reject | Note)[] {
  const items = jsonFeedItems(feed, parsing.settings.read);
  if (items.length === 0) return [noteOf('read/no-records', place.source.path)];
  return items.flatMap((item, number) => {
    const own = { ...place, name: `${place.name}#${number}` };
    return 'code' in item ? [rejected(own, parsing.settings, item)] : documentOfFields(item, own, parsing);
  });
}

/** Fields of a record of ninjs, or of one under the usual keys; what is wrong with the HTML in it. */
function fieldsIn(value: object, bounds: Settings['read']): Fields | Pick<Trouble, 'code' | 'detail'> {
  return isNinjs(value) ? ninjsFields(value, bounds) : fieldsOf(value);
}

/** The document of fields as some input wrote them, with notes when they had to be mended; a reject without text, or with too much. */
export function documentOfFields(
  written: Fields,
  place: RecordPlace,
  { settings, findMetadata, form = 'record' }: FieldsParsing,
): readonly (SourceDocument | Reject | Note)[] {
  const { text, ...others } = wellFormed(written);
  const document_id = others.id ?? place.name;
  if (text === null || text.trim() === '')
    return [rejected(place, settings, { code: 'read/missing-text', document_id })];
  const bytes = Buffer.byteLength(text);
  if (bytes > settings.read.max_article_bytes) {
    return [
      rejected(place, settings, { code: 'read/article-too-long', detail: `${bytes} bytes`, document_id }),
    ];
  }
  const { source, name } = place;
  const metadata = findMetadata(source.path, document_id, others.url);
  const document: SourceDocument = { source, form, name, text, ...others, metadata };
  const mended = Object.entries(written).filter(([, words]) => words?.isWellFormed() === false);
  const fields = mended.map(([field]) => field).join(' ');
  return [...(mended.length === 0 ? [] : [noteOf('read/lone-surrogate', fields, document_id)]), document];
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
