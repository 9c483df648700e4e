import { createHash } from 'node:crypto';
import { compareCodePoints } from './7-emit/code-points.ts';
import type { Article, DocumentResult, EventReport, Note } from './records.ts';
import { reportIdOf } from './report-id.ts';

/** A result with its article: only those have an id to settle. */
export type ReadDocument = DocumentResult & {
  readonly article: Article;
  /** Its settled id in the earlier set that a run appends to; absent for what this run read. */
  readonly known_as?: string;
};

/** Hex digits of the text's hash that tell two texts of one id apart. */
const SUFFIX_DIGITS = 6;
/** The same in keys, of which there is one for each document in memory: 128 bits are no two texts'. */
const KEY_DIGITS = 32;

function sharedDigits(one: string, other: string): number {
  let digits = 0;
  while (digits < one.length && one[digits] === other[digits]) digits += 1;
  return digits;
}

/**
 * Puts documents that share an id beside each other, equal texts first of all; which of two equal texts comes first
 * goes by what else the article tells, so that it does not depend on the order of input.
 */
export function settlingKey({ document_id, article }: ReadDocument): string {
  const { source: _place, text: _text, ...told } = article;
  const rest = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, SUFFIX_DIGITS);
  // U+0001 comes before every hex digit: an id with NUL in it can't come between two documents of another id.
  return `${document_id.replaceAll('\0', '\0\u0001')}\0${article.text_hash.slice(0, KEY_DIGITS)}\0${rest}`;
}

/**
 * Two interactions can share a trigger ("visited Oman and Qatar"), and then an id counts from other words of its report:
 * the start is found among the spans that are its evidence. When it is none of them, the old id stands for it.
 */
function renamedId({ document_id, type, report_id, evidence }: EventReport, to: string): string {
  const own = evidence.find(({ start }) => reportIdOf(document_id, type, start) === report_id);
  return reportIdOf(to, type, own?.start ?? report_id);
}

export function renamedReport(report: EventReport, document_id: string): EventReport {
  return {
    ...report,
    document_id,
    report_id: renamedId(report, document_id),
    evidence: report.evidence.map((evidence) => ({ ...evidence, document_id })),
  };
}

/** The same result under another document id; everything that names or hashes the id follows. */
export function renamed(result: ReadDocument, document_id: string): ReadDocument {
  return {
    ...result,
    document_id,
    article: { ...result.article, document_id },
    reports: result.reports.map((report) => renamedReport(report, document_id)),
    rejects: result.rejects.map((reject) => ({ ...reject, document_id })),
    notes: result.notes.map((note) => ({ ...note, document_id })),
  };
}

/** A document under its final id. */
export interface Settled {
  readonly result: ReadDocument;
  /** The id before it was settled. */
  readonly own_id: string;
  /** The id got a suffix, so the document may no longer stand in the order of ids. */
  readonly is_renamed: boolean;
  /** Id in the earlier set of the document that this one was kept for; null when it is no such repeat. */
  readonly displaced: string | null;
}

/** `~` and so many digits of the text's hash that no neighbour of the same id has the same; null when the id is its own. */
function suffixOf(hash: string, neighbours: readonly (string | null)[]): string | null {
  const others = neighbours.filter((other) => other !== null);
  if (others.length === 0) return null;
  const digits = Math.max(SUFFIX_DIGITS, ...others.map((other) => sharedDigits(hash, other) + 1));
  return `~${hash.slice(0, digits)}`;
}

function duplicateOf(result: ReadDocument): Note {
  return {
    note: 'read/duplicate',
    document_id: result.document_id,
    span: null,
    detail: result.article.source.path,
  };
}

function hashIfSameId(result: ReadDocument | null, document_id: string): string | null {
  return result !== null && result.document_id === document_id ? result.article.text_hash : null;
}

/** The id before `settleIds` gave it a suffix. `shared_ids` are the ids that got one in that set: an id may end in such digits by itself. */
export function unsettledId({ document_id, text_hash }: Article, shared_ids: ReadonlySet<string>): string {
  const at = document_id.lastIndexOf('~');
  const own_id = document_id.slice(0, Math.max(at, 0));
  const digits = document_id.slice(at + 1);
  const isSettled = digits.length >= SUFFIX_DIGITS && text_hash.startsWith(digits) && shared_ids.has(own_id);
  return isSettled ? own_id : document_id;
}

function isBefore({ article: one }: ReadDocument, { article: other }: ReadDocument): boolean {
  const byPath = compareCodePoints(one.source.path, other.source.path);
  return byPath < 0 || (byPath === 0 && one.source.offset < other.source.offset);
}

/** Of two equal texts under one id: the first by what else is told, then by its place. */
function isKept(result: ReadDocument, held: ReadDocument): boolean {
  return settlingKey(result) === settlingKey(held) && isBefore(result, held);
}

/** A document that waits to be settled, until its neighbours are known. */
interface Held {
  readonly result: ReadDocument;
  readonly displaced: string | null;
}

/**
 * Settles ids that several documents share, which is known only when all input is read.
 * `sorted` is in the order of `settlingKey`, so that the answer does not depend on the order of input:
 * of equal texts the first in place is kept and each further one becomes a `read/duplicate` note; different texts all get a suffix.
 */
export async function* settleIds(sorted: AsyncIterable<ReadDocument>): AsyncGenerator<Settled | Note> {
  let previous: string | null = null;
  let held: Held | null = null;
  for await (const result of sorted) {
    if (held !== null && hashIfSameId(held.result, result.document_id) === result.article.text_hash) {
      const repeat: ReadDocument = isKept(result, held.result) ? held.result : result;
      held = {
        result: repeat === result ? held.result : result,
        displaced: repeat.known_as ?? held.displaced,
      };
      yield duplicateOf(repeat);
      continue;
    }
    if (held !== null) {
      yield settled(held, previous, hashIfSameId(result, held.result.document_id));
      previous = hashIfSameId(held.result, result.document_id);
    }
    held = { result, displaced: null };
  }
  if (held !== null) yield settled(held, previous, null);
}

function settled({ result, displaced }: Held, before: string | null, after: string | null): Settled {
  const own_id = result.document_id;
  const suffix = suffixOf(result.article.text_hash, [before, after]);
  return suffix === null
    ? { result, own_id, is_renamed: false, displaced }
    : { result: renamed(result, own_id + suffix), own_id, is_renamed: true, displaced };
}
