import type { EventParticipant, ParticipantKind } from '../records.ts';
import type { FieldName } from './fields.ts';

/** What a person said of fields; null for no value. */
export type NewValues = ReadonlyMap<FieldName, string | null>;

/** What is known of all reports of the run, and of the world. */
export interface Known {
  /** One per person over the whole run; null for no name. */
  readonly personKey: (party: string | null, name: string | null) => string | null;
  /** Name and kind of a party; null for one that the tables do not have. */
  readonly partyOf: (
    party: string,
  ) => { readonly name: string; readonly kind: Exclude<ParticipantKind, 'person'> } | null;
}

type Values = Pick<EventParticipant, 'name' | 'role' | 'party'>;

const NOBODY: Values = { name: null, role: null, party: null };

/** A name is that of a person; without one it is who holds an office, or the party itself. */
function kindOf(
  { name, role, party }: Values,
  before: EventParticipant | null,
  known: Known,
): ParticipantKind {
  if (name !== null || (role !== null && before?.kind === 'person')) return 'person';
  const kind = party === null ? undefined : known.partyOf(party)?.kind;
  return kind ?? (before === null || before.kind === 'person' ? 'government' : before.kind);
}

/** The side with those values; the side itself when they say nothing of it. Null for a counterpart of whom nothing is left. */
export function correctSide<Side extends EventParticipant | null>(
  side: Side,
  field: 'actor' | 'counterpart',
  values: NewValues,
  known: Known,
): EventParticipant | Side {
  const told: Values = side ?? NOBODY;
  const newOf = (key: keyof Values): string | null => {
    const value = values.get(`${field}.${key}`);
    return value === undefined ? told[key] : value;
  };
  const now: Values = { name: newOf('name'), role: newOf('role'), party: newOf('party') };
  if (now.name === told.name && now.role === told.role && now.party === told.party) return side;
  const label = now.party === null ? null : (known.partyOf(now.party)?.name ?? null);
  return {
    ...now,
    party_name: now.party === told.party ? (side?.party_name ?? null) : label,
    kind: kindOf(now, side, known),
    text: side?.text ?? now.name ?? now.role ?? now.party ?? '',
    person_key: known.personKey(now.party, now.name),
  };
}
