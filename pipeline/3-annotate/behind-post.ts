import { isNameBeside, joined } from './name-beside.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { isClauseWord, partyAt, type Reading } from './reading.ts';

/** Words between an office and the name beside it, at most: "representative in the talks on the future of Kosovo, …". */
const POST = 10;

/** "the EU's representative in Skopje, Erwan Fouere,": an office with words of its post, and the name beside them. */
export function behindPost(reading: Reading, phrase: NounPhrase): NounPhrase | null {
  const { tokens, vocabulary } = reading;
  const isCounterpart = phrase.role_class === 'counterpart';
  const isOwned = phrase.party !== null || phrase.owner !== null;
  const isOffice = !phrase.name && phrase.role_kind === 'head' && !phrase.plural && isOwned;
  const isLink = (n: number): boolean =>
    vocabulary.isWord('office-preposition', tokens[n]?.key ?? '') ||
    (tokens[n]?.key === 'responsible' && tokens[n + 1]?.key === 'for');
  if (!isOffice || !(isLink(phrase.last) || phrase.role.some(isLink))) return null;
  let k = phrase.last;
  while (k < phrase.last + POST && isPostWord(reading, k)) k += 1;
  const beside = tokens[k]?.text === ',' ? nounPhraseAt(reading, k + 1) : null;
  if (!beside || !isNameBeside(reading, phrase, beside)) return null;
  const post = Array.from({ length: k - phrase.last }, (_, n) => phrase.last + n);
  // "his opposite number in Tallinn, Peeter Kask": where a counterpart has his seat is whom he stands for
  const seat = isCounterpart ? post.map((n) => partyAt(reading, n)).find((party) => party !== null) : null;
  const whole = isCounterpart
    ? { ...phrase, party: phrase.party ?? seat ?? null }
    : { ...phrase, role: [...phrase.role, ...post] };
  const last = tokens[beside.last]?.text === ',' ? beside.last + 1 : beside.last;
  return joined(whole, beside, last);
}

const isPostWord = (reading: Reading, k: number): boolean => {
  const token = reading.tokens[k];
  const isLink = reading.vocabulary.isWord('office-preposition', token?.key ?? '');
  return token?.kind !== 'punctuation' && token !== undefined && (isLink || !isClauseWord(reading, k));
};
