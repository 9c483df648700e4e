import type { FeedKind } from './feed.ts';

const TAGS: Readonly<Record<FeedKind, string>> = { rss: 'item', atom: 'entry', rdf: 'item' };
/** Where tags are words of the text, and what ends it. */
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };
const PREFIX = /^[\w.-]+:/;

/** How many items a feed has, readable or not: those that it opens or those that it closes, whichever are more. `root` is the name of its first element, with its prefix. */
export function openedItems(xml: string, kind: FeedKind, root: string): number {
  const prefix = PREFIX.exec(root)?.[0].replaceAll('.', '\\.') ?? '';
  const next = new RegExp(`<!--|<!\\[CDATA\\[|<(?<close>/?)(?:${prefix})?${TAGS[kind]}(?=[\\s/>])`, 'gi');
  let [opened, closed] = [0, 0];
  for (let found = next.exec(xml); found !== null; found = next.exec(xml)) {
    const end = ENDS[found[0].toUpperCase()];
    if (end === undefined && found.groups?.close) closed += 1;
    else if (end === undefined) opened += 1;
    else {
      const at = xml.indexOf(end, next.lastIndex);
      if (at < 0) break;
      next.lastIndex = at + end.length;
    }
  }
  return Math.max(opened, closed);
}
