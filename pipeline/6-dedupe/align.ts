import type { Participant } from '../records.ts';
import type { Settings } from '../settings.ts';
import { compareParticipants, compareSides } from './compare-sides.ts';
import type { ToldProfile } from './profile.ts';

/** A participant as one report tells it. */
export interface ToldSide {
  readonly side: Participant;
  readonly profile: ToldProfile;
  /** Prefix of its evidence in that report: `actor`, `counterpart`, `others[0]`. */
  readonly field: string;
}

/** Everybody of an event, each with all reports that tell of them. */
export interface Aligned {
  readonly actor: readonly ToldSide[];
  readonly counterpart: readonly ToldSide[];
  readonly others: readonly (readonly ToldSide[])[];
}

const DIFFERENT: ReadonlySet<string> = new Set(['otherwise', 'other office', 'missing']);

function toldSide(profile: ToldProfile, at: number): ToldSide | null {
  const { actor, counterpart, others } = profile.report;
  const side = at === 0 ? actor : at === 1 ? counterpart : others[at - 2];
  const field = at === 0 ? 'actor' : at === 1 ? 'counterpart' : `others[${at - 2}]`;
  return side ? { side, profile, field } : null;
}

function isOneParticipant(left: ToldSide, right: ToldSide): boolean {
  const profileSide = ({ profile, field }: ToldSide) =>
    profile.sides[field === 'actor' ? 0 : field === 'counterpart' ? 1 : Number(field.slice(7, -1)) + 2] ??
    null;
  return !DIFFERENT.has(compareSides(profileSide(left), profileSide(right)));
}

/** Puts the sides of all reports side by side, as the lead report orders them. Who stands beside no principal is one of the others. */
export function align(
  lead: ToldProfile,
  rest: readonly ToldProfile[],
  weights: Settings['dedupe']['weights']['participant'],
): Aligned {
  const slots: ToldSide[][] = lead.sides
    .map((_, at) => toldSide(lead, at))
    .map((told) => (told ? [told] : []));
  for (const profile of rest) {
    const { alignment } = compareParticipants(lead, profile, weights);
    for (const at of profile.sides.keys()) {
      const told = toldSide(profile, at);
      if (!told) continue;
      const fixed = alignment.indexOf(at);
      const slot =
        slots[fixed] ??
        slots.find((known) => known.every((other) => isOneParticipant(told, other)) && known.length > 0);
      if (slot) slot.push(told);
      else slots.push([told]);
    }
  }
  const [actor = [], counterpart = [], ...others] = slots;
  return { actor, counterpart, others: others.filter((slot) => slot.length > 0) };
}
