import type { Settings } from '../settings.ts';
import type { PageDocument } from './html-dom.ts';
import { passedBound } from './json-bounds.ts';

/** What a page says of itself in JSON-LD, as written; null where it says nothing. */
export interface LinkedData {
  readonly title: string | null;
  readonly published_at: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly outlet: string | null;
  /** `articleBody`, which few pages have. */
  readonly text: string | null;
}

/** schema.org's Article with the types below it that are news; others end in one of these words. */
const ARTICLE = /(?:^|[/:])(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)$/;
const DATE_KEYS = ['datePublished', 'dateCreated'] as const;

/** The first article of the page's JSON-LD, alone, in an array or in a `@graph`; null without one. Broken scripts are passed over. */
export function linkedDataOf(document: PageDocument, bounds: Settings['read']): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const value = parsed(script.textContent ?? '', bounds);
    const article = candidates(value).find(isArticle);
    if (article !== undefined) return dataOf(article);
  }
  return null;
}

function parsed(json: string, bounds: Settings['read']): unknown {
  if (passedBound(Buffer.from(json), bounds) !== null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Thing = ReadonlyMap<string, unknown>;

/** A Map, since a key may be `__proto__`; null for what is no object. */
function thingOf(value: unknown): Thing | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

function candidates(value: unknown): readonly Thing[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => {
    const thing = thingOf(one);
    if (thing === null) return [];
    const graph: unknown = thing.get('@graph');
    const inner = Array.isArray(graph) ? graph.map(thingOf).filter((found) => found !== null) : [];
    return [thing, ...inner];
  });
}

function isArticle(thing: Thing): boolean {
  const type: unknown = thing.get('@type');
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && ARTICLE.test(name));
}

function dataOf(article: Thing): LinkedData {
  return {
    title: words(article.get('headline')) ?? words(article.get('name')),
    published_at: DATE_KEYS.map((key) => words(article.get(key))).find((found) => found !== null) ?? null,
    url: words(article.get('url')) ?? inside(article.get('mainEntityOfPage'), '@id'),
    language: words(article.get('inLanguage')) ?? inside(article.get('inLanguage'), 'alternateName'),
    outlet: inside(article.get('publisher'), 'name') ?? words(article.get('publisher')),
    text: words(article.get('articleBody')),
  };
}

function inside(value: unknown, key: string): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return key === '@id' && typeof first === 'string' ? words(first) : words(thingOf(first)?.get(key));
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
