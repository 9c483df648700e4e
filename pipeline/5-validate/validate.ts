import type { Article, EventReport, Reject } from '../records.ts';
import { check } from '../schema.ts';
import { DEFAULTS } from '../settings.ts';
import type { Context, Step } from '../stage.ts';
import { checkDate, checkPublished } from './check-dates.ts';
import { checkEvidence, checkSpans } from './check-evidence.ts';
import { checkParticipants } from './check-participants.ts';
import { rejectReport } from './reject-report.ts';
import type { RuleProblem } from './rule-problem.ts';

/** All that is wrong with a report by itself. What a schema can't say is asked only of a report that fits its schema. */
export function problemsOf(report: EventReport): RuleProblem[] {
  const broken = check('report', report);
  if (broken.length > 0) return broken.map((problem) => ({ ...problem, code: 'validate/schema' }));
  return [
    ...checkDate(report.date),
    ...checkPublished(report.published_at, report.published_at_basis),
    ...checkParticipants(report),
    ...checkEvidence(report),
  ];
}

/** Stage 5: a report that fits its schema and makes sense, or a reject that says what is wrong. */
export const validate: Step<EventReport, EventReport> = function* (report, { settings }) {
  yield rejectReport(report, problemsOf(report), null, settings) ?? report;
};

/** The same for what only the article can tell: that each quote stands at its span. */
export function* validateSpans(
  report: EventReport,
  article: Article,
  { settings }: Pick<Context, 'settings'> = { settings: DEFAULTS },
): Iterable<EventReport | Reject> {
  yield rejectReport(report, [...checkSpans(report.evidence, article)], article, settings) ?? report;
}
