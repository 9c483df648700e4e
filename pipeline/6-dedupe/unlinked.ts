import { precisionOf } from '../dates/resolve.ts';
import type { EventDate, EventReport } from '../records.ts';

/** A linked date as its words alone left it: the anchor, and no day. */
function unlinkedDate(date: EventDate | null): EventDate | null {
  if (date?.basis !== 'linked') return date;
  const precision = date.anchor === null ? date.precision : precisionOf(date.anchor);
  return { ...date, start: null, end: null, precision, edtf: null, basis: 'relative' };
}

/**
 * The report as stage 4 wrote it, without what stage 6 found through other reports: its event, linked days, and the
 * words that led to them, in other documents or (as `published_at`, for which an article without a day of its own has no
 * words) in its own. So reports of an earlier run can be folded again, beside new ones.
 */
export function unlinked(report: EventReport): EventReport {
  const isPublicationLinked = report.published_at_basis === 'linked';
  if (!isPublicationLinked && report.date?.basis !== 'linked')
    return report.event_id === null ? report : { ...report, event_id: null };
  const { document_id, evidence } = report;
  return {
    ...report,
    event_id: null,
    published_at: isPublicationLinked ? null : report.published_at,
    published_at_basis: isPublicationLinked ? null : report.published_at_basis,
    date: unlinkedDate(report.date),
    evidence: evidence.filter((one) => one.document_id === document_id && one.field !== 'published_at'),
  };
}
