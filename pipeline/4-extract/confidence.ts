import type { ConfidenceFeature } from '../extract-settings.ts';
import type { EventReport, Evidence } from '../records.ts';
import type { Settings } from '../settings.ts';

/** Hundredths of log-odds in one unit of log-odds. */
const HUNDRED = 100;

type Judged = Omit<EventReport, 'confidence'>;

/** Whether words for a side stand in the same part of the article (headline or text) as the words that tell the interaction. */
const isBeside = ({ evidence }: Judged, side: 'actor' | 'counterpart', { source }: Evidence): boolean =>
  evidence.some((span) => span.source === source && span.field.startsWith(`${side}.`));

/** What holds of a report: who is named, of what kind, when, and where in the article. */
export function featuresOf(
  report: Judged,
  { lead_characters }: Pick<Settings['extract']['confidence'], 'lead_characters'>,
): Readonly<Record<ConfidenceFeature, boolean>> {
  const sides = [report.actor, report.counterpart];
  const named = sides.filter((side) => side?.name).length;
  const trigger = report.evidence.find(({ field }) => field === 'type');
  return {
    one_named: named === 1,
    both_named: named === 2,
    others: report.others.length > 0,
    organisation: sides.some((side) => side?.kind === 'organisation'),
    movement: sides.some((side) => side?.kind === 'movement'),
    conference: report.type === 'conference',
    meeting: report.type === 'meeting',
    headline: trigger?.source === 'title',
    lead: trigger?.source === 'text' && trigger.start < lead_characters,
    undated: report.date === null,
    day: report.date?.precision === 'day',
    country_only: report.place !== null && report.place.name === null,
    actor_apart: trigger !== undefined && !isBeside(report, 'actor', trigger),
    counterpart_apart: trigger !== undefined && !isBeside(report, 'counterpart', trigger),
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
