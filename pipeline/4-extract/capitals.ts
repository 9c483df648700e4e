import type { Lexicon } from '../lexicon/load.ts';

const capitals = new WeakMap<Lexicon, ReadonlySet<string>>();

/** `ISO Name` of every capital, made once per lexicon. */
export function capitalsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known =
    capitals.get(lexicon) ??
    new Set(lexicon.parties.flatMap(({ form, id, name }) => (form === 'capital' ? [`${id} ${name}`] : [])));
  capitals.set(lexicon, known);
  return known;
}
