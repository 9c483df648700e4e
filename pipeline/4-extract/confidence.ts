import type { ConfidenceFeature } from '../extract-settings.ts';
import type { EventReport, Evidence } from '../records.ts';
import type { Settings } from '../settings.ts';

const MINOR = new Set(['call', 'message', 'protest', 'mediation']);
/** Hundredths of log-odds in one unit of log-odds. */
const HUNDRED = 100;

type Judged = Omit<EventReport, 'confidence'>;

const evidenceOf = ({ evidence }: Judged, field: string): Evidence | undefined =>
  evidence.find((span) => span.field === field);

/** Whether a side is told far from the trigger, as when another sentence says who "he" is. */
function isFar(report: Judged, reach: number): boolean {
  const trigger = evidenceOf(report, 'type');
  return ['actor', 'counterpart'].some((side) => {
    const told = evidenceOf(report, `${side}.party`) ?? evidenceOf(report, `${side}.name`);
    return (
      trigger?.source === 'text' && told?.source === 'text' && Math.abs(told.start - trigger.start) > reach
    );
  });
}

/** What holds of a report: who is named, when, where and how far from the trigger. */
export function featuresOf(
  report: Judged,
  { far_characters, late_characters }: Settings['extract']['confidence'],
): Readonly<Record<ConfidenceFeature, boolean>> {
  const named = [report.actor, report.counterpart].filter((side) => side?.name).length;
  const trigger = evidenceOf(report, 'type');
  return {
    one_named: named === 1,
    both_named: named === 2,
    dated: report.date?.start != null,
    placed: report.place?.name != null,
    minor_type: MINOR.has(report.type),
    conference: report.type === 'conference',
    agreement: report.type === 'agreement',
    visit: report.type === 'visit',
    not_occurred: report.status !== 'occurred',
    background: !report.core,
    several: report.others.length > 0,
    title_only: trigger?.source === 'title',
    late: trigger?.source === 'text' && trigger.start >= late_characters,
    far: isFar(report, far_characters),
    about_something: report.topics.length > 0,
  };
}

/**
 * How often reports of this kind are right, 0..1: a logistic model over what is named, dated and told where. Its weights
 * were fitted on one half of labelled newswire (docs/accuracy.md tells how well they hold on the other half).
 */
export function confidenceOf(report: Judged, settings: Settings['extract']['confidence']): number {
  const { base, ...weights } = settings.weights;
  const features = featuresOf(report, settings);
  let odds = base;
  for (const feature of Object.keys(weights) as ConfidenceFeature[])
    if (features[feature]) odds += weights[feature];
  return Math.round(HUNDRED / (1 + Math.exp(-odds / HUNDRED))) / HUNDRED;
}
