import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { isAnaphor, isPersonal } from './participation.ts';
import type { View } from './view.ts';

export const hasSport = (view: View | null): boolean =>
  view?.tokens.some(({ key }) => view.has('sport', key)) ?? false;

const isAthlete = (view: View, side: Mention): boolean => {
  const entity = view.entity(side);
  return entity?.kind === 'person' && entity.name !== null && entity.role === null;
};

/** Whether people without an office meet in a sentence about sport or behind one: "Tergat meets Gebrselassie in the final". */
export const isOfAthletes = (view: View, sides: readonly Mention[]): boolean =>
  sides.length > 0 &&
  sides.every((side) => isAthlete(view, side)) &&
  (hasSport(view) || hasSport(view.previous()));

/** Whether teams meet: bare states, or "they" who are, in a sentence about sport or behind one. */
export function isOfTeams(view: View, sides: readonly Mention[]): boolean {
  const told = sides.flatMap((side) => (isAnaphor(view, side) ? antecedentsOf(view, side.first) : [side]));
  return told.every((side) => !isPersonal(view, side)) && (hasSport(view) || hasSport(view.previous()));
}
