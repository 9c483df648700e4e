import { isInstitution } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Range, Reading } from './reading.ts';

/** What a name before it calls an agency or paper. */
export const OF_THE_PRESS =
  /^(?:news|agency|newspaper|daily|radio|television|gazette|media|weekly|broadcaster|magazine|paper)$/;

const ARTICLES = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'those']);

/** "Kyodo News", "the Grand Cordon", "Bayan-Ulgii province": a capitalised run that is nobody's name. */
export function isThing(
  { tokens, vocabulary }: Reading,
  { first, last }: Range,
  { determiner, party }: Pick<NounPhrase, 'determiner' | 'party'>,
): boolean {
  const next = tokens[last];
  const isBeforeNoun = next?.kind === 'word' && vocabulary.isWord('place-noun', next.key);
  // "the French daily Le Monde"
  const isPaper = OF_THE_PRESS.test(tokens[first - 1]?.key ?? '') && !tokens[first - 1]?.capital;
  const isCalled = party === null && last - first > 1 && ARTICLES.has(determiner ?? '');
  return isInstitution(tokens, first, last, vocabulary) || isBeforeNoun || isCalled || isPaper;
}

/** "Hill" in an article that introduces Christopher Hill. */
export const isKnownName = ({ tokens, known }: Reading, { first, last }: Range): boolean =>
  last - first === 1 && known.has(tokens[first]?.key ?? '');
