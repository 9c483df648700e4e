import { type Standing, scheduled } from './draft.ts';
import { isOver, mainStanding } from './main-standing.ts';
import { isSince } from './since.ts';
import type { View } from './view.ts';

export const NOTHING: Standing = { status: null, cue: null, tense: null };
/** "the first minister to visit Peru". */
const HAPPENED: Standing = { status: 'occurred', cue: null, tense: null };
export const BEFORE = new Set(['before', 'until']);
export const REACH = 12;

export const cancelled = (cue: number): Standing => ({ status: 'cancelled', cue, tense: null });

function tenseOf(view: View, verb: number): Standing['tense'] {
  const key = view.key(verb);
  if (/ing$/.test(key))
    return view.is('being', verb - 1) && !isPastProgressive(view, verb) ? 'present' : 'past';
  if (/s$/.test(key) && key !== 'was' && view.sentence.source !== 'title') return 'present';
  // "the ministers begin talks on Friday"
  if (view.is('bare-opening', verb) && view.sentence.source !== 'title') return 'present';
  return 'past';
}

/** "were holding talks late Tuesday": going on at a time that is over; "was leaving on Tuesday" may be to come. */
const isPastProgressive = (view: View, verb: number): boolean =>
  ['was', 'were'].includes(view.key(verb - 1)) && !view.is('motion', verb);

