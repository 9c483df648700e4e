import type { Article, DiplomaticEvent, EventReport, Reject, Superseded } from '../records.ts';
import { compareCodePoints } from './code-points.ts';
import { ARTICLE_KEYS, EVENT_KEYS, REJECT_KEYS, REPORT_KEYS, SUPERSEDED_KEYS } from './key-order.ts';
import type { Keys } from './part-keys.ts';

/** The same value with its keys in order and its text well-formed: a lone surrogate, which UTF-8 can't hold, becomes U+FFFD. */
function arranged(value: unknown, keys: Keys | true): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => arranged(element, keys));
  const record = value as Readonly<Record<string, unknown>>;
  const names = keys === true ? Object.keys(record).sort(compareCodePoints) : Object.keys(keys);
  return Object.fromEntries(
    names.map((name) => [name, arranged(record[name], keys === true ? true : (keys[name] ?? true))]),
  );
}

/** Whether all keys stand in order already, as they do when stages copy records whole. */
function isArranged(value: unknown, keys: Keys | true): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((element) => isArranged(element, keys));
  if (keys === true) return false;
  const names = Object.keys(keys);
  let at = -1;
  for (const [name, inside] of Object.entries(value)) {
    at = names.indexOf(name, at + 1);
    if (at < 0 || !isArranged(inside, keys[name] ?? true)) return false;
  }
  return true;
}

/** How `JSON.stringify` writes a lone surrogate. */
const ESCAPED_SURROGATE = /\\ud[89a-f]/;
/** Line ends to some readers, though not to JSON. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Most records are fit to be written as they are, which takes a third of the time. */
function jsonOf(record: object, keys: Keys): string {
  const json = isArranged(record, keys) ? JSON.stringify(record) : null;
  return json === null || ESCAPED_SURROGATE.test(json) ? JSON.stringify(arranged(record, keys)) : json;
}

function lineOf(record: object, keys: Keys): string {
  return `${jsonOf(record, keys).replace(OTHER_LINE_ENDS, escaped)}\n`;
}

/** One line each, with its line feed: the same bytes for the same record, however its keys came to stand. */
export function articleLine(article: Article): string {
  return lineOf(article, ARTICLE_KEYS);
}

export function reportLine(report: EventReport): string {
  return lineOf(report, REPORT_KEYS);
}

export function eventLine(event: DiplomaticEvent): string {
  return lineOf(event, EVENT_KEYS);
}

export function rejectLine(reject: Reject): string {
  return lineOf(reject, REJECT_KEYS);
}

export function supersededLine(superseded: Superseded): string {
  return lineOf(superseded, SUPERSEDED_KEYS);
}
