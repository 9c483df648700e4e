import type { Settings } from '../settings.ts';
import { fragmentText } from './html-text.ts';
import type { FieldsOrTrouble } from './ninjs.ts';
import { Unreadable } from './trouble.ts';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;

type Thing = ReadonlyMap<string, unknown>;

/** By its mark: `"version": "https://jsonfeed.org/version/1.1"`. */
export function isJsonFeed(record: object): boolean {
  const version: unknown = Object.hasOwn(record, 'version') ? Reflect.get(record, 'version') : null;
  return typeof version === 'string' && VERSION.test(version);
}

/** The items of a JSON Feed, https://www.jsonfeed.org/version/1.1/; the outlet is the feed's title. */
export function jsonFeedItems(feed: object, bounds: Settings['read']): readonly FieldsOrTrouble[] {
  const head: Thing = new Map(Object.entries(feed));
  const items: unknown = head.get('items');
  if (!Array.isArray(items)) return [];
  return (items as unknown[]).map((item) => itemFields(item, head, bounds));
}

function itemFields(value: unknown, head: Thing, bounds: Settings['read']): FieldsOrTrouble {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'read/not-an-object' };
  const item: Thing = new Map(Object.entries(value));
  const html = words(item.get('content_html'));
  try {
    return {
      id: words(item.get('id')),
      url: words(item.get('url')) ?? words(item.get('external_url')),
      title: words(item.get('title')),
      text:
        words(item.get('content_text')) ??
        (html === null ? words(item.get('summary')) : fragmentText(html, bounds)),
      published_at: words(item.get('date_published')),
      outlet: words(head.get('title')),
      dateline: null,
      language: words(item.get('language')) ?? words(head.get('language')),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { code: error.code, detail: error.detail };
  }
}

function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
