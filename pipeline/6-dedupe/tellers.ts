import type { Member } from './block-pairs.ts';
import { isVague } from './vague.ts';

/** The same for reports that write the same people, day, place, type and status; null for one that leaves open who or when. */
function tellingOf({ profile, telling }: Member): number | null {
  return isVague(profile) ? null : telling;
}

/**
 * The reports of a block that have to be compared with each other: of those that tell the same in the same words one speaks for the rest.
 * `speaksFor`: whether the first of two that tell the same may do so for the second.
 */
export function tellersOf(
  members: readonly Member[],
  speaksFor: (speaker: Member, other: Member) => boolean,
): readonly Member[] {
  const speakers = new Map<number, Member[]>();
  const speaking: Member[] = [];
  for (const member of members.toSorted((x, y) => x.rank - y.rank)) {
    const telling = tellingOf(member);
    const known = telling === null ? [] : (speakers.get(telling) ?? []);
    if (known.some((speaker) => speaksFor(speaker, member))) continue;
    speaking.push(member);
    if (telling !== null) speakers.set(telling, [...known, member]);
  }
  return speaking;
}
