import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { sameSide } from './same-interaction.ts';

/** "Lukashenko greets Xi", "greeted the king, by letter": a welcome in one word, which is no meeting where a message of the same two is told. */
export function isByMessage(told: Interaction, all: readonly Interaction[]): boolean {
  if (isNoteOfProtest(told, all)) return true;
  if (told.type !== 'meeting') return false;
  const isGreeting = told.drafts.every(({ view, trigger }) => view.is('greeting', trigger.first));
  return (
    isGreeting &&
    all.some(
      ({ type, actor, counterpart }) =>
        type === 'message' && sameSide(actor, told.actor) && sameSide(counterpart, told.counterpart),
    )
  );
}

/** "Manila sends a note to Beijing" above a protest of the same two: the note is the protest. */
function isNoteOfProtest(told: Interaction, all: readonly Interaction[]): boolean {
  const isNote = ({ view, trigger }: Draft): boolean =>
    view.sentence.number < 0 && view.is('diplomatic-note', trigger.last - 1);
  return (
    told.type === 'message' &&
    told.drafts.every(isNote) &&
    all.some(
      ({ type, actor, counterpart }) =>
        type === 'protest' && sameSide(actor, told.actor) && sameSide(counterpart, told.counterpart),
    )
  );
}
