import { isAdjective, NOUN_NEXT } from './adjectives.ts';
import type { Office } from './office.ts';
import type { Reading } from './reading.ts';

/** Lists whose words behind "official" leave it a person: "a senior official will", "an official in". */
const LEAVING_PERSON = ['behind-official', 'modal', 'auxiliary', 'preposition', 'being', 'relative'];

/** "will host", "heads for": a lower-case word without article is no office; "an official visit", "in charge of" name none either. */
export function isNoOffice(
  { tokens, vocabulary }: Reading,
  office: Office,
  { isBare }: { readonly isBare: boolean },
): boolean {
  const word = tokens[office.last - 1];
  if (word?.key === 'charge' && tokens[(office.role[0] ?? 0) - 1]?.key === 'in') return true;
  // "came at the head of a delegation"
  if (word?.key === 'head' && tokens[(office.role[0] ?? 0) - 2]?.key === 'at') return true;
  // "who heads the council", "heads for Oslo"
  if (isBare && word?.text === 'heads') return true;
  if (office.role_kind === 'group' || !word || word.capital) return false;
  const next = tokens[office.last]?.text ?? '';
  // "a major confrontation", "the royal wedding"
  if (office.role.length === 1 && isAdjective(word, tokens[office.last], vocabulary)) return true;
  if (word.key === 'official')
    return (
      NOUN_NEXT.test(next) &&
      !next.endsWith('ed') &&
      !LEAVING_PERSON.some((list) => vocabulary.isWord(list, next))
    );
  return isBare;
}
