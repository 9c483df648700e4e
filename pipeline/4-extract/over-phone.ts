import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { sameSide } from './same-interaction.ts';

/** Whether two interactions are of the same two, in either order. */
const areOfSame = (a: Interaction, b: Interaction): boolean =>
  (sameSide(a.actor, b.actor) && sameSide(a.counterpart, b.counterpart)) ||
  (sameSide(a.actor, b.counterpart) && sameSide(a.counterpart, b.actor));

/** "Both described the conversation as friendly": a word that may be of a call as well. */
const isTalk = ({ view, trigger }: Draft): boolean => view.is('conversation-noun', trigger.first);

/** "met by video", "called him and briefed him on the talks": a meeting without place of those whose call every sentence of it tells. */
export function isOverPhone(told: Interaction, all: readonly Interaction[]): boolean {
  if (told.type !== 'meeting' || told.status !== 'occurred' || told.where?.place.name) return false;
  const isIn = ({ drafts }: Interaction, number: number): boolean =>
    drafts.some(({ view }) => view.sentence.number === number);
  return all.some(
    (call) =>
      call.type === 'call' &&
      call.status === 'occurred' &&
      areOfSame(told, call) &&
      (told.drafts.slice(0, 1).some(isTalk) ||
        told.drafts.every(({ view }) => isIn(call, view.sentence.number))),
  );
}
