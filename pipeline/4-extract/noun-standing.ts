import { cancelled, NOTHING, type Standing, scheduled } from './draft.ts';
import { mainStanding } from './main-standing.ts';
import { isToldOver, verbStanding } from './verb-standing.ts';
import { BEFORE } from './verb-tense.ts';
import type { View } from './view.ts';

/** Words between a noun and what governs it: "a planned three-day official visit". */
function modifierStanding(view: View, first: number, from: number): Standing | null {
  for (let i = first - 1; i > from; i--) {
    if (view.is('cancel-cue', i)) return cancelled(i);
    // "will hold further talks on Monday" is a plan
    const isDated = view.key(i) === 'further' && view.sentence.dates.length > 0;
    if (view.is('unsettled', i) && !isDated) return NOTHING;
    if (view.is('plan-cue', i)) return scheduled(i);
  }
  return null;
}

/** "the meeting to be held here", "talks due next week": said right behind the noun, whatever governs it. */
function comingStanding(view: View, last: number): Standing | null {
  for (let i = last; i < last + 7; i++) {
    if (view.key(i) === 'to' && view.key(i + 1) === 'be') return scheduled(i);
    if (['due', 'scheduled', 'slated'].includes(view.key(i))) return scheduled(i);
    if (view.isVerb(i) || view.is('clause-break', i) || /^[.;:,“”"]$/.test(view.tokens[i]?.text ?? ''))
      return null;
  }
  return null;
}

/** "had been fixed for March but was put off": what was planned and came to nothing. */
function butOff(view: View, from: number): Standing | null {
  for (let i = from; i < from + ASIDE; i++) {
    if (view.tokens[i]?.text === '.') return null;
    if (view.key(i) === 'but') return laterCancel(view, i);
  }
  return null;
}

/** Words that open an aside on when something was to be. */
const isTold = (view: View, i: number): boolean =>
  view.is('set-for', i) || view.is('relative', i) || view.key(i) === 'originally';

/** Tokens of an aside at most. */
const ASIDE = 14;

/** The comma that closes an aside; -1 when none does. */
function closingComma(view: View, from: number): number {
  for (let i = from; i < from + ASIDE; i++) if (view.key(i) === ',') return i;
  return -1;
}

/** The predicate of a noun that stands as subject: "talks will begin", "the visit was postponed". */
function predicateStanding(view: View, last: number, isObject: boolean): Standing | null {
  let isPredicated = false;
  for (let i = last; i < Math.min(view.tokens.length, last + 22); i++) {
    if (view.mentionAt(i) || view.inDate(i)) continue;
    const key = view.key(i);
    // "a visit to Peru, due to start on Monday, was put off"
    const aside = key === ',' && isTold(view, i + 1) ? closingComma(view, i + 1) : -1;
    if (aside > 0) {
      i = aside;
      continue;
    }
    // "the visit was fruitful and would help": the second predicate tells of what came after
    if (key === 'and' && isPredicated) return null;
    isPredicated ||= view.is('being', i);
    if (view.is('opening-soon', i) && view.sentence.source === 'text') return scheduled(i);
    if (view.is('relative', i) && view.is('opening-soon', i + 1)) continue;
    if (wasToHave(view, i, last)) return cancelled(i);
    if (/^[.;:“”"]$/.test(view.tokens[i]?.text ?? '') || view.is('relative', i)) return null;
    // "who has chaired talks, delayed his plan": behind the comma goes on what governs the noun
    if (isObject && key === ',' && !view.is('relative', i + 1)) return null;
    if (isNeverHeld(view, i)) return cancelled(i);
    if (key === 'did' && view.is('negation', i + 1)) continue;
    if (key === 'being' && view.is('arranging', i + 1)) return scheduled(i + 1);
    if (key === 'to' && view.mentionAt(i + 1)) continue;
    if (key === 'will' || key === 'would' || key === 'shall')
      return laterCancel(view, i) ?? (view.is('negation', i + 1) ? cancelled(i + 1) : scheduled(i));
    if (view.is('possible-cue', i)) return NOTHING;
    if (view.is('cancel-cue', i)) return cancelled(i);
    if (view.isVerb(i) && (view.is('set-for', i + 1) || view.key(i + 1) === 'expected'))
      return butOff(view, i) ?? scheduled(i + 1);
    // "talks scheduled for Friday have been put off"
    if (view.is('set-for', i)) return cancelledBehind(view, i) ?? butOff(view, i) ?? scheduled(i);
    if (view.is('being', i) || ['has', 'had', 'have'].includes(key)) {
      const cancel = laterCancel(view, i);
      if (cancel) return cancel;
      if (view.key(i + 1) === 'to') return droppedBehind(view, i + 2) ?? scheduled(i);
      continue;
    }
    if (view.isVerb(i) && (key !== 'to' || view.isVerb(i + 1))) return null;
  }
  return null;
}

/** "a visit that was to have begun on Monday", "his trip, to have taken place in May,". */
function wasToHave(view: View, i: number, last: number): boolean {
  const to = view.is('relative', i) && ['was', 'were'].includes(view.key(i + 1)) ? i + 2 : i;
  const isNear = to > i || to === last || (to === last + 1 && view.key(last) === ',');
  return isNear && view.key(to) === 'to' && view.key(to + 1) === 'have';
}

/** "did not take place", "never happened", "fell through". */
const isNeverHeld = (view: View, i: number): boolean =>
  (view.is('negation', i) && (view.is('happening', i + 1) || view.key(i + 2) === 'place')) ||
  (view.is('failing-through', i) && view.key(i + 1) === 'through');

/** "put off", "called off", "put back", "is off". */
const isPutOff = (view: View, i: number): boolean =>
  (view.is('before-off', i) && ['off', 'back'].includes(view.key(i + 1))) ||
  (view.is('before-back', i) && view.key(i + 1) === 'back') ||
  (view.key(i) === 'off' && view.is('being', i - 1));

/** "planned for Monday, fell through": the predicate behind the participle. */
function cancelledBehind(view: View, from: number): Standing | null {
  for (let i = from + 1; i < Math.min(view.tokens.length, from + 12); i++) {
    if (view.mentionAt(i) || view.inDate(i)) continue;
    if (view.is('clause-break', i) || /^[.;:“”"]$/.test(view.tokens[i]?.text ?? '')) return null;
    if (view.is('cancel-cue', i) || isPutOff(view, i) || isNeverHeld(view, i)) return cancelled(i);
  }
  return null;
}

/** Tokens between a plan and what became of it. */
const DROPPED = 16;

/** "was to have been held in January, but was put off": the plan that the same sentence takes back. */
function droppedBehind(view: View, from: number): Standing | null {
  for (let i = from; i < Math.min(view.tokens.length, from + DROPPED); i++)
    if (view.key(i) === 'but') return laterCancel(view, i);
  return null;
}

function laterCancel(view: View, from: number): Standing | null {
  for (let i = from + 1; i < from + 5; i++) {
    if (view.is('cancel-cue', i)) return cancelled(i);
    if (isPutOff(view, i)) return cancelled(i);
  }
  return null;
}

/** "ways of restarting talks", "efforts to resume negotiations": what is not there yet. */
const isEffort = (view: View, verb: number): boolean =>
  view.is('reviving', verb) &&
  (['of', 'at', 'on', 'for', 'toward', 'towards', 'in'].includes(view.key(verb - 1)) ||
    (view.key(verb - 1) === 'to' && view.is('effort-word', verb - 2)));

/** What governs a noun to its left: the light verb, preposition or other verb at token `governor`, -1 when none does. */
export function nounStanding(view: View, first: number, last: number, governing: number): Standing {
  // "said talks with Oslo should resume": the noun opens a clause of its own
  const governor = view.is('that-clause', governing) ? -1 : governing;
  if (view.is('ruling', governor) && view.key(governor + 1) === 'out') return NOTHING;
  if (governor >= 0 && isEffort(view, governor)) return NOTHING;
  const own: Standing = { status: 'occurred', cue: null, tense: null };
  const isOff = governor >= 0 && [governor - 1, governor].some((i) => isPutOff(view, i));
  if (governor >= 0 && (isOff || view.is('cancel-cue', governor))) return cancelled(governor);
  const predicate = predicateStanding(view, last, governor >= 0 && view.isVerb(governor));
  if (predicate?.status === 'cancelled') return predicate;
  const modified = modifierStanding(view, first, Math.max(governor, first - 8)) ?? comingStanding(view, last);
  if (modified) return modified;
  const key = view.key(governor);
  // "it follows the January visit of": what came before
  if (key === 'follows' || key === 'followed') return { ...own, tense: 'past' };
  if (governor >= 0 && view.is('wish-cue', governor)) return NOTHING;
  if (governor >= 0 && view.is('arranging', governor)) return scheduled(governor);
  if (key === 'to' && view.is('ending-noun', governor - 1)) return cancelled(governor - 1);
  if (key === 'to' && view.is('averse', governor - 1)) return NOTHING;
  if (key === 'to' && view.is('agreeing', governor - 1))
    return view.is('negation', governor - 2) ? NOTHING : scheduled(governor - 1);
  // "was to lunch with him"
  if (key === 'to' && first === governor + 1 && view.is('being', governor - 1))
    return scheduled(governor - 1);
  if (governor >= 0 && view.isVerb(governor)) {
    const told = verbStanding(view, governor);
    // "held talks on Friday" tells of a day behind, "described the talks on Friday" leaves it open
    return told.tense === 'past' && !view.is('light-verb', governor) ? { ...told, tense: null } : told;
  }
  if (BEFORE.has(key) || (key === 'of' && view.key(governor - 1) === 'ahead')) return scheduled(governor);
  // "is in Bali for the summit, which opens on Tuesday"
  if (key === 'for' && view.is('wish-cue', governor - 1)) return NOTHING;
  if (key === 'for') return predicate?.status === 'scheduled' ? predicate : purposeStanding(view, governor);
  if (key === 'to') return governedBy(view, governor) ?? own;
  // "went straight into talks"
  if (key === 'into') return governedBy(view, governor) ?? { ...own, tense: 'past' };
  if (key === 'of' && predicate?.status === 'scheduled') return governedBy(view, governor) ?? predicate;
  // "Following his talks with Prodi, he is to be received": both are still to come
  const isOpening = governor === 0 && view.is('adjunct-cue', governor);
  const main = isOpening || view.is('during', governor) ? mainStanding(view, governor) : null;
  if (governor >= 0 && view.is('setting-preposition', governor))
    return governedBy(view, governor) ?? main ?? withinTold(view, governor, own);
  return predicate ?? own;
}

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
function purposeStanding(view: View, governor: number): Standing {
  let isGoal = false;
  for (let i = governor - 1; i > Math.max(-1, governor - REACH); i--) {
    // "came to Oslo for talks" is over, "would fly to Oslo for talks" to come
    if (view.is('motion', i) && isLongSince(view, i, governor))
      return { status: 'occurred', cue: null, tense: 'past' };
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

/** "the currency's decline": a noun of prices. */
const isFall = (view: View, i: number): boolean =>
  view.key(i - 1) === "'s" || view.is('article', i - 1) || view.is('possessive', i - 1);

/** "won backing in talks", "said during a lunch on Friday": over, since what was done at them is. */
function withinTold(view: View, governor: number, own: Standing): Standing {
  const isPast = ['in', 'during'].includes(view.key(governor)) && governor > 1 && isToldOver(view, governor);
  return isPast ? { ...own, tense: 'past' } : own;
}

/** "agreed to talks", "hopes of a visit": only what takes the noun away matters here. */
function governedBy(view: View, governor: number): Standing | null {
  // "a plan for talks" is none yet, "set out his plan in talks" tells of them
  const isWithin = view.is('within-noun', governor);
  for (let i = governor - 1; i > Math.max(-1, governor - 4); i--) {
    if (view.is('hoped-for', i) && !isWithin) return NOTHING;
    if (view.mentionAt(i) || view.isVerb(i)) return null;
    if (view.is('cancel-cue', i)) return isFall(view, i) ? null : cancelled(i);
  }
  return null;
}
