import { personKeys } from './person-keys.ts';
import { fieldsText, textFields } from './text-table.ts';

/** person_key of each name as told; see `personAt` for its keys. Plain data, so that it can cross into a worker. */
export type PersonTable = ReadonlyMap<string, string>;

/** Where a name of a party stands in the table. */
export function personAt(party: string | null, name: string): string {
  return fieldsText(name, party);
}

/** `sideTexts`: name, role and party of sides as told, by number. `counts`: how often each is told. */
export function personTable(sideTexts: readonly string[], counts: readonly number[]): PersonTable {
  const told = new Map<string, number>();
  for (const [number, text] of sideTexts.entries()) {
    const [name = '', , party = ''] = textFields(text);
    if (name === '') continue;
    const at = personAt(party, name);
    told.set(at, (told.get(at) ?? 0) + (counts[number] ?? 0));
  }
  const names = [...told].map(([at, count]) => {
    const [name = '', party = ''] = textFields(at);
    return { at, party, name, count };
  });
  const keyOf = personKeys(names);
  return new Map(names.map(({ at, party, name }) => [at, keyOf(party, name) ?? '']));
}
