import type { Token } from '../records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words joined to a lower-case article: al-Assad, ad-Din, bin-Laden. */
const JOINED = /^(?<article>[a-z]{1,3})[-'’]\p{Lu}/u;
const CASED = /\p{Ll}/u;

export const isNameWord = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token?.kind === 'word' &&
  (token.capital || vocabulary.isWord('joined-particle', JOINED.exec(token.text)?.groups?.article ?? ''));

/** "J", "I.K.", but not an abbreviation that names a state: "U.S." */
const isInitial = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token?.capital === true &&
  (token.text.replace('.', '').length === 1 ||
    (/^(?:\p{Lu}\.){2,3}$/u.test(token.text) && vocabulary.partyAt([token], 0, null) === null));

/** Words that are names only beside other words of one: "He Yafei", "May" alone is a month. */
const isRare = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  vocabulary.isWord('rare-name', token?.key ?? '');

/** "Class-A", "Singapore-based": capitals that nobody is called by. */
const NO_PART =
  /-(?:\p{Lu}|based|backed|owned|born|led|run|brokered|sponsored|controlled|held|administered|occupied|ruled)$/u;

/** Whether the token could carry a person's name: not a function word, day, month, or usual capitalised noun, nor the verb of a headline ("President Soto Warned"). */
function isNamePart(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return (
    isNameWord(token, vocabulary) &&
    !vocabulary.isWord('no-name', token?.key ?? '') &&
    !NO_PART.test(token?.text ?? '') &&
    !(/..ed$/.test(token?.key ?? '') && vocabulary.isWord('reporting-verb', token?.key ?? '')) &&
    (CASED.test(token?.text ?? '') || isInitial(token, vocabulary))
  );
}

const FUNCTION_WORD = /^(?:to|so|no|do|than|more|may|will|can|as|per)$/;

/** "Accompanying Sofianski are", "To Evo Morales he said": a verb or preposition in a capital, which opens its sentence. */
function isNoName(tokens: readonly Token[], i: number, vocabulary: Vocabulary): boolean {
  if (i > 0 || !isNamePart(tokens[1], vocabulary)) return false;
  const isGerund = /^\p{Lu}\p{Ll}{5,}ing$/u.test(tokens[0]?.text ?? '');
  return isGerund || (FUNCTION_WORD.test(tokens[0]?.key ?? '') && isNamePart(tokens[2], vocabulary));
}

/** "Mar del Plata": particles that no English sentence holds. */
const ROMANCE = new Set(['de', 'del', 'della', 'dos', 'da']);

/** "Henry A. (Heinz Alfred) Kissinger": end of a bracket of names inside a name, or `i`. */
function bracketEnd(tokens: readonly Token[], i: number, vocabulary: Vocabulary): number {
  let k = i + 1;
  while (k < i + 5 && isNamePart(tokens[k], vocabulary)) k += 1;
  return tokens[k]?.text === ')' && k > i + 1 && isNamePart(tokens[k + 1], vocabulary) ? k + 1 : i;
}

const LOUD = /^\p{Lu}[\p{Lu}'’-]{2,}$/u;
/** Tokens of an office or courtesy before a name, at most. */
const TITLE = 5;

/** "Mr. KISHIDA Fumio", "Minister Shinzo ABE": a family name in capitals, behind a courtesy or an office. */
function isFamilyName(tokens: readonly Token[], i: number, vocabulary: Vocabulary): boolean {
  const token = tokens[i];
  if (!token || !LOUD.test(token.text) || vocabulary.partyAt(tokens, i, null)) return false;
  let first = i;
  while (first > 0 && isNamePart(tokens[first - 1], vocabulary) && !vocabulary.officeAt(tokens, first - 1))
    first -= 1;
  const last = tokens[first - 1]?.text === '.' ? first - 1 : first;
  for (let k = last - 1; k >= Math.max(0, last - TITLE); k--) {
    const title = vocabulary.honorificAt(tokens, k) ?? vocabulary.officeAt(tokens, k);
    if (title && k + title.length === last) return true;
  }
  return false;
}

/**
 * End (token number) of the personal name that starts at `i`, or `i` when none does. Shahs, particles, initials, suffixes:
 * "Shah Mehmood Qureshi", "Hans van den Broek", "Bashar al-Assad", "George W. Bush", "Kim Young-Sam".
 */
export function nameEnd(
  tokens: readonly Token[],
  i: number,
  longest: number,
  vocabulary: Vocabulary,
  known: ReadonlySet<string> = new Set(),
): number {
  const isLoud = isFamilyName(tokens, i, vocabulary);
  if ((!isNamePart(tokens[i], vocabulary) && !isLoud) || isNoName(tokens, i, vocabulary)) return i;
  if (
    isRare(tokens[i], vocabulary) &&
    !known.has(tokens[i]?.key ?? '') &&
    !vocabulary.isWord('joined-particle', tokens[i + 1]?.key ?? '') &&
    !(ROMANCE.has(tokens[i + 1]?.text ?? '') && isNamePart(tokens[i + 2], vocabulary)) &&
    (!isNamePart(tokens[i + 1], vocabulary) || isRare(tokens[i + 1], vocabulary))
  )
    return i;
  let end = i + 1;
  if (isLoud && !isNamePart(tokens[end], vocabulary)) return i;
  while (end < tokens.length && end - i < longest + 4) {
    const token = tokens[end] as Token;
    const previous = tokens[end - 1] as Token;
    if (isInitial(previous, vocabulary) && token.text === '.' && token.start === previous.end) end += 1;
    else if (isNamePart(token, vocabulary) || (isInitial(token, vocabulary) && tokens[end + 1]?.text === '.'))
      end += 1;
    // "Hassan Sheikh Mohamud"
    else if (token.text === 'Sheikh' && isNamePart(tokens[end + 1], vocabulary)) end += 2;
    else if (token.capital && vocabulary.isWord('suffix', token.key)) end += 1;
    else if (isFamilyName(tokens, end, vocabulary) && CASED.test(previous.text)) end += 1;
    else if (token.text === '(' && bracketEnd(tokens, end, vocabulary) > end)
      end = bracketEnd(tokens, end, vocabulary);
    else if (vocabulary.isWord('particle', token.key) && token.kind === 'word' && !token.capital) {
      let next = end + 1;
      while (vocabulary.isWord('particle', tokens[next]?.key ?? '') && !tokens[next]?.capital) next += 1;
      if (!isNamePart(tokens[next], vocabulary)) break;
      end = next + 1;
    } else break;
  }
  return tokens[end - 1]?.text === '.' && !isInitial(tokens[end - 2], vocabulary) ? end - 1 : end;
}

/** A capitalised run that is a place or institution by its own noun: "Foreign Ministry", "Red Sea", "Kyodo News". */
export function isInstitution(
  tokens: readonly Token[],
  first: number,
  last: number,
  vocabulary: Vocabulary,
): boolean {
  for (let i = first; i < last; i++) {
    // "Bill Clinton": a given name that is a noun too
    if (i === first && last - first === 2 && isRare(tokens[i], vocabulary)) continue;
    const key = tokens[i]?.key ?? '';
    if (vocabulary.isWord('place-noun', key) || vocabulary.isWord('institution-noun', key)) return true;
  }
  return false;
}
