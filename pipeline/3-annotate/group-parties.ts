import type { NounPhrase } from './noun-phrase.ts';
import type { Party, Reading } from './reading.ts';

/** A group's parties in order, the token behind the last of them, and how many of them stand behind the group. */
interface Shares {
  readonly parties: readonly Party[];
  readonly last: number;
  readonly behind: number;
}

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
  if ((group.party?.first ?? 0) < Math.max(...group.role)) return { parties, last, behind: 0 };
  for (const next of found.slice(i + 1)) {
    let k = last;
    while (tokens[k]?.text === ',' || tokens[k]?.key === 'and' || (k > last && tokens[k]?.key === 'of'))
      k += 1;
    const isBare = next.party && next.party.form !== 'adjective' && next.role.length === 0 && !next.name;
    if (k === last || next.first !== k || !isBare || next.possessive) break;
    parties.push(next.party as Party);
    last = next.last;
  }
  return { parties, last, behind: parties.length };
}

/** The parties of a group, before, in and behind its phrase. */
export function sharesOf(reading: Reading, found: readonly NounPhrase[], i: number): Shares {
  const group = found[i] as NounPhrase;
  const { parties, ...rest } = behind(reading, found, i);
  return { parties: [...before(found, i), ...(group.party ? [group.party] : []), ...parties], ...rest };
}
