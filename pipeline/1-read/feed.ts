import {
  type AtomFeed,
  parseAtomFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import type { Settings } from '../settings.ts';
import { fragmentText } from './html-text.ts';
import type { Fields } from './keys.ts';
import { Unreadable } from './trouble.ts';

/** The fields of one item; its text is still HTML, as the feed has it. */
export interface FeedItem {
  readonly fields: Omit<Fields, 'text'>;
  readonly html: string | null;
}

export type FeedKind = 'rss' | 'atom' | 'rdf';

/** The items of a feed, the outlet being the feed's title unless the item names the one it took the article from. Throws `Unreadable`. */
export function feedItems(xml: string, kind: FeedKind, bounds: Settings['read']): readonly FeedItem[] {
  const plain = (words: string | null | undefined): string | null => {
    const text = words ? fragmentText(words, bounds).replaceAll('\n', ' ') : '';
    return text === '' ? null : text;
  };
  try {
    if (kind === 'rss') return rssItems(parseRssFeed(xml), plain);
    return kind === 'atom' ? atomItems(parseAtomFeed(xml), plain) : rdfItems(parseRdfFeed(xml), plain);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('read/invalid-xml', 0, reasonOf(error));
  }
}

/** What the parser of XML said, below what feedsmith did. */
function reasonOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

type Plain = (words: string | null | undefined) => string | null;

function rssItems(feed: Partial<RssFeed.Feed<string>>, plain: Plain): readonly FeedItem[] {
  const title = plain(feed.title);
  return (feed.items ?? []).map((item) => ({
    fields: {
      id: item.guid?.value ?? null,
      url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
      title: plain(item.title),
      published_at: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? null,
      outlet: plain(item.source?.title) ?? title,
      dateline: null,
      language: item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0] ?? null,
    },
    html: longer(item.content?.encoded, item.description),
  }));
}

/** Of an entry that tells no day of publication, the day of the last change is taken: Atom asks for that one alone. */
function atomItems(feed: Partial<AtomFeed.Feed<string>>, plain: Plain): readonly FeedItem[] {
  const title = plain(feed.title?.value);
  return (feed.entries ?? []).map((entry) => ({
    fields: {
      id: entry.id ?? null,
      url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
      title: plain(entry.title?.value),
      published_at: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
      outlet: plain(entry.source?.title?.value) ?? title,
      dateline: null,
      language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang ?? null,
    },
    html: longer(entry.content?.value, entry.summary?.value),
  }));
}

function rdfItems(feed: Partial<RdfFeed.Feed<string>>, plain: Plain): readonly FeedItem[] {
  const title = plain(feed.title);
  return (feed.items ?? []).map((item) => ({
    fields: {
      id: item.rdf?.about ?? null,
      url: item.link ?? null,
      title: plain(item.title),
      published_at: item.dc?.dates?.[0] ?? null,
      outlet: plain(item.dc?.publishers?.[0]) ?? title,
      dateline: null,
      language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? null,
    },
    html: longer(item.content?.encoded, item.description),
  }));
}

/** The content, where the feed has it; some put it where the summary belongs. */
function longer(content: string | undefined, summary: string | undefined): string | null {
  if (content === undefined || content.trim() === '') return summary ?? null;
  return summary !== undefined && summary.length > content.length ? summary : content;
}
