import { createRequire } from 'node:module';
import type { Settings } from '../settings.ts';
import { Unreadable } from './trouble.ts';

/** What is asked of a node of a page. Of `linkedom`, whose own types need those of a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

type ParseHtml = (html: string) => { readonly document: PageDocument };

let loaded: ParseHtml | undefined;

/** The one home of linkedom. Loaded at the first page, since that takes a fifth of a second; by `require`, since a line of JSON that holds HTML can't wait. */
function parseHtml(): ParseHtml {
  loaded ??= (createRequire(import.meta.url)('linkedom') as { readonly parseHTML: ParseHtml }).parseHTML;
  return loaded;
}

export const ELEMENT = 1;
export const TEXT = 3;

/**
 * The page as a tree, with `html` and `body` where it has none. Throws `Unreadable` for one of more tags than `max_page_tags`, before it is made,
 * or deeper than `max_page_depth`: what looks for the article takes time by their product.
 */
export function documentOfHtml(html: string, bounds: Settings['read']): PageDocument {
  const { max_page_tags, max_page_marks } = bounds;
  if (countUpTo(html, TAG, max_page_tags) > max_page_tags)
    throw new Unreadable('read/too-many-tags', 0, `over ${max_page_tags} tags`);
  if (marksUpTo(html, max_page_marks) > max_page_marks)
    throw new Unreadable('read/too-many-tags', 0, `over ${max_page_marks} attributes and entities`);
  const document = withBody(html.replace(DOCTYPE, ''));
  if (isDeeper(document, bounds.max_page_depth))
    throw new Unreadable('read/page-too-deep', 0, `over ${bounds.max_page_depth}`);
  return document;
}

/** Says nothing that is asked here. Behind the first tag linkedom puts it before the page while it reads, and the tree's links go in a circle: what walks through it never ends. */
const DOCTYPE = /<!doctype[^>]*>?/gi;

const ROOT = /<html[\s>]/i;

/** linkedom takes the first tag for the root, and adds nothing that is missing. */
function withBody(html: string): PageDocument {
  const parse = parseHtml();
  const whole = ROOT.test(html) ? parse(html).document : null;
  const is_whole = whole?.documentElement?.localName === 'html' && childOf(whole.documentElement, 'body');
  return whole !== null && is_whole
    ? whole
    : parse(`<html><head></head><body>${html}</body></html>`).document;
}

function childOf(parent: PageNode, name: string): boolean {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (child.localName === name) return true;
  return false;
}

const TAG = /<[^/]/g;
const ENTITY = /&/g;
const OPENED = /<[a-z][^>]*/gi;
const SPACE = /\s+/g;

/** Counts no further than one above `most`. */
function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count > most) break;
  }
  return count;
}

/** Entities and attributes at most: each becomes a node. What stands in scripts is counted too. */
function marksUpTo(html: string, most: number): number {
  let count = countUpTo(html, ENTITY, most);
  for (const [tag] of html.matchAll(OPENED)) {
    count += countUpTo(tag, SPACE, most);
    if (count > most) break;
  }
  return count;
}

function isDeeper(root: PageNode, max_depth: number): boolean {
  let depth = 0;
  for (const { is_start, node } of steps(root)) {
    if (node.nodeType !== ELEMENT) continue;
    depth += is_start ? 1 : -1;
    if (depth > max_depth) return true;
  }
  return false;
}

export interface Step {
  readonly node: PageNode;
  /** The node is entered; else it is left again. */
  readonly is_start: boolean;
}

/** All nodes below `root` in the order of the page, each when it is entered and when it is left; without recursion. `isPassed` tells nodes that are not entered at all. */
export function* steps(root: PageNode, isPassed: (node: PageNode) => boolean = () => false): Generator<Step> {
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    const is_passed = isPassed(node);
    if (!is_passed) yield { node, is_start: true };
    if (!is_passed && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (!is_passed) yield { node, is_start: false };
    while (node !== null && node.nextSibling === null) {
      const parent: PageNode | null = node.parentNode;
      if (parent === null || parent === root) return;
      yield { node: parent, is_start: false };
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
}
