import { sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';
import { nounSides } from './noun-sides.ts';

/** Whether a gathering is where something else was done: "at a summit", "on the sidelines of the forum". */
function isOccasion({ drafts: [draft] }: Interaction): boolean {
  if (!draft) return false;
  const { view, trigger } = draft;
  const { governor } = nounSides(view, trigger);
  return view.key(governor) === 'at' || (view.key(governor) === 'of' && view.is('sideline', governor - 1));
}

/** "A and B will meet at a regional summit in C": a gathering of which the sentence names nobody else has those who meet there. */
export function withThoseWhoMet(told: Interaction, all: readonly Interaction[]): Interaction {
  if (told.type !== 'conference' || told.counterpart !== null || !isOccasion(told)) return told;
  const [first] = told.drafts;
  const meeting = all.find(
    (one) => one.type === 'meeting' && one.counterpart && one.drafts.some(({ view }) => view === first?.view),
  );
  const guests = meeting ? sidesOf(meeting).filter(({ party }) => party !== told.actor.party) : [];
  const [counterpart, ...others] = guests;
  return counterpart ? { ...told, counterpart, others } : told;
}
