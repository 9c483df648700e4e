import { percent } from './percent.ts';

/** A report's confidence, and whether it was right. */
export interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

/** All percentages. `ece`: expected calibration error over ten bins of equal size. `auroc`: share of (right, wrong) pairs in order. */
export interface Calibration {
  readonly ece: number;
  readonly auroc: number;
  readonly brier: number;
  readonly brier_of_base_rate: number;
}

/** Fewer claims than this say nothing. */
const MIN_CLAIMS = 21;
const BINS = 10;

const truth = (claim: Claim): number => (claim.right ? 1 : 0);

function mean(claims: readonly Claim[], value: (claim: Claim) => number): number {
  return claims.reduce((sum, claim) => sum + value(claim), 0) / claims.length;
}

function calibrationError(sorted: readonly Claim[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * sorted.length) / BINS);
    const inside = sorted.slice(from, Math.floor(((bin + 1) * sorted.length) / BINS));
    const gap = Math.abs(mean(inside, (claim) => claim.confidence) - mean(inside, truth));
    error += (inside.length / sorted.length) * gap;
  }
  return error;
}

/** Wins of right claims over wrong ones, a tie being half a win. */
function orderedPairs(sorted: readonly Claim[]): number {
  let wins = 0;
  let below = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.confidence === sorted[from]?.confidence) to++;
    const equal = sorted.slice(from, to);
    const right = equal.filter((claim) => claim.right).length;
    const wrong = equal.length - right;
    wins += right * (below + wrong / 2);
    below += wrong;
    from = to;
  }
  return wins;
}

/** How well confidence tells right from wrong; null with too few claims. */
export function calibrationOf(claims: readonly Claim[]): Calibration | null {
  if (claims.length < MIN_CLAIMS) return null;
  const sorted = [...claims].sort((x, y) => x.confidence - y.confidence);
  const right = sorted.filter((claim) => claim.right).length;
  const base = right / sorted.length;
  return {
    ece: percent(calibrationError(sorted)),
    auroc: percent(orderedPairs(sorted) / (right * (sorted.length - right) || 1)),
    brier: percent(mean(sorted, (claim) => (claim.confidence - truth(claim)) ** 2)),
    brier_of_base_rate: percent(base * (1 - base)),
  };
}
