import type { Settings } from '../settings.ts';
import type { PageDocument } from './html-dom.ts';
import { fragmentText } from './html-text.ts';
import { type LinkedData, linkedDataOf } from './json-ld.ts';

/** What a page says of its article beside the text, by whatever means; `text` as JSON-LD has it. */
export type PageMetadata = LinkedData;

/** `property` of OpenGraph and `name` of other vocabularies, in the order of trust. */
const PUBLISHED = [
  ...['article:published_time', 'og:published_time', 'og:article:published_time', 'datePublished'],
  ...['parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date'],
  ...[
    'date.created',
    'publication_date',
    'publishdate',
    'publish-date',
    'pubdate',
    'article.published',
    'date',
  ],
] as const;
const OUTLET = ['og:site_name', 'application-name', 'dc.publisher'] as const;
const TITLE = ['og:title', 'dc.title', 'twitter:title'] as const;
const WEB = /^https?:\/\//i;

/** JSON-LD first, since it is of the article alone; then OpenGraph and its like; then what stands in the page itself. */
export function metadataOf(document: PageDocument, bounds: Settings['read']): PageMetadata {
  const data = linkedDataOf(document, bounds);
  const tags = metaTags(document);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => tags.get(name.toLowerCase())).find((found) => found !== undefined) ?? null;
  const title = data?.title ?? first(TITLE);
  return {
    // Entities stand in JSON too.
    title: title === null ? null : fragmentText(title, bounds).replaceAll('\n', ' '),
    published_at: data?.published_at ?? first(PUBLISHED) ?? timeOf(document),
    url:
      webAddress(attribute(document, 'link[rel="canonical"]', 'href')) ??
      webAddress(first(['og:url'])) ??
      webAddress(data?.url ?? null),
    language:
      attribute(document, 'html[lang]', 'lang') ?? data?.language ?? first(['og:locale', 'content-language']),
    outlet: plain(data?.outlet ?? first(OUTLET), bounds),
    text: data?.text ?? null,
  };
}

function plain(words: string | null, bounds: Settings['read']): string | null {
  return words === null ? null : fragmentText(words, bounds).replaceAll('\n', ' ');
}

/** The first of each name that says something. */
function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(key)?.trim().toLowerCase() ?? '';
      if (name !== '' && content !== '' && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

/** A `<time>` that is said to be the publication, or the only day that the article's times tell: others are of comments and other articles. */
function timeOf(document: PageDocument): string | null {
  for (const mark of ['[itemprop="datePublished"]', '[pubdate]', '.published', '.entry-date']) {
    const marked = attribute(document, `time${mark}[datetime]`, 'datetime');
    if (marked !== null) return marked;
  }
  for (const within of ['article ', 'main ', '']) {
    const times = [...document.querySelectorAll(`${within}time[datetime]`)].map(
      (time) => time.getAttribute('datetime')?.trim() ?? '',
    );
    const days = new Set(times.map((time) => time.slice(0, 'YYYY-MM-DD'.length)));
    if (days.size === 1 && times[0] !== undefined && times[0] !== '') return times[0];
    if (days.size > 1) return null;
  }
  return null;
}

function attribute(document: PageDocument, selector: string, name: string): string | null {
  const words = document.querySelector(selector)?.getAttribute(name)?.trim() ?? '';
  return words === '' ? null : words;
}

function webAddress(words: string | null): string | null {
  return words !== null && WEB.test(words) ? words : null;
}
