import type { HashedInput } from '../1-read/hash-inputs.ts';
import type { Deduped, Regroup } from '../6-dedupe/dedupe.ts';
import type { OwnRows } from '../lexicon/rows.ts';
import { Correcting, personKeyBy } from './correcting.ts';
import { knownParties } from './known-parties.ts';
import { readCorrections } from './read-corrections.ts';
import type { Unfollowed } from './unfollowed.ts';

/** What `run.json` tells of a corrections file. */
export interface CorrectionsUsed extends HashedInput {
  readonly rows: number;
  /** Rows that changed something. */
  readonly applied: number;
}

/** The corrections of a run, between stages 6 and 7; without a file they change nothing. */
export interface Corrections {
  /** What decides whether another run is this one: `--corrections` and the hash of the file. */
  readonly told: readonly string[];
  readonly regroup: Regroup | undefined;
  correct(deduped: Deduped): Deduped['events'];
  /** Whole when all corrected events were read. */
  unfollowed(): readonly Unfollowed[];
  /** Null without a file. */
  used(): CorrectionsUsed | null;
}

const NONE: Corrections = {
  told: [],
  regroup: undefined,
  correct: ({ events }) => events,
  unfollowed: () => [],
  used: () => null,
};

/** `own`: rows of the user over our tables, which may tell of parties. Throws CorrectionsError when the file can't be used. */
export async function openCorrections(file: string | null, own: OwnRows | null): Promise<Corrections> {
  if (file === null) return NONE;
  const { rows, hash } = await readCorrections(file);
  const partyOf = await knownParties(rows, own);
  const correcting = new Correcting(rows);
  return {
    told: [`--corrections ${hash.sha256}`],
    regroup: correcting.regroup,
    correct: ({ events, persons }) =>
      correcting.correct(events, { personKey: personKeyBy(persons), partyOf }),
    unfollowed: () => correcting.unfollowed(),
    used: () => ({ ...hash, rows: rows.length, applied: rows.length - correcting.unfollowed().length }),
  };
}
