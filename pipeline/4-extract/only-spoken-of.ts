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
