import { isPassive } from './passive.ts';
import type { Trigger, View } from './view.ts';

/** Tokens in which who takes part in a protest stands. */
export const REACH = 14;

/** "a note of protest", "a formal protest": not the protests of a crowd. */
export const isSolemn = (view: View, { row, first, last }: Trigger): boolean =>
  row.frame === 'note' && (last - first > 1 || view.is('diplomatic-note', first));

/** "received", "rejected": the subject is who got the note. */
export const isTaking = (view: View, verb: number): boolean =>
  view.is('receiving', verb) || view.is('rejecting', verb) || isHearing(view, verb);

/** "spent half an hour hearing a protest", "had to listen to". */
const isHearing = (view: View, verb: number): boolean => view.is('hearing', verb);

interface Lodging {
  readonly verb: number;
  readonly isPassive: boolean;
}

/** The verb that hands the note over, on either side of it: "lodged a protest", "a protest was lodged". */
export function lodgingOf(view: View, trigger: Trigger): Lodging | null {
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) break;
    if (
      (view.is('lodging', i) || view.is('rejecting', i) || isHearing(view, i)) &&
      view.mentionAt(i) === null
    )
      return { verb: i, isPassive: isPassive(view, i) };
  }
  for (let i = trigger.last; i < Math.min(view.tokens.length, trigger.last + 6); i++) {
    if (view.is('lodging', i) && isPassive(view, i)) return { verb: i, isPassive: true };
    if (view.is('arriving', i) && (isSolemn(view, trigger) || trigger.row.frame === 'letter'))
      return { verb: i, isPassive: true };
  }
  return null;
}
