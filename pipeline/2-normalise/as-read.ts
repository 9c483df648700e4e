import { hash } from 'node:crypto';
import type { Article, EventReport, Evidence, Note, SourceDocument, Span } from '../records.ts';
import { reportIdOf } from '../report-id.ts';
import { fold } from './fold.ts';
import { documentId } from './identity.ts';

/** A document as it is read, and the way back from what was found in it to the text as it was given. */
export interface AsRead {
  /** Text, title, outlet and dates without characters that nobody sees. */
  readonly document: SourceDocument;
  readonly notes: readonly Note[];
  /** Its text again as it was given, which is never edited. */
  readonly articleOf: (article: Article) => Article;
  /** Its evidence in the text, and its id, again by places in the text as it was given. Names and dates stay as they were read. */
  readonly reportOf: (report: EventReport) => EventReport;
  readonly spanOf: (part: Span) => Span;
}

const same = <Record>(record: Record): Record => record;

/** Most texts are read as they are. */
export function asRead(given: SourceDocument): AsRead {
  const folded = fold(given.text);
  const document = withPlainFields(given, folded?.text ?? given.text);
  if (folded === null) return { document, notes: [], articleOf: same, reportOf: same, spanOf: same };
  const { text } = given;
  const text_hash = hash('sha256', text);
  const spanOf = folded.toOriginal;
  return {
    document,
    notes: folded.invisible === 0 ? [] : [noteOf(given, folded.invisible)],
    articleOf: (article) => ({ ...article, text, text_hash }),
    reportOf: (report) => placed(report, text, text_hash, spanOf),
    spanOf,
  };
}

function noteOf(document: SourceDocument, characters: number): Note {
  return {
    note: 'normalise/invisible-characters',
    document_id: documentId(document),
    span: null,
    detail: String(characters),
  };
}

function withPlainFields(document: SourceDocument, text: string): SourceDocument {
  const { title, outlet, published_at, dateline, metadata } = document;
  const fields = { text, ...plainFields({ title, outlet, published_at, dateline }) };
  if (metadata === null) return { ...document, ...fields };
  const { title: named, outlet: of, published_at: at } = metadata;
  const told = plainFields({ title: named, outlet: of, published_at: at });
  return { ...document, ...fields, metadata: { ...metadata, ...told } };
}

function plainFields<Field extends string>(
  fields: Readonly<Record<Field, string | null>>,
): Record<Field, string | null> {
  const plain = Object.entries<string | null>(fields).map(([field, words]) => [
    field,
    words === null ? null : (fold(words)?.text ?? words),
  ]);
  return Object.fromEntries(plain) as Record<Field, string | null>;
}

/** Ids hash where the trigger starts: that is the same place in both texts, under another number. */
function placed(report: EventReport, text: string, text_hash: string, spanOf: AsRead['spanOf']): EventReport {
  const { document_id, type, report_id, evidence } = report;
  const own = evidence.findIndex(({ start }) => reportIdOf(document_id, type, start) === report_id);
  const moved = evidence.map((one) => (one.source === 'text' ? atPlace(one, text, spanOf) : one));
  const start = moved[own]?.start;
  return {
    ...report,
    report_id: start === undefined ? report_id : reportIdOf(document_id, type, start),
    evidence: moved,
    text_hash,
  };
}

function atPlace(evidence: Evidence, text: string, spanOf: AsRead['spanOf']): Evidence {
  const { start, end } = spanOf(evidence);
  return { ...evidence, start, end, quote: text.slice(start, end) };
}
