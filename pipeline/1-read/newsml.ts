import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Settings } from '../settings.ts';
import type { FeedItem } from './feed.ts';
import { fragmentText } from './html-text.ts';
import { Unreadable } from './trouble.ts';

/** The items of NewsML-G2 that are articles, and how many are packages, concepts, or pictures. */
export interface NewsItems {
  readonly items: readonly FeedItem[];
  readonly passed_over: number;
}

/** An element: its attributes under `@name`, its own words under `#text`, children under their names. */
type Element = Readonly<Record<string, unknown>>;

/** No entities are expanded: what HTML knows is decoded later, with the HTML of the text. */
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  stopNodes: ['..inlineXML', '..inlineData'],
});

const OTHER_ITEMS = ['packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'] as const;
const NOT_TEXT = /:(?:picture|graphic|audio|video|animation|composite)$/;

/** The articles of a `newsItem`, or of a `newsMessage` around several, https://iptc.org/std/NewsML-G2/. Throws `Unreadable`. */
export function newsItems(xml: string, bounds: Settings['read']): NewsItems {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Unreadable('read/invalid-xml', 0, `line ${valid.err.line}: ${valid.err.msg}`);
  const root = parsed(xml);
  const sets = [root, ...below(root, 'newsMessage').flatMap((message) => below(message, 'itemSet'))];
  const all = sets.flatMap((set) => below(set, 'newsItem'));
  const articles = all.filter(
    (item) => !NOT_TEXT.test(wordsAt(item, ['itemMeta', 'itemClass', '@qcode']) ?? ''),
  );
  const others = sets.flatMap((set) => OTHER_ITEMS.flatMap((name) => below(set, name)));
  return {
    items: articles.map((item) => itemOf(item, bounds)),
    passed_over: all.length - articles.length + others.length,
  };
}

function parsed(xml: string): Element {
  try {
    return PARSER.parse(xml) as Element;
  } catch (error) {
    throw new Unreadable('read/invalid-xml', 0, error instanceof Error ? error.message : null);
  }
}

const PUBLISHED = [
  ['itemMeta', 'versionCreated'],
  ['contentMeta', 'contentModified'],
  ['contentMeta', 'contentCreated'],
  ['itemMeta', 'firstCreated'],
] as const;
const OUTLET = [
  ['contentMeta', 'infoSource', 'name'],
  ['contentMeta', 'infoSource', '@literal'],
  ['itemMeta', 'provider', 'name'],
  ['itemMeta', 'provider', '@literal'],
] as const;
const TITLE = [
  ['contentMeta', 'headline'],
  ['itemMeta', 'title'],
] as const;
const PLACE = [
  ['contentMeta', 'dateline'],
  ['contentMeta', 'located', 'name'],
  ['contentMeta', 'located', '@literal'],
] as const;

function itemOf(item: Element, bounds: Settings['read']): FeedItem {
  const first = (paths: readonly (readonly string[])[]): string | null => {
    const found = paths.map((path) => wordsAt(item, path)).find((words) => words !== null) ?? null;
    return found === null ? null : fragmentText(found, bounds).replaceAll('\n', ' ');
  };
  return {
    fields: {
      id: wordsAt(item, ['@guid']),
      url: wordsAt(item, ['itemMeta', 'link', '@href']),
      title: first(TITLE),
      published_at: first(PUBLISHED),
      outlet: first(OUTLET),
      dateline: first(PLACE),
      language: wordsAt(item, ['contentMeta', 'language', '@tag']) ?? wordsAt(item, ['@lang']),
    },
    html: contentOf(item),
  };
}

/** Markup (NITF or XHTML), or plain text with its `<` and `&` written as entities, which is the same once it is read as HTML. */
function contentOf(item: Element): string | null {
  const sets = below(item, 'contentSet');
  const inline = ['inlineXML', 'inlineData'].flatMap((name) => sets.flatMap((set) => listOf(set[name])));
  return inline.map(ownWords).find((words) => words !== null) ?? null;
}

function wordsAt(element: Element, [name = '', ...rest]: readonly string[]): string | null {
  for (const value of listOf(element[name])) {
    const words = rest.length === 0 ? ownWords(value) : isElement(value) ? wordsAt(value, rest) : null;
    if (words !== null) return words;
  }
  return null;
}

function below(element: Element, name: string): readonly Element[] {
  return listOf(element[name]).filter(isElement);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null;
}

function ownWords(value: unknown): string | null {
  const words: unknown = isElement(value) ? value['#text'] : value;
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : null;
}
