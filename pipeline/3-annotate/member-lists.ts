import { sharesOf } from './group-parties.ts';
import { isBareName, isOfOwn, officeOf } from './listed-member.ts';
import { memberOffice } from './member-office.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Party, Reading } from './reading.ts';

/** Offices that one person at a time holds for a state: of "the officials of Chad and Mali" there are several. */
const ONE_EACH = new Set([
  'ambassador',
  'foreign_minister',
  'head_of_government',
  'head_of_state',
  'leader',
  'minister',
  'monarch',
]);

/** Words between a group and its list, at most: "to the United Nations,". */
const POST = 6;

/** "representatives of Estonia and Latvia to the United Nations,": the token behind a post, or `last`. */
function afterPost({ tokens, vocabulary }: Reading, last: number): number {
  if (!vocabulary.isWord('office-preposition', tokens[last]?.key ?? '')) return last;
  for (let k = last + 1; k < last + POST; k++) if (tokens[k]?.kind !== 'word') return k;
  return last;
}

/** Where the list of a group's members begins: "members of the Zajedno coalition, Vuk Draskovic and Vesna Pesic". */
function listStart(
  { tokens, vocabulary }: Reading,
  last: number,
  isNamed: boolean,
): { at: number; isSure: boolean } | null {
  const isListing = (k: number): boolean => vocabulary.isWord('group-listing', tokens[k]?.key ?? '');
  if (isListing(last)) return { at: last + 1, isSure: true };
  if (tokens[last]?.text === ',' && isListing(last + 1)) return { at: last + 2, isSure: true };
  if (isNamed) return /^(?:,|and)$/.test(tokens[last]?.key ?? '') ? { at: last + 1, isSure: true } : null;
  return /^(?:,|:|--)$/.test(tokens[last]?.text ?? '') ? { at: last + 1, isSure: false } : null;
}

/** What a listed name takes from its group. */
interface Share {
  readonly group: NounPhrase;
  readonly party: Party | null;
  readonly isOffice: boolean;
}

/** The names that a group with a party lists, by their numbers among the phrases; a comma alone lists two at least. */
function listed(reading: Reading, found: readonly NounPhrase[], i: number): [number, Share][] {
  const group = found[i];
  if (group?.role_kind !== 'group' || found[i + 1]?.role === group.role) return [];
  // "Presidents Peeter Kask and Maris Ozols": names enough, if no party is told
  if (!group.party && !group.name) return [];
  const { parties, last } = sharesOf(reading, found, i);
  const start = listStart(reading, afterPost(reading, last), group.name !== null);
  if (!start) return [];
  const names: number[] = [];
  let { at } = start;
  for (let k = i + 1; k < found.length; k++) {
    const phrase = found[k] as NounPhrase;
    if (phrase.first < start.at) continue;
    if (phrase.first !== at || !isBareName(phrase)) break;
    names.push(k);
    at = phrase.last;
    while (reading.tokens[at]?.text === ',' || reading.tokens[at]?.key === 'and') at += 1;
  }
  if (!start.isSure && names.length < 2) return [];
  const isOffice = parties.length > 1 || group.name !== null;
  const isOneEach = parties.length === names.length + (group.name ? 1 : 0);
  const partyOf = (n: number): Party | null =>
    parties.length === 1 ? group.party : isOneEach ? (parties[n + (group.name ? 1 : 0)] ?? null) : null;
  const own: [number, Share][] =
    group.name && isOneEach ? [[i, { group, party: parties[0] ?? null, isOffice }]] : [];
  return [...own, ...names.map((k, n): [number, Share] => [k, { group, party: partyOf(n), isOffice }])];
}

/** The names behind the first of a group who each have a party of their own, by their numbers among the phrases. */
function namedApart({ tokens }: Reading, found: readonly NounPhrase[], i: number): [number, Share][] {
  const group = found[i];
  if (group?.role_kind !== 'group' || !group.name || (group.party?.first ?? 0) < group.name.last) return [];
  const shares: [number, Share][] = [[i, { group, party: group.party, isOffice: true }]];
  let at = group.last;
  for (let k = i + 1; k < found.length; k++) {
    const phrase = found[k] as NounPhrase;
    const from = at;
    while (tokens[at]?.text === ',' || tokens[at]?.key === 'and') at += 1;
    if (at === from || phrase.first !== at || !isOfOwn(phrase)) break;
    shares.push([k, { group, party: phrase.party, isOffice: true }]);
    at = phrase.last;
  }
  return shares.length > 1 ? shares : [];
}

/** "the two presidents, Estonia's Peeter Kask and Latvia's Maris Ozols,": those who are named behind a group that tells no party, each with his own. */
function namedBehind(
  { tokens, vocabulary }: Reading,
  found: readonly NounPhrase[],
  i: number,
): [number, Share][] {
  const group = found[i];
  const isOpen = group?.role_kind === 'group' && !group.name && !group.party;
  if (!isOpen || !memberOffice(tokens, group.role, vocabulary)) return [];
  if (!/^(?:,|:|--|—)$/.test(tokens[group.last]?.text ?? '')) return [];
  const shares: [number, Share][] = [];
  let at = group.last + 1;
  for (let k = i + 1; k < found.length; k++) {
    const phrase = found[k] as NounPhrase;
    if (phrase.first !== at || !phrase.name || phrase.role.length > 0 || phrase.proper || !phrase.party)
      break;
    shares.push([k, { group, party: phrase.party, isOffice: true }]);
    at = phrase.last;
    while (tokens[at]?.text === ',' || tokens[at]?.key === 'and') at += 1;
  }
  return shares.length > 1 ? shares : [];
}

/** "the presidents of Estonia, Latvia and Lithuania": each of these states is there by its own president. */
function heldApart(reading: Reading, found: readonly NounPhrase[], i: number): number[] {
  const group = found[i];
  if (group?.role_kind !== 'group' || group.name || !group.party) return [];
  const office = memberOffice(reading.tokens, group.role, reading.vocabulary);
  if (!ONE_EACH.has(office?.role_class ?? '')) return [];
  const { behind } = sharesOf(reading, found, i);
  return behind === 0 ? [] : Array.from({ length: behind + 1 }, (_, n) => i + n);
}

/**
 * Names that a group lists are of its party, and share its office: "Israeli negotiators Dore Gold and Yitzhak Molcho"; of as many
 * parties as names, each is of his own: "the ministers of Estonia and Latvia, Peeter Kask and Maris Ozols".
 */
export function withGroups<Phrase extends NounPhrase>(reading: Reading, found: readonly Phrase[]): Phrase[] {
  const shares = new Map<number, Share>();
  found.forEach((_, i) => {
    const members = [
      ...listed(reading, found, i),
      ...namedApart(reading, found, i),
      ...namedBehind(reading, found, i),
    ];
    for (const [k, share] of members) shares.set(k, share);
  });
  const held = new Map(found.flatMap((group, i) => heldApart(reading, found, i).map((k) => [k, group])));
  return found.map((phrase, i) => {
    const group = held.get(i);
    if (group && !shares.has(i)) return { ...phrase, ...officeOf(group), role_kind: 'group', plural: true };
    const share = shares.get(i);
    if (!share) return phrase;
    const office = share.isOffice ? officeOf(share.group) : {};
    return { ...phrase, ...office, party: share.party };
  });
}
