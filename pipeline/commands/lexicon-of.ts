import { hashWith } from '../lexicon/merge-own.ts';
import { readOwnTables } from '../lexicon/own-tables.ts';
import type { OwnRows } from '../lexicon/rows.ts';
import { lexiconHash } from '../lexicon/table-files.ts';
import type { MadeWith } from '../stage.ts';

/** The user's rows; null without `--lexicon`. Throws LexiconError. */
export function ownRowsOf({ lexicon }: { readonly lexicon?: string }): OwnRows | null {
  return lexicon === undefined ? null : readOwnTables(lexicon);
}

/** What tells which tables a set is made with: their hash, and the user's rows. Throws LexiconError. */
export function lexiconOf(options: { readonly lexicon?: string }): MadeWith['lexicon'] {
  const own = ownRowsOf(options);
  return { hash: hashWith(lexiconHash(), own), own };
}
