import { cancelled, NOTHING, type Standing, scheduled } from './draft.ts';
import { infinitive } from './infinitive.ts';
import { isOver, mainStanding } from './main-standing.ts';
import { conditional, denied, hedged, supposed } from './only-spoken-of.ts';
import { isSince } from './since.ts';
import { BEFORE, isPresent, tenseOf } from './verb-tense.ts';
import type { View } from './view.ts';

/** Tokens before a verb in which stands what tells whether it happened. */
const REACH = 12;

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

const BASE = /(?:ed|ing|s)$/;

/** Tokens between a modal and a further verb that shares it. */
const SHARED = 40;

/** "would attend briefings and hold talks": a bare verb behind `and` shares the modal of the one before it; null when there is none. */
function sharedStanding(view: View, verb: number): Standing | null {
  let and = verb - 1;
  while (view.is('adverb-pass', and) || view.key(and) === 'then') and -= 1;
  if (view.key(and) !== 'and' || BASE.test(view.key(verb)) || view.is('irregular-past', verb)) return null;
  for (let i = and - 1; i > Math.max(-1, verb - SHARED); i--) {
    const key = view.key(i);
    if (key === 'will' || key === 'would' || key === 'shall') return hedged(view, i) ? NOTHING : scheduled(i);
    if (view.is('possible-cue', i) && !view.inDate(i)) return NOTHING;
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
      return hedged(view, i) || supposed(view, i) ? NOTHING : scheduled(i);
    if (view.is('negation', i) && isSince(view, verb)) return own;
    const isName = view.mentionAt(i)?.kind === 'person';
    if (!isName && view.is('negation', i)) return notAfterAll(view, i);
    if (!isName && view.is('possible-cue', i) && !view.inDate(i)) return NOTHING;
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

/** "the first to have signed", "is said to have met": over, unless it was to have been. */
const isPerfect = (view: View, to: number): boolean =>
  view.key(to + 1) === 'have' &&
  !view.is('being', to - 1) &&
  !view.is('plan-cue', to - 1) &&
  !view.is('wish-cue', to - 1);

/** Whether a verb of the clause before token `at`, or behind its comma, tells of what happened: "said before leaving". */
export const isToldOver = (view: View, at: number): boolean =>
  view.tokens.some((_, i) => (i < at || at <= 1) && !view.mentionAt(i) && isOver(view, i));

/** "will raise it when the two meet": a present behind "when" in a sentence of what is to come. */
function isComingWhen(view: View, before: number, verb: number): boolean {
  if (!isPresent(view, verb) || !view.is('time-clause', before)) return false;
  for (let k = before - 1; k >= 0; k--)
    if (['will', 'would', 'shall'].includes(view.key(k)) || (view.is('plan-cue', k) && !view.inDate(k)))
      return true;
  return false;
}
