import { sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';

const sentences = (told: Interaction): number[] => told.drafts.map(({ view }) => view.sentence.number);

/** Whether a meeting is what a third party brokers in the same sentence: "talks between A and B under the auspices of C" are one mediation. */
export function isMediated(told: Interaction, all: readonly Interaction[]): boolean {
  if (told.type !== 'meeting') return false;
  return all.some(({ type, counterpart, others, drafts }) => {
    const rivals = [counterpart, ...others].map((side) => side?.party);
    const isSame = drafts.some(({ view }) => sentences(told).includes(view.sentence.number));
    return type === 'mediation' && isSame && sidesOf(told).every(({ party }) => rivals.includes(party));
  });
}
