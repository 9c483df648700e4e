import { NOTHING, OCCURRED, type Standing, scheduled } from './draft.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** "came in November for talks", "came last month for talks": the talks are over as well. */
const isLongSince = (view: View, verb: number, governor: number): boolean =>
  /(?:ed|came|flew|went|left)$/.test(view.key(verb)) &&
  view.sentence.dates.some(({ start, anchor, stated }) => {
    const at = view.tokens.findIndex((token) => token.end > start);
    const isMonth = anchor?.month != null && anchor.day == null;
    const isAgo = anchor?.offset != null && anchor.offset < 0 && anchor.unit !== 'day';
    return at > verb && at < governor && (stated !== null || isMonth || isAgo);
  });

/** Tokens between a purpose and the verb that it is the purpose of. */
const REACH = 12;

/** "arrived for talks", "called for talks", "met for talks". */
export function purposeStanding(view: View, governor: number): Standing {
  let isGoal = false;
  for (let i = governor - 1; i > Math.max(-1, governor - REACH); i--) {
    // "came to Oslo for talks" is over, "would fly to Oslo for talks" to come
    if (view.is('motion', i) && isLongSince(view, i, governor)) return OCCURRED;
    if (view.is('motion', i)) return isGoal ? verbStanding(view, i) : scheduled(i);
    if (view.is('wish-cue', i)) return NOTHING;
    // "is expected in Rome for talks"
    if (view.is('plan-cue', i)) return scheduled(i);
    if (view.key(i) === 'to' && view.mentionAt(i + 1)) {
      isGoal = true;
      continue;
    }
    if (view.isVerb(i)) return verbStanding(view, i);
  }
  return { status: 'scheduled', cue: governor, tense: 'future' };
}
