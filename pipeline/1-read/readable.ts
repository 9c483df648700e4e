import { createRequire } from 'node:module';
import type { PageDocument, PageElement } from './html-dom.ts';

interface Article {
  readonly title: string | null | undefined;
  readonly content: PageElement | null | undefined;
}

type Reader = new (
  document: PageDocument,
  options: {
    readonly disableJSONLD: boolean;
    readonly charThreshold: number;
    readonly serializer: (root: PageElement) => PageElement;
  },
) => { parse(): Article | null };

let loaded: Reader | undefined;

/** The one home of Readability, which is no ES module. It is slow to load, and few inputs are pages. */
function reader(): Reader {
  loaded ??= (createRequire(import.meta.url)('@mozilla/readability') as { readonly Readability: Reader })
    .Readability;
  return loaded;
}

export interface Readable {
  /** Of the page, without the site's name; null when it has none. */
  readonly title: string | null;
  readonly content: PageElement;
}

/** UTF-16 code units; with fewer it looks again with less care, and then keeps bylines and lists of links. Its own 500 are more than a short report has. */
const ENOUGH = 200;

/** Null also where Readability fails on what linkedom made of a broken page: one page must not end a run. */
function articleIn(document: PageDocument): Article | null {
  const options = { disableJSONLD: true, charThreshold: ENOUGH, serializer: (root: PageElement) => root };
  const article = new (reader())(document, options);
  try {
    return article.parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The article in a page, as the reader view of Firefox finds it; null when there is none. Takes the page apart. */
export function readable(document: PageDocument): Readable | null {
  const article = articleIn(document);
  if (!article?.content) return null;
  const title = article.title?.trim() ?? '';
  return { title: title === '' ? null : title, content: article.content };
}
