import type { Standing } from './draft.ts';
import type { View } from './view.ts';

/** Words behind which a verb tells of what is to come. */
export const BEFORE = new Set(['before', 'until']);

export function tenseOf(view: View, verb: number): Standing['tense'] {
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

export const isPresent = (view: View, verb: number): boolean =>
  !/(?:ed|ing)$/.test(view.key(verb)) && !view.is('irregular-past', verb);
