import type { Counts } from '../counts.ts';
import { EXIT } from './exit-codes.ts';

/** What a run that came to its end may end with. */
export type RunExitCode = typeof EXIT.done | typeof EXIT.too_many_rejects | typeof EXIT.unopenable;

/** Unopenable input comes first: who sees 65 knows that a second try may help. */
export function exitCodeOf(counts: Counts, maxRejectRate: number | null, isStrict: boolean): RunExitCode {
  if (counts.rejects.has('read/unopenable')) return EXIT.unopenable;
  if (isStrict && counts.rejects.size > 0) return EXIT.too_many_rejects;
  const isOver = maxRejectRate !== null && counts.rejected > maxRejectRate * counts.documents;
  return isOver ? EXIT.too_many_rejects : EXIT.done;
}
