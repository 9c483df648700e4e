import type { EventParticipant, Evidence, Participant } from '../records.ts';
import type { ToldSide } from './align.ts';
import { commonest, shownName } from './choose.ts';

/** A participant of an event, with the words that prove each value. */
export interface MergedSide {
  readonly participant: EventParticipant;
  readonly evidence: readonly Evidence[];
}

type PersonKeys = (party: string | null, name: string | null) => string | null;

const VALUES = ['name', 'role', 'party'] as const;

/** The first report that tells the value and has its words. */
function evidenceFor(
  told: readonly ToldSide[],
  key: (typeof VALUES)[number],
  value: string | null,
  field: string,
): readonly Evidence[] {
  for (const { side, profile, field: from } of told) {
    if (value === null || side[key] !== value) continue;
    const found = profile.report.evidence.find((evidence) => evidence.field === `${from}.${key}`);
    if (found) return [{ ...found, field: `${field}.${key}` }];
  }
  return [];
}

/** Everything that is neither name nor role, from the report that shares the chosen values. */
function sourceOf(told: readonly ToldSide[], name: string | null, party: string | null): Participant | null {
  const sides = told.map(({ side }) => side);
  return (
    sides.find((side) => side.name === name && side.party === party) ??
    sides.find((side) => side.party === party) ??
    sides[0] ??
    null
  );
}

/** One participant of all that reports tell: the shown name, the commonest role and party. Null when nobody is told. */
export function mergeSide(told: readonly ToldSide[], field: string, keyOf: PersonKeys): MergedSide | null {
  const sides = told.map(({ side }) => side);
  const name = shownName(sides.map((side) => side.name));
  const role = commonest(sides.map((side) => side.role));
  const party = commonest(sides.map((side) => side.party));
  const source = sourceOf(told, name, party);
  if (!source) return null;
  const chosen = { name, role, party };
  return {
    participant: { ...source, ...chosen, person_key: keyOf(party, name) },
    evidence: VALUES.flatMap((key) => evidenceFor(told, key, chosen[key], field)),
  };
}
