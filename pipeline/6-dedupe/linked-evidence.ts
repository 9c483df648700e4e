import type { EventReport, Evidence } from '../records.ts';

/** A report of an article, and the dated report of another one by which it was dated. */
export interface ChainLink {
  readonly undated: EventReport;
  readonly by: EventReport;
}

/** The words by which a report tells its day: of the date, else of what says that it is still to come, else of the interaction. */
function dayWords({ evidence }: EventReport): readonly Evidence[] {
  const field = ['date', 'status', 'type'].find((name) => evidence.some((one) => one.field === name));
  return evidence.filter((one) => one.field === field);
}

/** What proves the day of a dated report: its words, and if it was dated through others, theirs. */
function proofOf({ evidence }: EventReport): readonly Evidence[] {
  return evidence.filter(({ field }) => field === 'date' || field === 'published_at');
}

const keyOf = ({ document_id, source, start, end }: Evidence): string =>
  JSON.stringify([document_id, source, start, end]);

/**
 * The chain of reports by which an article was dated, link by link: its own words (as `published_at`, the day that they
 * lead to), then the words of the other article (as `field`), then those by which that one was dated, and so on.
 */
export function linkedEvidence(
  document_id: string,
  links: readonly ChainLink[],
  field: 'date' | 'published_at',
): readonly Evidence[] {
  const seen = new Set<string>();
  return links
    .flatMap(({ undated, by }) => [...dayWords(undated), ...proofOf(by)])
    .filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
    .map((one) => ({ ...one, field: one.document_id === document_id ? 'published_at' : field }));
}
