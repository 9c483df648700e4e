import { createHash } from 'node:crypto';
import type { Article, DocumentResult, EventReport, Note } from './records.ts';
import { reportIdOf } from './report-id.ts';

/** A result with its article: only those have an id to settle. */
export type ReadDocument = DocumentResult & { readonly article: Article };

/** Hex digits of the text's hash that tell two texts of one id apart. */
const SUFFIX_DIGITS = 6;

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
  return `${document_id.replaceAll('\0', '\0\u0001')}\0${article.text_hash}\0${rest}`;
}

/**
 * Two interactions can share a trigger ("visited Oman and Qatar"), and then an id counts from other words of its report:
 * the start is found among the spans that are its evidence. When it is none of them, the old id stands for it.
 */
function renamedId({ document_id, type, report_id, evidence }: EventReport, to: string): string {
  const own = evidence.find(({ start }) => reportIdOf(document_id, type, start) === report_id);
  return reportIdOf(to, type, own?.start ?? report_id);
}

function renamedReport(report: EventReport, document_id: string): EventReport {
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
  /** The id got a suffix, so the document may no longer stand in the order of ids. */
  readonly is_renamed: boolean;
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

/**
 * Settles ids that several documents share, which is known only when all input is read.
 * `sorted` is in the order of `settlingKey`, so that the answer does not depend on the order of input:
 * of equal texts the first in place is kept and each further one becomes a `read/duplicate` note; different texts all get a suffix.
 */
export async function* settleIds(sorted: AsyncIterable<ReadDocument>): AsyncGenerator<Settled | Note> {
  let previous: string | null = null;
  let held: ReadDocument | null = null;
  for await (const result of sorted) {
    if (held !== null && hashIfSameId(held, result.document_id) === result.article.text_hash) {
      yield duplicateOf(result);
      continue;
    }
    if (held !== null) {
      yield settled(held, previous, hashIfSameId(result, held.document_id));
      previous = hashIfSameId(held, result.document_id);
    }
    held = result;
  }
  if (held !== null) yield settled(held, previous, null);
}

function settled(result: ReadDocument, before: string | null, after: string | null): Settled {
  const suffix = suffixOf(result.article.text_hash, [before, after]);
  return suffix === null
    ? { result, is_renamed: false }
    : { result: renamed(result, result.document_id + suffix), is_renamed: true };
}
