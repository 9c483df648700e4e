import { nameForm } from './names.ts';

/** Compares by UTF-16 code unit: the same on every machine. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Values with how often each came, the commonest first, then the longest, then the first by code unit. */
export function ranked(
  values: readonly string[],
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((x, y) => y.count - x.count || y.value.length - x.value.length || byCodeUnit(x.value, y.value));
}

/** The commonest value, then the longest, then the first; null for no values. */
export function commonest(values: readonly (string | null)[]): string | null {
  return ranked(values.filter((value) => value !== null))[0]?.value ?? null;
}

/** The name shown for a person: the commonest full form, then the longest, then the first; a family name alone (`al-Zubi`) only where no full form is told. */
export function shownName(names: readonly (string | null)[]): string | null {
  const full = names.filter((name) => name !== null && nameForm(name).size > 1);
  return commonest(full.length > 0 ? full : names);
}
