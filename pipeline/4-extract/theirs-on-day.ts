import type { Trigger, View } from './view.ts';

/** Words between "their talks" and a day of their own: "their talks in Oslo in 2004". */
const BESIDE = 6;

/** "their talks in 2004", "their February 8 summit": of those who met before, with a day that may be another one than that of the news. */
export function isTheirsOnDay(view: View, { first, last, row }: Trigger): boolean {
  const isTalk = row.type === 'meeting' || row.frame === 'summit';
  let their = first - 1;
  while (view.inDate(their)) their -= 1;
  const isOrdered = view.is('another', their) && view.key(their - 1) === 'their';
  if (!isTalk || (view.key(their) !== 'their' && !isOrdered)) return false;
  if (their < first - 1 && !isOrdered) return true;
  for (let i = last; i < last + BESIDE; i++) {
    if (view.inDate(i)) return true;
    const isEnd = view.is('clause-break', i) || /^[.,;:“”"]$/.test(view.tokens[i]?.text ?? '');
    if (view.isVerb(i) || isEnd) return false;
  }
  return false;
}
