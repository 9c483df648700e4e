import { comingStanding, modifierStanding } from './around-noun.ts';
import { isPutOff } from './called-off.ts';
import { cancelled, NOTHING, type Standing, scheduled } from './draft.ts';
import { mainStanding } from './main-standing.ts';
import { predicateStanding } from './noun-predicate.ts';
import { purposeStanding } from './purpose.ts';
import { isToldOver, verbStanding } from './verb-standing.ts';
import { BEFORE } from './verb-tense.ts';
import type { View } from './view.ts';

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
    // and so does "addressed the summit on Friday"
    const isThere = view.is('light-verb', governor) || view.is('attending-verb', governor);
    return told.tense === 'past' && !isThere ? { ...told, tense: null } : told;
  }
  if (BEFORE.has(key) || (key === 'of' && view.is('ahead-of', governor - 1))) return scheduled(governor);
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

/** "the currency's decline": a noun of prices. */
const isFall = (view: View, i: number): boolean =>
  view.key(i - 1) === "'s" || view.is('article', i - 1) || view.is('possessive', i - 1);

/** "won backing in talks", "said during a lunch on Friday": over, since what was done at them is. */
function withinTold(view: View, governor: number, own: Standing): Standing {
  const isPast = ['in', 'during'].includes(view.key(governor)) && governor > 1 && isToldOver(view, governor);
  return isPast ? { ...own, tense: 'past' } : own;
}

/** Tokens between a noun's preposition and the word that this hangs on. */
const NEAR = 4;

/** "agreed to talks", "hopes of a visit": only what takes the noun away matters here. */
function governedBy(view: View, governor: number): Standing | null {
  // "a plan for talks" is none yet, "set out his plan in talks" tells of them
  const isWithin = view.is('within-noun', governor);
  for (let i = governor - 1; i > Math.max(-1, governor - NEAR); i--) {
    if (view.is('hoped-for', i) && !isWithin) return NOTHING;
    if (view.mentionAt(i) || view.isVerb(i)) return null;
    if (view.is('cancel-cue', i)) return isFall(view, i) ? null : cancelled(i);
  }
  return null;
}
