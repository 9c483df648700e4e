import type { Draft } from './draft.ts';
import type { View } from './view.ts';

const JOINS = new Set(['and', 'but']);
const AHEAD = new Set(['will', 'would', 'shall']);
/** "and also is", "but then will". */
const PASSED = new Set(['also', 'later', 'then', 'he', 'she', 'they']);

/** "is due to", "was to", "will", "goes on": a predicate of what is still to come. */
function isPlan(view: View, at: number): boolean {
  if (AHEAD.has(view.key(at))) return true;
  if (view.is('being', at)) return view.key(at + 1) === 'to' || view.is('plan-cue', at + 1);
  return view.is('motion', at) && view.key(at).endsWith('s');
}

const ADJUNCT = new Set(['after', 'following']);
/** Tokens between "after" and what came before: "after first receiving". */
const NEAR = 3;

/** "will fly to Oslo on Thursday after receiving him": the day, ending before token `last`, of what is to come behind it. */
export function isOfPlanBefore({ view, trigger, type, standing }: Draft, last: number): boolean {
  if (standing.status !== 'occurred' || type === 'visit' || last > trigger.first) return false;
  const after = Array.from({ length: NEAR }, (_, n) => trigger.first - 1 - n).find((i) =>
    ADJUNCT.has(view.key(i)),
  );
  return after !== undefined && after >= last && view.tokens.slice(0, last).some((_, i) => isPlan(view, i));
}

/** "has met him and is due to leave on Friday": the day, at token `first`, of a plan told behind what happened. */
export function isOfPlanBehind({ view, trigger, type, standing }: Draft, first: number): boolean {
  // "is cutting ties and will call its envoy home on Friday": one step
  if (type === 'protest') return false;
  if (standing.status !== 'occurred' || standing.tense === 'future' || first < trigger.last) return false;
  for (let i = trigger.last; i < first; i++) {
    if (!JOINS.has(view.key(i))) continue;
    const at = PASSED.has(view.key(i + 1)) ? i + 2 : i + 1;
    if (isPlan(view, at)) return true;
  }
  return false;
}
