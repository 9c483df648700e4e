import type { SourceDocument } from '../records.ts';

/** The fields of a document that a JSON record may tell. */
export type Field = keyof Pick<
  SourceDocument,
  'id' | 'url' | 'title' | 'text' | 'published_at' | 'outlet' | 'dateline' | 'language'
>;

/**
 * Under which keys JSON records keep each field; the first with a value wins. Names of news-please (`maintext`, `date_publish`,
 * `source_domain`), NewsAPI (`source.name`), RSS (`pubDate`, `link`), schema.org (`headline`, `datePublished`), and of our own articles
 * (`document_id`).
 */
export const KEYS: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'document_id'],
  url: ['url', 'link'],
  title: ['title', 'headline'],
  text: ['text', 'body', 'content', 'maintext'],
  published_at: ['published_at', 'published', 'date', 'pubDate', 'date_publish', 'datePublished'],
  outlet: ['outlet', 'source', 'publisher', 'source_domain'],
  dateline: ['dateline'],
  language: ['language'],
};

export type Fields = Readonly<Record<Field, string | null>>;

/** Numbers stand for themselves here: ids often are, and a publication date in seconds is for stage 2 to refuse. */
const NUMERIC: ReadonlySet<Field> = new Set(['id', 'published_at']);

/** Strings as written, numbers of ids as JSON writes them (but for rounded ones), `{name}` of sources and publishers; anything else, and blanks, are no value. */
export function fieldsOf(record: object): Fields {
  // A Map, since a record may hold `__proto__`.
  const values = new Map<string, unknown>(Object.entries(record));
  const first = (field: Field): string | null => {
    for (const key of KEYS[field]) {
      const words = wordsOf(values.get(key), field);
      if (words !== null && words.trim() !== '') return words;
    }
    return null;
  };
  return {
    id: first('id'),
    url: first('url'),
    title: first('title'),
    text: first('text'),
    published_at: first('published_at'),
    outlet: first('outlet'),
    dateline: first('dateline'),
    language: first('language'),
  };
}

/** As JSON writes it; null for one that was rounded when it was read (`1e400`, `12345678901234567890`): another id would come out. */
export function wordsOfNumber(value: number): string | null {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : null;
}

/** The fields that hold a number under one of their keys which is too large to be known exactly. */
export function roundedFields(record: object): readonly Field[] {
  const isRounded = (key: string): boolean => {
    const value: unknown = Object.hasOwn(record, key) ? Reflect.get(record, key) : null;
    return typeof value === 'number' && wordsOfNumber(value) === null;
  };
  return [...NUMERIC].filter((field) => KEYS[field].some(isRounded));
}

function wordsOf(value: unknown, field: Field): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return NUMERIC.has(field) ? wordsOfNumber(value) : null;
  if (field !== 'outlet' || typeof value !== 'object' || value === null) return null;
  const name: unknown = Object.hasOwn(value, 'name') ? Reflect.get(value, 'name') : null;
  return typeof name === 'string' ? name : null;
}
