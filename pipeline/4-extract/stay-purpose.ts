import type { View } from './view.ts';

/** Tokens behind a place in which the purpose of the stay follows. */
const REACH = 6;
/** Tokens behind "at" or "as" in which the invitation or the guest stands. */
const INVITED = 5;

/** "at the invitation of President Lee", "as a guest of the king", "as part of a tour". */
function isInvited(view: View, i: number): boolean {
  if (view.key(i) === 'as' && view.key(i + 1) === 'part') return true;
  const list = view.key(i) === 'as' ? 'guest' : 'invitation-word';
  for (let k = i + 1; k <= i + INVITED; k++) if (view.is(list, k)) return true;
  return false;
}

/** Whether what stands behind the place makes it a stay: "in Oslo for talks", "in Oslo on Monday on a visit", "in Oslo, where he is to", "in Oslo at the head of a delegation". */
export function isStay(view: View, last: number): boolean {
  for (let i = last; i < last + REACH; i++) {
    const isDay = view.inDate(i) || (view.is('before-day', i) && view.inDate(i + 1));
    if (isDay || view.is('adverb-pass', i) || view.key(i) === ',') continue;
    if (view.key(i) === 'at' && view.key(i + 1) === 'the' && view.key(i + 2) === 'head') return true;
    if (view.key(i) === 'as' || view.key(i) === 'at') return isInvited(view, i);
    return (view.is('stay', i) && view.key(i + 1) !== 'his') || view.key(i) === 'where';
  }
  return false;
}

/** "in Oslo since Monday": from then on. */
export const isSinceDay = (view: View, last: number): boolean =>
  view.key(last) === 'since' && view.inDate(last + 1);
