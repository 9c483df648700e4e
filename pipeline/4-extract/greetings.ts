import type { Interaction } from './interaction.ts';
import { sameSide } from './same-interaction.ts';

/** "Lukashenko greets Xi", "greeted the king, by letter": a welcome in one word, which is no meeting where a message of the same two is told. */
export function isByMessage(told: Interaction, all: readonly Interaction[]): boolean {
  if (told.type !== 'meeting' || told.where?.place.name) return false;
  const isGreeting = told.drafts.every(({ view, trigger }) => view.is('greeting', trigger.first));
  return (
    isGreeting &&
    all.some(
      ({ type, actor, counterpart }) =>
        type === 'message' && sameSide(actor, told.actor) && sameSide(counterpart, told.counterpart),
    )
  );
}
