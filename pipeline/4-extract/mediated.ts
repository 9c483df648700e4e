import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { objectsOf } from './objects.ts';
import { boundBehind } from './pacts.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import { rivalsOf } from './rivals.ts';
import { stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

const BETWEEN = new Set(['between', 'among', 'with']);

/** Token of the contact or conflict in a range that a third party deals with; null when there is none. */
export function contactIn(view: View, from: number, to: number): number | null {
  for (let i = Math.max(0, from); i < Math.min(view.tokens.length, to); i++)
    if (view.is('contact', i) && view.mentionAt(i) === null) return i;
  return null;
}

/** "the talks", "both sides": those of whom the sentences before tell, without the mediator. */
function antecedents(view: View, at: number, actor: Mention): Mention[] {
  return antecedentsOf(view, at).filter((side) => partyOf(view, side) !== partyOf(view, actor));
}

/** The two sides of what is mediated. */
export function rivals(view: View, from: number, contact: number | null, actor: Mention): readonly Mention[] {
  const between = boundBehind(view, contact ?? from).between;
  const direct = between.length > 0 ? between : objectsOf(view, from, BETWEEN).sides;
  const told = direct.filter((side) => !isAnaphor(view, side));
  if (told.length > 0) return told;
  const isBackward =
    direct.length > 0 || (contact !== null && ['the', 'these', 'their'].includes(view.key(contact - 1)));
  return isBackward ? antecedents(view, from, actor) : [];
}

/** A third party and two others, all different. */
export function mediated(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actor: Mention | undefined,
  sides: readonly Mention[],
): Draft[] {
  if (!actor || isAnaphor(view, actor)) return [];
  const rivals = partiesOf(view, sides).size > 1 ? sides : rivalsOf(view, partyOf(view, actor), sides);
  if (rivals.length === 0 || rivals.some((side) => partyOf(view, side) === partyOf(view, actor))) return [];
  return [
    draft(view, trigger, standing, {
      type: 'mediation',
      cameo: '045',
      actors: [actor],
      counterparts: rivals,
    }),
  ];
}

/** "the crisis in Chad", "the Chadian conflict": the state whose own sides a third party stands between; null when none is named. */
function troubledState(view: View, contact: number): Mention | null {
  const before = view.mentionAt(contact - 1);
  const adjective = before?.kind === 'adjective' || before?.kind === 'party' ? before : null;
  const behind = view.key(contact + 1) === 'in' ? view.mentionAt(contact + 2) : null;
  return stateNamed(view, adjective?.party ?? behind?.place?.country ?? behind?.party ?? null);
}

/** A third party that deals with the conflict of one state, whose sides are not told. */
export function mediatedIn(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actor: Mention,
  contact: number | null,
): Draft[] {
  const state = contact === null || isAnaphor(view, actor) ? null : troubledState(view, contact);
  const third = partyOf(view, actor);
  return state && third !== null && partyOf(view, state) !== third
    ? [
        draft(view, trigger, standing, {
          type: 'mediation',
          cameo: '045',
          actors: [actor],
          counterparts: [state],
        }),
      ]
    : [];
}
