import type { View } from './view.ts';

/** Words between "end" and the noun that it governs: "at the end of a", "on the last day of his". */
const ENDS = new Set(['end', 'close', 'conclusion', 'completion']);
const LAST = new Set(['last', 'final', 'closing']);

/** "wound up a visit", "at the end of her stay", "on the final day of a tour": told on its last day. */
export function isEnding(view: View, governor: number): boolean {
  if (governor < 0) return false;
  // "rounded off", "wrapped up": the particle stands before the noun
  if ([0, 1].some((n) => view.is('ending-cue', governor - n))) return true;
  if (view.key(governor) !== 'of') return false;
  const isLastDay = view.key(governor - 1) === 'day' && LAST.has(view.key(governor - 2));
  return ENDS.has(view.key(governor - 1)) || isLastDay;
}

/** "flew home on Tuesday from a five-day stay", "returned after a visit": told on the day of coming back. */
export function isComingBack(view: View, governor: number): boolean {
  if (!['from', 'after', 'following'].includes(view.key(governor))) return false;
  for (let i = governor - 1; i >= 0; i--) {
    if (view.is('clause-break', i) || /^[;:“”"]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (view.is('returning', i) || (view.key(i) === 'home' && view.is('motion', i - 1))) return true;
    if (view.is('departing', i)) return true;
  }
  return false;
}

/** Tokens behind a visit in which the verb tells its last day: "his visit, which ends on Friday". */
const REACH = 4;

/** Tokens of an aside behind a visit at most: ", the first by a Polish president to Chile since 1995,". */
const ASIDE = 14;

/** Behind the comma that closes an aside on which visit it is, else `last`. */
function behindAside(view: View, last: number): number {
  if (view.key(last) !== ',' || !(view.is('article', last + 1) || view.is('possessive', last + 1)))
    return last;
  for (let i = last + 1; i < last + ASIDE; i++) if (view.key(i) === ',') return i + 1;
  return last;
}

/** "his visit ends on Friday", "the stay will last until Sunday": the day is the last. */
export function endsBehind(view: View, last: number): boolean {
  const from = behindAside(view, last);
  if (view.key(from) === 'until' && view.inDate(from + 1)) return true;
  for (let i = from; i < from + REACH; i++) {
    if (view.mentionAt(i)) return false;
    if (view.is('ending-cue', i)) return true;
    if (view.is('lasting', i)) return view.is('deadline-preposition', i + 1) || view.key(i + 1) === 'through';
    const isPassed =
      view.key(i) === ',' || view.is('relative', i) || view.is('auxiliary', i) || view.is('being', i);
    if (!isPassed && view.key(i) !== 'to' && !view.is('modal', i)) return false;
  }
  return false;
}
