import type { View } from './view.ts';

/** "would not", "hopes he would", "would like": a wish, or what is not to come. */
export const hedged = (view: View, i: number): boolean =>
  view.is('negation', i + 1) || view.is('before-would', i - 1) || view.is('behind-would', i + 1);

/** "denied that Lavrov met", "dismissed reports that he met". */
export function denied(view: View, i: number): boolean {
  let before = (view.mentionAt(i)?.first ?? i) - 1;
  while (before > 0 && view.is('rumour', before)) before -= 1;
  return view.is('denying', before);
}

/** "if Lavrov visits", "whether he meets". */
export function conditional(view: View, i: number): boolean {
  const mention = view.mentionAt(i);
  return mention !== null && view.is('condition', mention.first - 1);
}

/** "if the truce holds, it would meet": what hangs on a condition told before it in the same sentence. */
export function supposed(view: View, would: number): boolean {
  if (view.key(would) !== 'would') return false;
  for (let i = would - 1; i >= 0; i--) {
    if (view.tokens[i]?.text === ';') return false;
    if (view.key(i) === 'if') return view.tokens.slice(i, would).some(({ text }) => text === ',');
  }
  return false;
}
