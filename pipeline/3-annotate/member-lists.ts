import type { NounPhrase } from './noun-phrase.ts';
import type { Party, Reading } from './reading.ts';

/** A group's parties in order, and the token behind the last of them. */
interface Shares {
  readonly parties: readonly Party[];
  readonly last: number;
}

/** Words between a group and its list, at most: "to the United Nations,". */
const POST = 6;

/** "The Estonian and Latvian ministers": the nationalities that share the office of the group. */
function before(found: readonly NounPhrase[], i: number): Party[] {
  const parties: Party[] = [];
  const role = found[i]?.role;
  for (let k = i - 1; k >= 0 && found[k]?.role === role && found[k]?.party; k--)
    parties.unshift(found[k]?.party as Party);
  return parties;
}

/** "the ministers of Estonia, Latvia and Lithuania": the parties behind the first, where the complement has named it. */
function behind({ tokens }: Reading, found: readonly NounPhrase[], i: number): Shares {
  const group = found[i] as NounPhrase;
  const parties: Party[] = [];
  let { last } = group;
  if ((group.party?.first ?? 0) < Math.max(...group.role)) return { parties, last };
  for (const next of found.slice(i + 1)) {
    let k = last;
    while (tokens[k]?.text === ',' || tokens[k]?.key === 'and' || (k > last && tokens[k]?.key === 'of'))
      k += 1;
    const isBare = next.party && next.party.form !== 'adjective' && next.role.length === 0 && !next.name;
    if (k === last || next.first !== k || !isBare || next.possessive) break;
    parties.push(next.party as Party);
    last = next.last;
  }
  return { parties, last };
}

function sharesOf(reading: Reading, found: readonly NounPhrase[], i: number): Shares {
  const group = found[i] as NounPhrase;
  const { parties, last } = behind(reading, found, i);
  return { parties: [...before(found, i), group.party as Party, ...parties], last };
}

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

const isBareName = ({ name, role, party, proper }: NounPhrase): boolean =>
  name !== null && name.last - name.first > 1 && role.length === 0 && !party && !proper;

/** The office that each member of a group holds. */
const officeOf = ({ role, role_class }: NounPhrase): Partial<NounPhrase> => ({
  role,
  role_class,
  role_kind: 'head',
  isMember: true,
});

/** "Maris Ozols of Latvia" behind "Presidents Peeter Kask of Estonia and": a name with a party of its own. */
const isOfOwn = ({ name, role, party, first, proper }: NounPhrase): boolean =>
  name !== null && name.last - name.first > 1 && role.length === 0 && !proper && (party?.first ?? 0) > first;

/** What a listed name takes from its group. */
interface Share {
  readonly group: NounPhrase;
  readonly party: Party | null;
  readonly isOffice: boolean;
}

/** The names that a group with a party lists, by their numbers among the phrases; a comma alone lists two at least. */
function listed(reading: Reading, found: readonly NounPhrase[], i: number): [number, Share][] {
  const group = found[i];
  if (group?.role_kind !== 'group' || !group.party || found[i + 1]?.role === group.role) return [];
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

/**
 * Names that a group lists are of its party, and share its office: "Israeli negotiators Dore Gold and Yitzhak Molcho"; of as many
 * parties as names, each is of his own: "the ministers of Estonia and Latvia, Peeter Kask and Maris Ozols".
 */
export function withGroups<Phrase extends NounPhrase>(reading: Reading, found: readonly Phrase[]): Phrase[] {
  const shares = new Map<number, Share>();
  found.forEach((_, i) => {
    const members = [...listed(reading, found, i), ...namedApart(reading, found, i)];
    for (const [k, share] of members) shares.set(k, share);
  });
  return found.map((phrase, i) => {
    const share = shares.get(i);
    if (!share) return phrase;
    const office = share.isOffice ? officeOf(share.group) : {};
    return { ...phrase, ...office, party: share.party };
  });
}

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