/** What stands before `to`: "is to", "due to", "hopes to", "has yet to", "refused to", "arrived … to". */
function infinitive(view: View, to: number): Standing {
  if (isOrdinal(view, to)) return { status: 'occurred', cue: null, tense: 'past' };
  if (view.key(to - 1) === 'on' && view.is('going', to - 2))
    return { status: 'occurred', cue: null, tense: 'past' };
  if (['yet', 'close', 'near', 'closer'].includes(view.key(to - 1))) return NOTHING;
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

/** "was to have met", "had been due to meet", "had planned to meet": a plan that came to nothing. */
function isUnmet(view: View, to: number, before: number): boolean {
  if (['was', 'were'].includes(view.key(before))) return view.key(to + 1) === 'have';
  if (!view.is('plan-cue', before)) return false;
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

/** "will not travel there as planned": called off; "will not travel" alone was never on. */
function notAfterAll(view: View, negation: number): Standing {
  for (let i = negation + 1; i < view.tokens.length; i++) {
    const isPlanned =
      view.key(i) === 'as' && ['planned', 'scheduled', 'originally'].includes(view.key(i + 1));
    if (isPlanned) return cancelled(negation);
    if (view.is('clause-break', i) && view.key(i) !== 'as') return NOTHING;
  }
  return NOTHING;
}

/** "has accepted an invitation to visit": a plan. */
const acceptedBefore = (view: View, i: number): boolean =>
  [i - 1, i - 2, i - 3].some((k) => ['accepted', 'accepts', 'accepting'].includes(view.key(k)));

/** "the first head of state to visit": the ordinal stands in the phrase right before "to". */
const isOneOfMany = (view: View, ordinal: number, to: number): boolean =>
  !view.inDate(ordinal) &&
  view.tokens.slice(ordinal, to).every(({ text }, n) => text !== ',' && !view.isVerb(ordinal + n));

const BASE = /(?:ed|ing|s)$/;

/** "would attend briefings and hold talks": a bare verb behind `and` shares the modal of the one before it; null when there is none. */
function sharedStanding(view: View, verb: number): Standing | null {
  if (view.key(verb - 1) !== 'and' || BASE.test(view.key(verb)) || view.is('irregular-past', verb))
    return null;
  for (let i = verb - 2; i > Math.max(-1, verb - 40); i--) {
    const key = view.key(i);
    if (key === 'will' || key === 'would' || key === 'shall') return hedged(view, i) ? NOTHING : scheduled(i);
    if (view.is('possible-cue', i)) return NOTHING;
    if (key === 'to' && view.is('verb', i + 1)) return infinitive(view, i);
  }
  return null;
}

/** Whether what the verb tells happened, is planned, was called off, or is only talked about. */
export function verbStanding(view: View, verb: number): Standing {
  const own: Standing = sharedStanding(view, verb) ?? {
    status: 'occurred',
    cue: null,
    tense: tenseOf(view, verb),
  };
  for (let i = verb - 1; i > Math.max(-1, verb - REACH); i--) {
    const key = view.key(i);
    if (key === 'to') return isPerfect(view, i) ? own : infinitive(view, i);
    if (key === 'will' || key === 'shall' || key === 'would' || key === "'ll")
      return hedged(view, i) ? NOTHING : scheduled(i);
    if (view.is('negation', i) && isSince(view, verb)) return own;
    const isName = view.mentionAt(i)?.kind === 'person';
    if (!isName && view.is('negation', i)) return notAfterAll(view, i);
    if (!isName && view.is('possible-cue', i)) return NOTHING;
    // "said before leaving for Lima" tells of a departure, "will meet him before leaving" of one to come
    if (BEFORE.has(key) && /ing$/.test(view.key(verb)))
      return mainStanding(view, i) ?? (isToldOver(view, i) ? own : scheduled(i));
    // "spoke about negotiating with", "talks over sending"
    if (view.is('about-gerund', i) && /ing$/.test(view.key(verb)) && i === verb - 1) return NOTHING;
    if (key === 'by' && /ing$/.test(view.key(verb))) return mainStanding(view, i) ?? own;
    if (view.is('plan-cue', i) && !view.is('verb', i)) return scheduled(i);
    if (view.is('cancel-cue', i)) return cancelled(i);
    if (view.mentionAt(i)) {
      if (conditional(view, i) || denied(view, i)) return NOTHING;
      const opening = (view.mentionAt(i)?.first ?? i) - 1;
      // "before he heads to Lima": a present behind "before" is always to come
      const isAhead = BEFORE.has(view.key(opening)) && isPresent(view, verb);
      return isAhead || isComingWhen(view, opening, verb) ? scheduled(opening) : own;
    }
    const isPassed =
      view.is('auxiliary', i) ||
      view.is('adverb-pass', i) ||
      view.inDate(i) ||
      key === 'and' ||
      view.isVerb(i);
    if (!isPassed) return own;
  }
  return own;
}

/** "the first leader to write": over, unless somebody will be the first. */
function isOrdinal(view: View, to: number): boolean {
  const ordinal = [1, 2, 3, 4].map((n) => to - n).find((i) => view.is('ordinal', i));
  if (ordinal === undefined || !view.is('article', ordinal - 1)) return false;
  for (let i = ordinal - 1; i > ordinal - 7; i--)
    if (
      view.is('plan-cue', i) ||
      view.is('possible-cue', i) ||
      view.key(i) === 'would' ||
      view.key(i) === 'to'
    )
      return false;
  return true;
}

/** "the first to have signed", "is said to have met": over, unless it was to have been. */
const isPerfect = (view: View, to: number): boolean =>
  view.key(to + 1) === 'have' &&
  !view.is('being', to - 1) &&
  !view.is('plan-cue', to - 1) &&
  !view.is('wish-cue', to - 1);

/** Whether a verb of the clause before token `at`, or behind its comma, tells of what happened: "said before leaving". */
export const isToldOver = (view: View, at: number): boolean =>
  view.tokens.some((_, i) => (i < at || at <= 1) && !view.mentionAt(i) && isOver(view, i));

const hedged = (view: View, i: number): boolean =>
  view.is('negation', i + 1) || view.is('before-would', i - 1) || view.is('behind-would', i + 1);

const isPresent = (view: View, verb: number): boolean =>
  !/(?:ed|ing)$/.test(view.key(verb)) && !view.is('irregular-past', verb);

/** "will raise it when the two meet": a present behind "when" in a sentence of what is to come. */
function isComingWhen(view: View, before: number, verb: number): boolean {
  if (!isPresent(view, verb) || !view.is('time-clause', before)) return false;
  for (let k = before - 1; k >= 0; k--)
    if (['will', 'would', 'shall'].includes(view.key(k)) || (view.is('plan-cue', k) && !view.inDate(k)))
      return true;
  return false;
}

/** "denied that Lavrov met", "dismissed reports that he met". */
function denied(view: View, i: number): boolean {
  let before = (view.mentionAt(i)?.first ?? i) - 1;
  while (before > 0 && view.is('rumour', before)) before -= 1;
  return view.is('denying', before);
}

/** "if Lavrov visits", "whether he meets". */
function conditional(view: View, i: number): boolean {
  const mention = view.mentionAt(i);
  return mention !== null && view.is('condition', mention.first - 1);
}
