import type { Participant } from '../records.ts';

/** A participant without a name is shown by the name of its party, else as written. */
export function shownName({ name, party_name, text }: Participant): string {
  return name ?? party_name ?? text;
}

/** `Ana Duarte (foreign minister, PRT)`. */
export function inOneCell(participant: Participant): string {
  const known = [participant.role, participant.party].filter((part) => part !== null);
  return shownName(participant) + (known.length > 0 ? ` (${known.join(', ')})` : '');
}
