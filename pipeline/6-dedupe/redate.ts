import { formatDay } from '../dates/calendar.ts';
import { resolveBetween } from '../dates.ts';
import type { EventDate, EventReport } from '../records.ts';
import type { DayRange } from './days.ts';
import { type ChainLink, linkedEvidence } from './linked-evidence.ts';
import type { Publication } from './publication-links.ts';
import { isDayKnown } from './publications.ts';

/** What the report's own words mean on every day on which its article can have been published. */
function linkedDate({ date }: EventReport, published: DayRange): EventDate | null {
  if (!date?.anchor || date.start !== null) return null;
  const meant = resolveBetween(date.anchor, published);
  return meant && { ...date, ...meant, basis: 'linked' };
}

/**
 * A report with the days that follow from when its article was published, and the chain of reports that says so
 * (`links`: those of the publication, with what they were dated by as it stands now).
 */
export function redate(
  report: EventReport,
  publication: Publication,
  links: readonly ChainLink[],
): EventReport {
  const { published } = publication;
  const date = linkedDate(report, published);
  if (!date && !isDayKnown(publication)) return report;
  const chain = linkedEvidence(report.document_id, links, date ? 'date' : 'published_at');
  const day = { published_at: formatDay(published.start), published_at_basis: 'linked' } as const;
  return {
    ...report,
    ...(isDayKnown(publication) ? day : {}),
    date: date ?? report.date,
    evidence: [...report.evidence, ...chain],
  };
}
