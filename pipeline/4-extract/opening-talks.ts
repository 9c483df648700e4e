import type { Interaction } from './interaction.ts';
import { isSame } from './side.ts';

/** Words that open a sentence with what was before. */
const OPENING = new Set(['after', 'following']);

/** "After his talks with B, he is to see C": on the day of the talks. */
export function withOpening(told: Interaction, all: readonly Interaction[]): Interaction {
  const draft = told.drafts.find(({ view }) => OPENING.has(view.key(0)));
  if (!draft || told.date || told.type !== 'meeting' || told.status === 'cancelled') return told;
  const before = all.find(
    ({ type, status, date, actor, counterpart, drafts }) =>
      type === 'meeting' &&
      status === told.status &&
      date?.precision === 'day' &&
      drafts.some(({ view, trigger }) => view === draft.view && trigger.first < draft.trigger.first) &&
      [actor, counterpart].some((side) => isSame(side, told.actor)),
  );
  return before ? { ...told, date: before.date, date_at: before.date_at } : told;
}
