import { oneOfEach, sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';
import { isRegion } from './named-first.ts';

const isSummit = ({ type, drafts }: Interaction): boolean =>
  type === 'conference' && drafts.some(({ trigger }) => trigger.row.frame === 'summit');

/** Whether somebody is told to come to the host's country. */
const comesTo = (visit: Interaction, host: string): boolean =>
  visit.type === 'visit' &&
  visit.status !== 'cancelled' &&
  !visit.isPassing &&
  visit.counterpart?.party === host;

/** "the China-Africa summit", with presidents who arrive in its country: they stand for the region that alone was told. */
export function withGuests(told: Interaction, all: readonly Interaction[]): Interaction {
  const host = told.actor.party;
  const more = sidesOf(told).slice(1);
  const isOpen =
    isSummit(told) &&
    host !== null &&
    host === told.where?.place.country &&
    more.length === 1 &&
    more.every(isRegion);
  if (!isOpen) return told;
  const [counterpart, ...others] = oneOfEach(
    all.filter((one) => comesTo(one, host)).map(({ actor }) => actor),
  );
  return counterpart ? { ...told, counterpart, others } : told;
}
