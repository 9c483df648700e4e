import { sidesOf } from './convener.ts';
import type { Interaction } from './interaction.ts';
import type { Side } from './side.ts';

/** Whether a side is no organisation but the states of a region at large: "African countries". */
function isRegion({ drafts: [draft] }: Interaction, { party, entity }: Side): boolean {
  if (!draft || entity !== null || party === null || !party.includes(' ')) return false;
  const isBloc = [...draft.view.list('bloc')].some((row) => row.endsWith(`:${party.toLowerCase()}`));
  return isBloc && party.endsWith(' COUNTRIES');
}

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
    more.every((side) => isRegion(told, side));
  if (!isOpen) return told;
  const [counterpart, ...others] = all.filter((one) => comesTo(one, host)).map(({ actor }) => actor);
  return counterpart ? { ...told, counterpart, others } : told;
}
