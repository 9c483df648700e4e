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

/** "Ahmed Chalabi, an Iraqi exile,": the nationality in an apposition that names no office of the table. */
function behind(reading: Reading, found: readonly NounPhrase[], i: number): Party | null {
  const [phrase, nation] = [found[i], found[i + 1]];
  const { tokens, vocabulary } = reading;
  if (!phrase || !nation || !isBareNationality(nation) || tokens[phrase.last]?.text !== ',') return null;
  const opens = nation.first - phrase.last;
  const hasArticle = vocabulary.isWord('article', tokens[nation.first]?.key ?? '') || opens === 2;
  if (opens < 1 || opens > 2 || !hasArticle) return null;
  for (let k = nation.last; k < nation.last + REACH + 1; k++) {
    if (/^[,.]$/.test(tokens[k]?.text ?? '')) return k > nation.last ? nation.party : null;
    if (!isPlain(reading, k, k + 1)) return null;
  }
  return null;
}

/** Tokens between a group and the list of its members' names: "members of the Zajedno coalition, Vuk Draskovic and Vesna Pesic". */
function listStart(
  { tokens, vocabulary }: Reading,
  { last, name }: NounPhrase,
): { at: number; isSure: boolean } | null {
  const isListing = (k: number): boolean => vocabulary.isWord('group-listing', tokens[k]?.key ?? '');
  if (isListing(last)) return { at: last + 1, isSure: true };
  if (tokens[last]?.text === ',' && isListing(last + 1)) return { at: last + 2, isSure: true };
  if (name) return /^(?:,|and)$/.test(tokens[last]?.key ?? '') ? { at: last + 1, isSure: true } : null;
  return /^(?:,|:|--)$/.test(tokens[last]?.text ?? '') ? { at: last + 1, isSure: false } : null;
}

const isBareName = ({ name, role, party, proper }: NounPhrase): boolean =>
  name !== null && name.last - name.first > 1 && role.length === 0 && !party && !proper;

/** The names that a group with a party lists, by their numbers among the phrases; a comma alone lists two at least. */
function listed(reading: Reading, found: readonly NounPhrase[], i: number): number[] {
  const group = found[i];
  const start = group?.role_kind === 'group' && group.party ? listStart(reading, group) : null;
  if (!start) return [];
  const names: number[] = [];
  let at = start.at;
  for (let k = i + 1; k < found.length; k++) {
    const phrase = found[k] as NounPhrase;
    if (phrase.first !== at || !isBareName(phrase)) break;
    names.push(k);
    at = phrase.last;
    while (reading.tokens[at]?.text === ',' || reading.tokens[at]?.key === 'and') at += 1;
  }
  return start.isSure || names.length > 1 ? names : [];
}

/** Names that a group lists are of its party, and share its office: "Israeli negotiators Dore Gold and Yitzhak Molcho". */
export function withGroups<Phrase extends NounPhrase>(reading: Reading, found: readonly Phrase[]): Phrase[] {
  const groups = new Map<number, NounPhrase>();
  found.forEach((group, i) => {
    for (const k of listed(reading, found, i)) groups.set(k, group);
  });
  return found.map((phrase, i) => {
    const group = groups.get(i);
    if (!group) return phrase;
    const { party, name, role, role_class, role_kind } = group;
    return name ? { ...phrase, party, role, role_class, role_kind } : { ...phrase, party };
  });
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
      isBareName && !phrase.proper ? (before(reading, found, i) ?? behind(reading, found, i)) : null;
    return party ? { ...phrase, party } : phrase;
  });
}
