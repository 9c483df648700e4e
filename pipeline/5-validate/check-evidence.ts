import type { Article, EventReport, Evidence, Participant } from '../records.ts';
import type { RuleProblem } from './rule-problem.ts';

function* readOf(field: string, participant: Participant | null): Iterable<string> {
  if (participant === null) return;
  if (participant.name !== null) yield `${field}.name`;
  if (participant.role !== null) yield `${field}.role`;
  if (participant.party !== null) yield `${field}.party`;
}

/** The fields of a report whose values were read in the article, so that words must prove them. Derived values (ids, cameo, coordinates …) are not among them. */
export function* fieldsRead(report: EventReport): Iterable<string> {
  yield 'type';
  yield* readOf('actor', report.actor);
  yield* readOf('counterpart', report.counterpart);
  for (const [index, other] of report.others.entries()) yield* readOf(`others[${index}]`, other);
  if (report.place !== null && report.place.name !== null) yield 'place.name';
  if (report.date !== null) yield 'date';
  for (const index of report.topics.keys()) yield `topics[${index}]`;
}

/** Every value that was read has evidence, and every quote the length of its span. */
export function* checkEvidence(report: EventReport): Iterable<RuleProblem> {
  const proved = new Set(report.evidence.map(({ field }) => field));
  for (const field of fieldsRead(report)) {
    if (!proved.has(field)) {
      yield {
        code: 'validate/no-evidence',
        path: '/evidence',
        message: `Unexpected end of list, expected evidence for ${field}`,
      };
    }
  }
  for (const [index, { start, end, quote }] of report.evidence.entries()) {
    if (end - start === quote.length && quote !== '') continue;
    const message = `Unexpected quote ${JSON.stringify(quote)} of ${quote.length} for span ${start} to ${end}, expected words of its length`;
    yield { code: 'validate/span', path: `/evidence/${index}`, message };
  }
}

/** The part of the article that the span counts in; null for the metadata table, which no record keeps. */
function sourceOf(source: Evidence['source'], article: Article): string | null {
  if (source === 'metadata') return null;
  return article[source] ?? '';
}

/** Every quote equals its article at its span; evidence from other documents is passed over. */
export function* checkSpans(evidence: readonly Evidence[], article: Article): Iterable<RuleProblem> {
  for (const [index, { document_id, source, start, end, quote }] of evidence.entries()) {
    if (document_id !== article.document_id) continue;
    const found = sourceOf(source, article)?.slice(start, end) ?? quote;
    if (found === quote) continue;
    const message = `Unexpected quote ${JSON.stringify(quote)}, expected ${JSON.stringify(found)} as the ${source} has it at ${start} to ${end}`;
    yield { code: 'validate/span', path: `/evidence/${index}`, message };
  }
}
