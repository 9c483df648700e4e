import type { View } from './view.ts';

/** Tokens behind a verb in which "since" stands, and behind that its day. */
const REACH = 12;

/** "since 1994", "since an encounter in Oslo on June 21", not "since then". */
function tellsDay(view: View, from: number): boolean {
  for (let i = from; i < from + REACH; i++) {
    if (view.inDate(i)) return true;
    if (/^[.,;:“”"]$/.test(view.tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** "have not met face to face since 1994": they did then. */
export function isSince(view: View, verb: number): boolean {
  for (let i = verb + 1; i < verb + REACH; i++) {
    if (view.key(i) === 'since') return tellsDay(view, i);
    if (view.is('clause-break', i) || /^[.,;:“”"]$/.test(view.tokens[i]?.text ?? '')) return false;
  }
  return false;
}
