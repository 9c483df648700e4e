import { gapDays, rangeOf } from './dates.ts';
import { fold } from './names.ts';
import { hasPrincipals, matchSides, sidesOf } from './participants.ts';
import type { Telling } from './telling.ts';

const FAMILIES: Readonly<Record<string, string>> = { meeting: 'talk', conference: 'talk', mediation: 'talk' };
/** Gatherings whose two principals are a convention, so participants alone decide. */
const LOOSE: ReadonlySet<string> = new Set(['conference', 'mediation']);
/** Dates further apart than this (in days) tell two interactions. */
const MAX_GAP_DAYS = 31;
/** Dates no further apart than this (in days) still speak for the pair. */
const NEAR_GAP_DAYS = 3;

/** What each agreement adds to the 1 that every possible pair has. */
const POINTS = {
  same_date: 1,
  near_date: 0.3,
  far_date: -0.5,
  same_place: 0.5,
  same_type: 0.3,
  same_status: 0.2,
} as const;

function familyOf(type: string): string {
  return FAMILIES[type] ?? type;
}

function datePoints(gold: Telling, report: Telling): number | null {
  const [left, right] = [rangeOf(gold.date), rangeOf(report.date)];
  if (!left || !right) return 0;
  const gap = gapDays(left, right);
  if (gap > MAX_GAP_DAYS) return null;
  if (gap === 0) return POINTS.same_date;
  return gap <= NEAR_GAP_DAYS ? POINTS.near_date : POINTS.far_date;
}

/** How well a report fits a gold event; 0 when it can't be the same interaction. */
export function pairScore(gold: Telling, report: Telling): number {
  if (familyOf(gold.type) !== familyOf(report.type)) return 0;
  const [wanted, got] = [sidesOf(gold), sidesOf(report)];
  const { pairs, total } = matchSides(wanted, got);
  if (pairs < Math.min(2, wanted.length) || pairs < got.length / 2) return 0;
  if (!LOOSE.has(gold.type) && gold.counterpart && !hasPrincipals(gold, report)) return 0;
  const dated = datePoints(gold, report);
  if (dated === null) return 0;
  let score = 1 + total / Math.max(wanted.length, got.length) + dated;
  const place = fold(gold.place?.name);
  if (place && place === fold(report.place?.name)) score += POINTS.same_place;
  if (gold.type === report.type) score += POINTS.same_type;
  if (gold.status === report.status) score += POINTS.same_status;
  return score;
}

/** Pairs gold events and reports of one article one to one, best first: for each pair the two positions. */
export function pairUp(
  events: readonly Telling[],
  reports: readonly Telling[],
): readonly { readonly event: number; readonly report: number }[] {
  const candidates = events.flatMap((gold, event) =>
    reports.map((other, report) => ({ score: pairScore(gold, other), event, report })),
  );
  candidates.sort((x, y) => y.score - x.score || x.event - y.event || x.report - y.report);
  const [taken, used] = [new Set<number>(), new Set<number>()];
  const pairs: { event: number; report: number }[] = [];
  for (const { score, event, report } of candidates) {
    if (!(score > 0) || taken.has(event) || used.has(report)) continue;
    taken.add(event);
    used.add(report);
    pairs.push({ event, report });
  }
  return pairs;
}
