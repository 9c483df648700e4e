import type { EventReport } from '../records.ts';
import { personKeys } from './person-keys.ts';

/** person_key of each name as told; see `personAt` for its keys. Plain data, so that it can cross into a worker. */
export type PersonTable = ReadonlyMap<string, string>;

/** Where a name of a party stands in the table. */
export function personAt(party: string | null, name: string): string {
  return `${party ?? ''}\0${name}`;
}

/** Names as they are told, counted. */
export class PersonNames {
  readonly #counts = new Map<string, number>();

  add({ actor, counterpart, others }: EventReport): void {
    this.#count(actor.party, actor.name);
    this.#count(counterpart?.party ?? null, counterpart?.name ?? null);
    for (const { party, name } of others) this.#count(party, name);
  }

  table(): PersonTable {
    const told = [...this.#counts].map(([key, count]) => {
      const [party = '', name = ''] = key.split('\0');
      return { party, name, count };
    });
    const keyOf = personKeys(told);
    return new Map(told.map(({ party, name }) => [personAt(party, name), keyOf(party, name) ?? '']));
  }

  #count(party: string | null, name: string | null): void {
    if (!name) return;
    const key = personAt(party, name);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}
