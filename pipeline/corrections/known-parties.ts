import type { OwnRows } from '../lexicon/rows.ts';
import type { Known } from './correct-side.ts';
import type { CorrectionRow } from './correction-row.ts';

/** Names and kinds of parties from the tables, which are loaded only when a row sets a party. */
export async function knownParties(
  rows: readonly CorrectionRow[],
  own: OwnRows | null,
): Promise<Known['partyOf']> {
  if (!rows.some(({ field }) => field?.endsWith('.party'))) return () => null;
  const { loadLexicon } = await import('../lexicon/load.ts');
  const labels = loadLexicon(undefined, own).parties.filter(({ form }) => form === 'label');
  const parties = new Map(labels.map(({ id, name, kind }) => [id, { name, kind }]));
  return (party) => parties.get(party) ?? null;
}
