import { createHash } from 'node:crypto';
import type { Lexicon, OwnRows, PartyRow } from './rows.ts';

/** The built-in rows without those that a row of the user stands for, behind the user's: of rows with one phrase the first is taken. */
function over<Row>(built: readonly Row[], own: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  if (own.length === 0) return built;
  const keys = new Set(own.map(keyOf));
  return [...own, ...built.filter((row) => !keys.has(keyOf(row)))];
}

/** A party has one shown name: where the user gives another, ours is one of its names. */
function relabelled(built: readonly PartyRow[], own: readonly PartyRow[]): readonly PartyRow[] {
  const ids = new Set(own.filter(({ form }) => form === 'label').map(({ id }) => id));
  if (ids.size === 0) return built;
  return built.map((row) => (row.form === 'label' && ids.has(row.id) ? { ...row, form: 'name' } : row));
}

/** The tables with the user's rows over them. `hash` is that of both, see `hashWith`. */
export function merged(built: Lexicon, own: OwnRows, hash: string): Lexicon {
  return Object.freeze({
    ...built,
    hash,
    own,
    parties: over(
      relabelled(built.parties, own.parties),
      own.parties,
      (row) => `${row.id}|${row.name}|${row.form}`,
    ),
    offices: over(built.offices, own.offices, (row) => `${row.phrase}|${row.part}`),
    // Whoever says whom somebody stands for says it for all years.
    office_holders: over(built.office_holders, own.office_holders, (row) => row.name),
    outlets: over(built.outlets, own.outlets, (row) => row.name),
    topics: over(built.topics, own.topics, (row) => `${row.topic}|${row.phrase}`),
  });
}

/** The hash of tables with the user's rows over them; comments and line ends of the user's files do not count. */
export function hashWith(hash: string, own: OwnRows | null): string {
  if (own === null) return hash;
  const { parties, offices, office_holders, outlets, topics } = own;
  return createHash('sha256')
    .update(JSON.stringify([hash, parties, offices, office_holders, outlets, topics]))
    .digest('hex')
    .slice(0, 16);
}
