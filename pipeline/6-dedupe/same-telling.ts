import { type Compared, compare } from './compare.ts';
import { compareSides } from './compare-sides.ts';
import type { Limits } from './comparison.ts';
import { COPIED, has, type LevelSet, MEMBERS, NAMED, PLACED, PLACELESS } from './level-sets.ts';
import type { Profile, SideProfile } from './profile.ts';

/**
 * Whether a dated report tells what an undated one tells. `same`: the same known people at the same place, so that its day
 * may be taken over. `perhaps`: nothing speaks against it, so that its day makes another one doubtful. Stricter than what
 * folds reports into an event, where the days speak too.
 */
export type Telling = 'same' | 'perhaps' | 'other';

/** Governments and organisations too; of a gathering, that its members are told by both. */
const KNOWN: LevelSet = new Set([...NAMED, ...MEMBERS, 'same body']);
/** Not ruled out: an office may be the person's that the other report names. */
const POSSIBLE: LevelSet = new Set([...KNOWN, 'same office', 'one name, two offices']);
function isNamedAs(side: SideProfile | null | undefined, other: SideProfile | null | undefined): boolean {
  return has(NAMED, compareSides(side ?? null, other ?? null));
}

/** Talks of a visitor with somebody of the state visited, there: the visit is their company, and its days hold theirs. */
function isDuringVisit(talks: Profile, visit: Profile): boolean {
  if (visit.type !== 'visit' || talks.family !== 'talk' || talks.status !== 'occurred') return false;
  const [visitor, host] = visit.sides;
  if (visit.status === 'cancelled' || !visitor || !host?.party || visitor.party === host.party) return false;
  const [actor, counterpart] = talks.sides;
  const isThere = talks.place.country === host.party && ['', host.party].includes(visit.place.country);
  if (!isThere || !actor || !counterpart) return false;
  return (
    (isNamedAs(actor, visitor) && counterpart.party === host.party) ||
    (isNamedAs(counterpart, visitor) && actor.party === host.party)
  );
}

function isSamePlace(undated: Profile, level: string | undefined, isNamed: boolean): boolean {
  if (has(PLACED, level)) return true;
  // A state visited is the place of the visit.
  if (undated.type === 'visit') return true;
  return isNamed && PLACELESS.has(undated.type) && level === 'missing';
}

/** What is missing for two reports that name the same people to be the same told twice. */
function isDoubtful({ levels: { status, topics, text } }: Compared): boolean {
  // A plan may be the one that was called off, or the one that replaced it.
  if (status === 'called off') return true;
  return topics === 'otherwise' && !has(COPIED, text);
}

/** Members of one gathering that the other one tells too. */
function sharedMembers(undated: Profile, dated: Profile): number {
  const isTold = (side: SideProfile | null) =>
    dated.sides.some((other) => has(KNOWN, compareSides(side, other)));
  return undated.sides.filter(isTold).length;
}

/** Governments gather every week: a host and one guest say less than two people who are named. */
const MIN_MEMBERS = 3;

/** Compares a report whose day is open with one of another article whose day is known. */
export function tellingOf(undated: Profile, dated: Profile, limits: Limits): Telling {
  if (undated.document === dated.document) return 'other';
  if (isDuringVisit(undated, dated)) return 'same';
  const compared = compare(undated, dated, limits);
  if (compared.is_vetoed) return 'other';
  const { actor, counterpart, place } = compared.levels;
  const isVisit = undated.type === 'visit';
  const isNamed = has(NAMED, actor) && (isVisit || has(NAMED, counterpart));
  const isGathering = undated.type === 'conference' && has(KNOWN, actor) && has(KNOWN, counterpart);
  const isKnown = isNamed || (isGathering && sharedMembers(undated, dated) >= MIN_MEMBERS);
  if (isKnown && isSamePlace(undated, place, isNamed) && !isDoubtful(compared)) return 'same';
  return has(POSSIBLE, actor) && (isVisit || has(POSSIBLE, counterpart)) ? 'perhaps' : 'other';
}
