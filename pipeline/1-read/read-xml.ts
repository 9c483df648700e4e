import type { Note, Reject, SourceDocument } from '../records.ts';
import { binaryTrouble } from './binary.ts';
import { type Chunks, collect } from './bytes.ts';
import { decoded } from './charset.ts';
import type { FeedItem, FeedKind } from './feed.ts';
import { fragmentText } from './html-text.ts';
import type { Input } from './input.ts';
import { openedItems } from './opened-items.ts';
import { maxRecordBytes, type Parsing } from './parse-record.ts';
import { documentOfFields } from './record.ts';
import { noteOf, rejectOf, Unreadable } from './trouble.ts';
import { isBinary } from './utf8.ts';

/** What stands before the first element: declaration, comments, a document type without or with its own part. */
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>)/i;
const ROOT = /^<(?<root>(?:[\w.-]+:)?[\w.-]+)/;
const ENCODING = /^<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[\w.-]+)["']/i;
const DECLARATION_BYTES = 256;

const FEEDS: ReadonlyMap<string, FeedKind> = new Map([
  ['rss', 'rss'],
  ['feed', 'atom'],
  ['rdf', 'rdf'],
]);
/** A feed is read with much that is wrong inside it, but not when its rest is missing. Some servers write a comment behind it. */
const END = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/i;
const END_LENGTH = 1_000;
const NEWSML = /^(?:newsitem|newsmessage|packageitem)$/;

/** Articles of a feed (RSS, Atom, RDF) or of NewsML-G2, told by the root of the file. Throws `Unreadable`. */
export async function* readXml(
  input: Input,
  chunks: Chunks,
  parsing: Parsing,
): AsyncGenerator<SourceDocument | Reject | Note> {
  const { settings } = parsing;
  const bytes = await collect(chunks, maxRecordBytes(settings), 'read/record-too-long');
  if (isBinary(bytes)) throw binaryTrouble(bytes);
  const { text: xml, is_guess } = decoded(bytes, () => encodingOf(bytes));
  if (xml.trim() === '') throw new Unreadable('read/empty', 0);
  if (is_guess) yield noteOf('read/windows-1252', input.path);
  const { items, passed_over, lost } = await itemsOf(xml, parsing);
  if (passed_over > 0) yield noteOf('read/passed-over', `${input.path} ${passed_over}`);
  if (items.length + lost === 0) yield noteOf('read/no-records', input.path);
  for (const [number, item] of items.entries()) yield* fromItem(item, number, input, parsing);
  if (lost > 0)
    throw new Unreadable('read/invalid-xml', 0, `${lost} of ${items.length + lost} items not read`);
}

function encodingOf(bytes: Buffer): string | null {
  return ENCODING.exec(bytes.toString('latin1', 0, DECLARATION_BYTES))?.groups?.name ?? null;
}

interface Items {
  readonly items: readonly FeedItem[];
  readonly passed_over: number;
  /** Items that the parser did not give: one that is broken may take others along. */
  readonly lost: number;
}

/** The libraries are loaded at the first file that needs them. */
async function itemsOf(xml: string, { settings: { read } }: Parsing): Promise<Items> {
  const tag = rootTagOf(xml);
  const root = withoutPrefix(tag);
  const kind = FEEDS.get(root);
  if (kind !== undefined) {
    if (!END.test(xml.slice(-END_LENGTH)))
      throw new Unreadable('read/invalid-xml', Buffer.byteLength(xml), `without the end of <${root}>`);
    const { feedItems } = await import('./feed.ts');
    const items = feedItems(xml, kind, read);
    return { items, passed_over: 0, lost: Math.max(0, openedItems(xml, kind, tag) - items.length) };
  }
  if (!NEWSML.test(root)) throw new Unreadable('read/unknown-xml', 0, root === '' ? null : `<${root}>`);
  const { newsItems } = await import('./newsml.ts');
  return { ...newsItems(xml, read), lost: 0 };
}

const withoutPrefix = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** Name of the root element without its prefix, in lower case; empty when there is none. */
export const rootOf = (xml: string): string => withoutPrefix(rootTagOf(xml));

function rootTagOf(xml: string): string {
  let rest = xml;
  for (let found = PROLOGUE.exec(rest); found !== null; found = PROLOGUE.exec(rest))
    rest = rest.slice(found[0].length);
  return ROOT.exec(rest)?.groups?.root?.toLowerCase() ?? '';
}

function fromItem(
  { fields, html }: FeedItem,
  number: number,
  { path, name }: Input,
  parsing: Parsing,
): readonly (SourceDocument | Reject | Note)[] {
  const source = { path, offset: 0, position: number };
  const place = { source, name: `${name}#${number}`, bytes: Buffer.from(html ?? fields.title ?? '') };
  try {
    const text = html === null ? null : fragmentText(html, parsing.settings.read);
    return documentOfFields({ ...fields, text }, place, parsing);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, detail } = error;
    const record = place.bytes;
    return [rejectOf({ code, detail, source, offset: null, record }, parsing.settings.emit.max_reject_bytes)];
  }
}
