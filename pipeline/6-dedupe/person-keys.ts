import { createHash } from 'node:crypto';
import { byCodeUnit } from './choose.ts';
import { nameForm } from './names.ts';
import { type Person, personsOf, type ToldName } from './persons.ts';

/** Hex digits of a person's key. */
const KEY_DIGITS = 16;

/** A name as reports write it, and how often they do. */
export interface CountedName {
  /** '' for none. */
  readonly party: string;
  readonly name: string;
  readonly count: number;
}

/** `p_` + 16 hex of sha256 of the party and the person's first spelling by code unit. */
function keyOf(party: string, person: Person): string {
  const [first = ''] = person.forms.map(({ folded }) => folded).sort(byCodeUnit);
  return `p_${createHash('sha256').update(`${party}|${first}`).digest('hex').slice(0, KEY_DIGITS)}`;
}

/** The key of each name of one party, as told. */
function keysOf(party: string, names: readonly CountedName[]): ReadonlyMap<string, string> {
  const told = new Map<string, ToldName>();
  const foldedOf = new Map<string, string>();
  for (const { name, count } of names) {
    const form = nameForm(name);
    foldedOf.set(name, form.folded);
    told.set(form.folded, { form, count: count + (told.get(form.folded)?.count ?? 0) });
  }
  const keys = new Map<string, string>();
  for (const person of personsOf([...told.values()])) {
    const key = keyOf(party, person);
    for (const { folded } of person.forms) keys.set(folded, key);
  }
  return new Map([...foldedOf].map(([name, folded]) => [name, keys.get(folded) ?? '']));
}

function byParty(told: readonly CountedName[]): ReadonlyMap<string, readonly CountedName[]> {
  const parties = new Map<string, CountedName[]>();
  for (const name of told) {
    const names = parties.get(name.party);
    if (names) names.push(name);
    else parties.set(name.party, [name]);
  }
  return parties;
}

/** One key per person over all names told, whatever the spelling; the same for any order of `told`. */
export function personKeys(
  told: readonly CountedName[],
): (party: string | null, name: string | null) => string | null {
  const keys = new Map([...byParty(told)].map(([party, names]) => [party, keysOf(party, names)]));
  return (party, name) => (name ? (keys.get(party ?? '')?.get(name) ?? null) : null);
}
