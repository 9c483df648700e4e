import type { EventDate, EventReport } from '../records.ts';

/** A linked date as its words alone left it: the anchor, and no day. */
function unlinkedDate(date: EventDate | null): EventDate | null {
  if (date?.basis !== 'linked') return date;
  return { ...date, start: null, end: null, edtf: null, basis: 'relative' };
}

/**
 * The report as stage 4 wrote it, without what stage 6 found through other reports: its event, linked days, and the
 * words of other documents. So reports of an earlier run can be folded again, beside new ones.
 */
export function unlinked(report: EventReport): EventReport {
  const isDatedByLink = report.published_at_basis === 'linked';
  return {
    ...report,
    event_id: null,
    published_at: isDatedByLink ? null : report.published_at,
    published_at_basis: isDatedByLink ? null : report.published_at_basis,
    date: unlinkedDate(report.date),
    evidence: report.evidence.filter(({ document_id }) => document_id === report.document_id),
  };
}
