import type { ConfidenceFeature } from '../extract-settings.ts';
import type { EventReport, Evidence } from '../records.ts';
import type { Settings } from '../settings.ts';

/** Hundredths of log-odds in one unit of log-odds. */
const HUNDRED = 100;

type Judged = Omit<EventReport, 'confidence'>;

const evidenceOf = ({ evidence }: Judged, field: string): Evidence | undefined =>
  evidence.find((span) => span.field === field);

/** What holds of a report: who is named, of what kind, when, and where in the article. */
export function featuresOf(
  report: Judged,
  { lead_characters, late_characters }: Settings['extract']['confidence'],
): Readonly<Record<ConfidenceFeature, boolean>> {
  const sides = [report.actor, report.counterpart];
  const named = sides.filter((side) => side?.name).length;
  const trigger = evidenceOf(report, 'type');
  const at = trigger?.source === 'text' ? trigger.start : null;
  return {
    one_named: named === 1,
    both_named: named === 2,
    no_office: sides.every((side) => !side?.role),
    organisation: sides.some((side) => side?.kind === 'organisation'),
    conference: report.type === 'conference',
    placeless: report.place === null,
    lead: at !== null && at < lead_characters,
    late: at !== null && at >= late_characters,
  };
}

/**
 * How often reports of this kind are right, 0..1: a logistic model over who is named, as what, and where in the article. Its
 * weights were fitted on labelled newswire (docs/accuracy.md tells how well they hold on articles that were left out).
 */
export function confidenceOf(report: Judged, settings: Settings['extract']['confidence']): number {
  const { base, ...weights } = settings.weights;
  const features = featuresOf(report, settings);
  let odds = base;
  for (const feature of Object.keys(weights) as ConfidenceFeature[])
    if (features[feature]) odds += weights[feature];
  return Math.round(HUNDRED / (1 + Math.exp(-odds / HUNDRED))) / HUNDRED;
}
