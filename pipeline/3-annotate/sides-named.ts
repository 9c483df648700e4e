import { isBareName, officeOf } from './listed-member.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Party, Reading } from './reading.ts';

/** "Peeter Kask for Estonia and Maris Ozols for Latvia": names with the side that each stands for. */
export function withSides<Phrase extends NounPhrase>(
  { tokens }: Reading,
  found: readonly Phrase[],
): Phrase[] {
  const sideOf = (i: number): Party | null => {
    const [phrase, next] = [found[i], found[i + 1]];
    if (!phrase || !next || !isBareName(phrase) || tokens[phrase.last]?.key !== 'for') return null;
    const isBare = next.first === phrase.last + 1 && next.role.length === 0 && !next.name;
    return isBare && next.party?.form !== 'adjective' ? next.party : null;
  };
  const follows = (i: number, k: number): boolean => {
    const [side, name] = [found[i + 1], found[k]];
    const between = tokens.slice(side?.last, name?.first);
    return (
      between.length > 0 && between.length < 3 && between.every(({ key }) => key === 'and' || key === ',')
    );
  };
  const isOneOf = (i: number): boolean =>
    sideOf(i) !== null &&
    ((sideOf(i + 2) !== null && follows(i, i + 2)) || (i > 1 && sideOf(i - 2) !== null && follows(i - 2, i)));
  const sides = found.map((_, i) => (isOneOf(i) ? sideOf(i) : null));
  const groupOf = (i: number): Phrase | null => {
    let k = i;
    while (sides[k - 2]) k -= 2;
    const group = found[k - 1];
    return group?.role_kind === 'group' &&
      tokens[group.last]?.text === ',' &&
      group.last + 1 === found[k]?.first
      ? group
      : null;
  };
  return found.map((phrase, i) => {
    const party = sides[i];
    if (!party) return phrase;
    const group = groupOf(i);
    return { ...phrase, ...(group ? officeOf(group) : {}), party };
  });
}
