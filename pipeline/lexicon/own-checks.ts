import type { Lexicon, OfficeHolderRow, OfficeRow, PartyRow, TopicRow } from './rows.ts';
import type { RowCheck } from './table.ts';

/** What the rows of all tables together tell, the user's and ours. */
interface Known {
  /** The kind of each party. */
  readonly kinds: ReadonlyMap<string, PartyRow['kind']>;
  /** Parties with a shown name. */
  readonly labelled: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/** As `schemas/common.json` has it: no lower-case letter, words apart by one space. */
const PARTY_ID = /^[^\p{Ll}\s]+(?: [^\p{Ll}\s]+)*$/u;

export function knownOf({ parties, topics }: Lexicon, own: readonly PartyRow[]): Known {
  // The first row of a party tells what it is; ours stand first.
  const kinds = new Map<string, PartyRow['kind']>();
  for (const { id, kind } of [...parties, ...own]) if (!kinds.has(id)) kinds.set(id, kind);
  const labels = [...parties, ...own].filter(({ form }) => form === 'label');
  return {
    kinds,
    labelled: new Set(labels.map(({ id }) => id)),
    topics: new Set(topics.map(({ topic }) => topic)),
  };
}

function checkYears({ from, to }: { readonly from: string; readonly to: string }): string | null {
  if (from === '' || to === '' || from <= to) return null;
  return `Unexpected "${to}" in to, expected a year not before ${from}.`;
}

function checkParty(kinds: Known['kinds'], id: string): string | null {
  if (id === '' || kinds.has(id)) return null;
  return `Unexpected "${id}" in party, expected an id of the built-in parties.csv or of your own.`;
}

/** What is wrong with the party's id, or with its rows together. */
function checkId({ id, kind }: PartyRow, { kinds, labelled }: Known): string | null {
  if (id === '') return null;
  if (!PARTY_ID.test(id)) return `Unexpected "${id}" in id, expected capitals, words apart by one space.`;
  if (!labelled.has(id))
    return `Unexpected "${id}" in id without a row of form label, expected one with its shown name.`;
  const known = kinds.get(id) ?? kind;
  return known === kind
    ? null
    : `Unexpected "${kind}" in kind, expected ${known}, as the first row of ${id} has it.`;
}

/** What must hold of rows of the user, so that what is read with them fits the schemas. */
export function ownChecks(known: Known): {
  readonly party: RowCheck<PartyRow>;
  readonly office: RowCheck<OfficeRow>;
  readonly office_holder: RowCheck<OfficeHolderRow>;
  readonly topic: RowCheck<TopicRow>;
} {
  const tell = (problem: string | null, report: (problem: string) => void): void => {
    if (problem !== null) report(problem);
  };
  return {
    party: (row, report) => {
      tell(checkId(row, known), report);
      tell(checkYears(row), report);
    },
    office: ({ party }, report) => tell(checkParty(known.kinds, party), report),
    office_holder: (row, report) => {
      tell(checkParty(known.kinds, row.party), report);
      tell(checkYears(row), report);
    },
    topic: ({ topic }, report) => {
      if (topic === '' || known.topics.has(topic)) return;
      report(`Unexpected "${topic}" in topic, expected one of ${[...known.topics].join(', ')}.`);
    },
  };
}
