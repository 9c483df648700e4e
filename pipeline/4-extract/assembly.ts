import type { Mention } from '../records.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, partyOf } from './participation.ts';
import type { View } from './view.ts';

const BACKWARD = new Set(['the', 'both', 'two', 'these', 'their', 'his', 'her', 'all']);

/** People of many states, none of whom is named: "trade ministers", "leaders from 20 countries"; "the two ministers" are somebody told before. */
export function isCollective(view: View, mention: Mention): boolean {
  if (mention.kind !== 'group' || !mention.plural || mention.possessive) return false;
  if (partyOf(view, mention) !== null) return false;
  const isOpen = ['from', 'of'].includes(view.key(mention.last)) || view.is('bloc-link', mention.last);
  return isOpen || !isAnaphor(view, mention) || !BACKWARD.has(view.key(mention.first));
}

/** "a meeting of finance ministers", "ministers will hold a meeting": a noun of talks that brings many together. */
export function isAssembly(view: View, sides: NounSides): boolean {
  const holders =
    view.is('light-verb', sides.governor) || view.is('attending-verb', sides.governor) ? sides.subject : [];
  return [...sides.owner, ...sides.before, ...sides.of, ...holders].some(
    (side) => isCollective(view, side) || (side.possessive && side.plural && partyOf(view, side) === null),
  );
}

const COUNT = /^(?:\p{L}+|\d+)-(?:party|nation|way|country|state|member|sided|cornered)$/u;

/** "six-party talks", "a trilateral meeting": the first of the words that count its sides; -1 when none does. */
export function countedAt(view: View, noun: number): number {
  for (let i = noun - 1; i > Math.max(-1, noun - 4); i--) {
    if (view.is('many-sided', i)) return i;
    const count = COUNT.test(view.key(i)) ? (view.key(i).split('-')[0] ?? '') : '';
    if (view.has('side-count', count)) return i;
    if (view.mentionAt(i)?.party || view.tokens[i]?.kind !== 'word' || view.is('preposition', i)) return -1;
  }
  return -1;
}
