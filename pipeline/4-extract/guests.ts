import { oneOfEach, sidesOf } from './convener.ts';
import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';
import { datesClash } from './joined-dates.ts';
import { isRegion } from './named-first.ts';

const isSummit = ({ type, drafts }: Interaction): boolean =>
  type === 'conference' && drafts.some(({ trigger }) => trigger.row.frame === 'summit');

/** Days at most that a guest comes before a gathering. */
const BEFORE = 10;

/** Whether a visit may be for a gathering: not behind it, nor long before. */
const isAround = ({ date: visit }: Interaction, { date }: Interaction): boolean =>
  !datesClash(visit, date) ||
  ((visit?.start ?? '') < (date?.start ?? '') && daysFrom(date?.start ?? null, visit?.end ?? null) <= BEFORE);

/** Whether somebody is told to come to the host's country, on no other days. */
const comesTo = (visit: Interaction, host: string, told: Interaction): boolean =>
  visit.type === 'visit' &&
  isAround(visit, told) &&
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
    all.filter((one) => comesTo(one, host, told)).map(({ actor }) => actor),
  );
  return counterpart ? { ...told, counterpart, others } : told;
}
