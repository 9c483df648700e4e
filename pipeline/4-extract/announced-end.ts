import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';

/** "He is due to leave on Thursday" before any visit of his is told. */
export const isEndOfUntold = ({ type, day, isAnaphoric, actors }: Draft): boolean =>
  type === 'visit' && day === 'last' && isAnaphoric && actors.length === 1;

/** Which of the visits told in a whole article the end of a stay belongs to: the only one of that traveller; -1 without it. */
export function visitEnding(told: readonly Interaction[], { view, actors: [actor] }: Draft): number {
  const traveller = actor ? view.entity(actor) : null;
  const his = told.flatMap(({ type, actor: visitor }, i) =>
    type === 'visit' && traveller !== null && visitor.entity === traveller ? [i] : [],
  );
  return his.length === 1 ? (his[0] ?? -1) : -1;
}
