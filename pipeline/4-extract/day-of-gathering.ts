import type { Draft } from './draft.ts';

/** Tokens between a gathering and the clause that tells its day. */
const BESIDE = 3;

/** "met him before a summit which ended on May 2": the day, at token `first`, of another gathering and what is told of it. */
export const isOfGatheringBehind = ({ view, trigger, type }: Draft, first: number): boolean =>
  type !== 'conference' &&
  view.triggers.some(
    (other) =>
      other.row.type === 'conference' &&
      other.row.part === 'noun' &&
      other.first >= trigger.last &&
      other.last < first &&
      view.tokens
        .slice(other.last, Math.min(first, other.last + BESIDE))
        .some(({ key }, n) => ['which', 'that'].includes(key) && view.isVerb(other.last + n + 1)),
  );
