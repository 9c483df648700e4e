import { hash } from 'node:crypto';
import { documentOf } from '../1-read/record.ts';
import type { Note, Reject, SourceDocument } from '../records.ts';
import type { Settings } from '../settings.ts';

/** Where an article that is no file comes from. */
const PATH = 'article';

function nameOf(value: object): string {
  return `a_${hash('sha256', JSON.stringify(value)).slice(0, 16)}`;
}

/** The document of an article, or why it is none. Throws TypeError for what is no object. */
export function documentIn(value: unknown, settings: Settings): SourceDocument | Reject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(
      `Unexpected ${value === null ? 'null' : typeof value}, expected an article: an object such as { text: '…', published_at: '2021-04-07' }`,
    );
  const text: unknown = Object.hasOwn(value, 'text') ? Reflect.get(value, 'text') : null;
  const name = typeof text === 'string' ? `a_${hash('sha256', text).slice(0, 16)}` : nameOf(value);
  const place = { source: { path: PATH, offset: 0, position: null }, name, bytes: Buffer.from('') };
  const entries: readonly (SourceDocument | Reject | Note)[] = documentOf(value, place, settings, () => null);
  const found = entries.find((entry) => !('note' in entry));
  return found as SourceDocument | Reject;
}
