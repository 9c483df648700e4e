import type { NounPhrase } from './noun-phrase.ts';
import { isClauseWord, type Party, type Reading } from './reading.ts';

/** Words between a nationality and what it belongs to, at most. */
const REACH = 4;

const isBareNationality = ({ party, role, name }: NounPhrase): boolean =>
  party?.form === 'adjective' && role.length === 0 && name === null;

/** Whether only plain words that no clause needs stand in `first` to `last`: "cotton planter". */
function isPlain(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = reading.tokens[i];
    if (token?.kind !== 'word' || token.capital || token.key === 'and' || isClauseWord(reading, i))
      return false;
  }
  return true;
}

/** "Pakistani cotton planter Abdul Qadeer Khan": the nationality a few words before a name without office. */
function before(reading: Reading, found: readonly NounPhrase[], i: number): Party | null {
  const [phrase, nation] = [found[i], found[i - 1]];
  if (!phrase || !nation || !isBareNationality(nation)) return null;
  const gap = phrase.first - nation.last;
  return gap > 0 && gap < REACH && isPlain(reading, nation.last, phrase.first) ? nation.party : null;
}

/** "Ahmed Chalabi, an Iraqi exile,", "Maris Ozols, the Latvian,": the nationality in an apposition that names no office of the table. */
function behind(reading: Reading, found: readonly NounPhrase[], i: number): Party | null {
  const [phrase, nation] = [found[i], found[i + 1]];
  const { tokens, vocabulary } = reading;
  if (!phrase || !nation || !isBareNationality(nation) || tokens[phrase.last]?.text !== ',') return null;
  const opens = nation.first - phrase.last;
  const hasArticle = vocabulary.isWord('article', tokens[nation.first]?.key ?? '') || opens === 2;
  if (opens < 1 || opens > 2 || !hasArticle) return null;
  const isThe = tokens[nation.first]?.key === 'the';
  for (let k = nation.last; k < nation.last + REACH + 1; k++) {
    if (/^[,.]$/.test(tokens[k]?.text ?? '')) return k > nation.last || isThe ? nation.party : null;
    if (!isPlain(reading, k, k + 1)) return null;
  }
  return null;
}

/** "Dr. Julia Roe, WHO's malaria and measles coordinator": the owner of an office that no table knows. */
function ownerBehind({ tokens }: Reading, found: readonly NounPhrase[], i: number): Party | null {
  const [phrase, owner] = [found[i], found[i + 1]];
  const isOwner = owner?.possessive === true && owner.role.length === 0 && owner.name === null;
  const isBeside = owner?.first === (phrase?.last ?? 0) + 1 && tokens[phrase?.last ?? 0]?.text === ',';
  const next = tokens[owner?.last ?? 0];
  return isOwner && isBeside && next?.kind === 'word' && !next.capital ? owner.party : null;
}

/** Names that stand without an office take the nationality told beside them. */
export function withNationality<Phrase extends NounPhrase>(
  reading: Reading,
  found: readonly Phrase[],
): Phrase[] {
  return found.map((phrase, i) => {
    const isBareName =
      phrase.name !== null &&
      phrase.name.last - phrase.name.first > 1 &&
      !phrase.party &&
      phrase.role.length === 0;
    const party =
      isBareName && !phrase.proper
        ? (before(reading, found, i) ?? behind(reading, found, i) ?? ownerBehind(reading, found, i))
        : null;
    return party ? { ...phrase, party } : phrase;
  });
}
