import { cancelled, NOTHING, OCCURRED, type Standing, scheduled } from './draft.ts';
import { mainStanding } from './main-standing.ts';
import { BEFORE } from './verb-tense.ts';
import type { View } from './view.ts';

/** Tokens before `to` in which stands what it hangs on. */
const REACH = 12;

/** "the first minister to visit Peru". */
const HAPPENED: Standing = { status: 'occurred', cue: null, tense: null };

/** What stands before `to`: "is to", "due to", "hopes to", "has yet to", "refused to", "arrived … to". */
export function infinitive(view: View, to: number): Standing {
  if (isOrdinal(view, to)) return OCCURRED;
  if (view.key(to - 1) === 'on' && view.is('going', to - 2)) return OCCURRED;
  // "was quick to offer his help", "hastened to thank B"
  if (view.is('prompt', to - 1)) return mainStanding(view, to - 1) ?? HAPPENED;
  if (['yet', 'close', 'near', 'closer'].includes(view.key(to - 1))) return NOTHING;
  // "discussed efforts to reach a truce"
  if (view.is('striving', to - 1)) return NOTHING;
  let copula = to - 1;
  while (view.is('adverb-pass', copula)) copula -= 1;
  if (isUnmet(view, to, copula)) return cancelled(copula);
  if (view.is('being', copula)) return scheduled(copula);
  const before = view.mentionAt(to - 1);
  if (before && view.sentence.source === 'title') return scheduled(to);
  for (let i = to - 1; i > Math.max(-1, to - REACH); i--) {
    if (view.key(i) === 'invitation' && acceptedBefore(view, i)) return scheduled(i);
    if (view.is('wish-cue', i) || view.is('negation', i) || view.is('possible-cue', i)) return NOTHING;
    if (view.is('ordinal', i) && isOneOfMany(view, i, to)) return mainStanding(view, i) ?? HAPPENED;
    if (view.is('cancel-cue', i)) return cancelled(i);
    // "was in Kiev on Monday to meet him"
    if (['was', 'were'].includes(view.key(i)) && view.key(i + 1) === 'in') return HAPPENED;
    if (view.is('plan-cue', i) && isGivenUp(view, i)) return cancelled(i - 1);
    const isNegated = view.is('negation', i - 1) && !isPutBack(view, to);
    if (view.is('plan-cue', i) || view.is('motion', i))
      return isNegated || view.is('wish-cue', i - 1) ? NOTHING : scheduled(i);
    if (view.isVerb(i) && !view.is('being', i) && !view.is('auxiliary', i))
      return isNegated ? NOTHING : scheduled(to);
    if (/^[;:“"”]$/.test(view.tokens[i]?.text ?? '')) break;
  }
  return scheduled(to);
}

/** Tokens before an ordinal in which a plan says that somebody will be the first. */
const OPENING = 7;

/** "the first leader to write": over, unless somebody will be the first. */
function isOrdinal(view: View, to: number): boolean {
  const ordinal = [1, 2, 3, 4].map((n) => to - n).find((i) => view.is('ordinal', i));
  if (ordinal === undefined || !view.is('article', ordinal - 1)) return false;
  for (let i = ordinal - 1; i > ordinal - OPENING; i--)
    if (
      view.is('plan-cue', i) ||
      view.is('possible-cue', i) ||
      view.key(i) === 'would' ||
      view.key(i) === 'to'
    )
      return false;
  return true;
}

/** "was to have met", "had been due to meet", "had planned to meet": a plan that came to nothing. */
function isUnmet(view: View, to: number, before: number): boolean {
  if (['was', 'were'].includes(view.key(before))) return view.key(to + 1) === 'have';
  // "said that he had agreed to meet him": that may still come
  if (!view.is('plan-cue', before) || view.is('agreeing', before)) return false;
  const perfect = ['been', 'originally', 'initially'].includes(view.key(before - 1)) ? 2 : 1;
  return [perfect, perfect + 1].some((n) => view.key(before - n) === 'had');
}

/** "does not intend to arrive before June": to come, if late. */
const isPutBack = (view: View, to: number): boolean =>
  view.tokens.slice(to, to + REACH).some(({ key }) => BEFORE.has(key));

/** "has cancelled plans to visit", "called off his planned trip". */
const isGivenUp = (view: View, plan: number): boolean =>
  [plan - 1, plan - 2].some((i) => view.is('cancel-cue', i)) ||
  [plan - 1, plan - 2].some((i) => view.key(i) === 'off' && view.is('before-off', i - 1));

/** "has accepted an invitation to visit": a plan. */
const acceptedBefore = (view: View, i: number): boolean =>
  [i - 1, i - 2, i - 3].some((k) => ['accepted', 'accepts', 'accepting'].includes(view.key(k)));

/** "the first head of state to visit": the ordinal stands in the phrase right before "to". */
const isOneOfMany = (view: View, ordinal: number, to: number): boolean =>
  !view.inDate(ordinal) &&
  view.tokens.slice(ordinal, to).every(({ text }, n) => text !== ',' && !view.isVerb(ordinal + n));
