import type { Settings } from '../settings.ts';
import type { Cluster } from './partition.ts';

/** Whether two profiles may stand in one cluster: `bars`: certainly not; `misfits`: they disagree, as a slip would. */
export type Fit = 'fits' | 'misfits' | 'bars';

export type FitOf = (left: number, right: number) => Fit;

type Limits = Pick<Settings['dedupe'], 'max_misfit_share' | 'max_fit_members' | 'max_window_days'>;

function sharesDocument({ documents: left }: Cluster, { documents: right }: Cluster): boolean {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  for (const document of few) if (many.has(document)) return true;
  return false;
}

/** As many members as are held against another cluster, evenly spread. */
function sampleOf({ members }: Cluster, most: number): readonly number[] {
  if (members.length <= most) return members;
  return Array.from({ length: most }, (_, at) => members[Math.floor((at * members.length) / most)] ?? 0);
}

/** One article tells each event once, and no event spans more than its date window. */
function isBarred(left: Cluster, right: Cluster, { max_window_days }: Limits): boolean {
  const [start, end] = [
    Math.max(left.last_start, right.last_start),
    Math.min(left.first_end, right.first_end),
  ];
  return start - end >= max_window_days || sharesDocument(left, right);
}

/** Whether one cluster fits the whole of the other: no pair across them barred, and few that misfit. */
export function fits(left: Cluster, right: Cluster, fitOf: FitOf, limits: Limits): boolean {
  if (isBarred(left, right, limits)) return false;
  const ones = sampleOf(left, limits.max_fit_members);
  const others = sampleOf(right, limits.max_fit_members);
  let room = Math.floor(ones.length * others.length * limits.max_misfit_share);
  for (const one of ones)
    for (const other of others) {
      const fit = fitOf(Math.min(one, other), Math.max(one, other));
      if (fit === 'bars' || (fit === 'misfits' && room-- <= 0)) return false;
    }
  return true;
}
