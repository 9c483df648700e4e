import type { Settings } from '../settings.ts';
import { compareNames } from './names.ts';
import { isSameOffice } from './offices.ts';
import type { Profile, SideProfile } from './profile.ts';

/** Labels of the two principals, and how the right report's sides stand to the left one's. */
export interface SidesCompared {
  readonly actor: string;
  readonly counterpart: string;
  /** Position in the right report's sides of the left one's actor and counterpart; -1 for none. */
  readonly alignment: readonly [number, number];
}

type Weights = Settings['dedupe']['weights']['participant'];
type Sides = Profile['sides'];

/** The pair that no alignment makes one. */
const NONE: SidesCompared = { actor: 'otherwise', counterpart: 'otherwise', alignment: [-1, -1] };

function compareOffices(left: SideProfile, right: SideProfile): string {
  if (left.office && right.office)
    return isSameOffice(left.office, right.office) ? 'same office' : 'other office';
  return left.is_body && right.is_body ? 'same body' : 'same party';
}

/** The level that two participants reach, best first; `otherwise`: two people, or two parties. */
export function compareSides(left: SideProfile | null, right: SideProfile | null): string {
  if (!left || !right) return 'missing';
  if (left.party !== right.party && left.party && right.party) return 'otherwise';
  if (left.name && right.name) {
    const level = compareNames(left.name, right.name);
    // Two ministers of one cabinet may share a family name.
    return level === 'family name' && compareOffices(left, right) === 'other office'
      ? 'one name, two offices'
      : level;
  }
  if (!left.party || !right.party) return 'missing';
  return compareOffices(left, right);
}

const isDirected = ({ family }: Profile): boolean =>
  family === 'visit' || family === 'message' || family === 'protest';

const isGathering = ({ type }: Profile): boolean => type === 'conference' || type === 'mediation';

/** Whether two labels leave a participant the same. */
const isSame = (label: string): boolean => label !== 'otherwise' && label !== 'other office';

/** Whether every principal of `told` is one of `sides`. */
function coversPrincipals(sides: Sides, told: Sides): boolean {
  for (let at = 0; at < 2; at++) {
    const side = told[at];
    if (!side) continue;
    let found = false;
    for (const other of sides) if (other && isSame(compareSides(other, side))) found = true;
    if (!found) return false;
  }
  return true;
}

const weighOf = (actor: string, counterpart: string, weights: Weights): number =>
  (weights[actor] ?? 0) + (weights[counterpart] ?? 0);

/** "X met A and B": any of the far side may stand first, and either side where the type has no direction. */
function comparePairs(left: Profile, right: Profile, weights: Weights): SidesCompared {
  let best = NONE;
  let most = weighOf(NONE.actor, NONE.counterpart, weights);
  const [one = null, other = null] = left.sides;
  const last = isDirected(left) || right.sides.length < 3 ? 1 : right.sides.length - 1;
  for (let at = 1; at <= last; at++)
    for (let turned = 0; turned < (isDirected(left) ? 1 : 2); turned++) {
      const actor = compareSides(one, right.sides[turned ? at : 0] ?? null);
      if (!isSame(actor)) continue;
      const counterpart = compareSides(other, right.sides[turned ? 0 : at] ?? null);
      const weight = weighOf(actor, counterpart, weights);
      if (weight <= most) continue;
      most = weight;
      best = { actor, counterpart, alignment: turned ? [at, 0] : [0, at] };
    }
  return best;
}

/** Position of the side of `sides` that agrees best with `side`, the one at `taken` apart; -1 if none agrees. */
function bestSide(side: SideProfile | null, sides: Sides, taken: number, weights: Weights): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; side && at < sides.length; at++) {
    const label = at === taken ? 'missing' : compareSides(side, sides[at] ?? null);
    const weight = weights[label] ?? 0;
    if (label === 'missing' || !isSame(label) || weight <= most) continue;
    best = at;
    most = weight;
  }
  return best;
}

/** Members beside the host, told by both, from which a gathering is known by them. */
const MIN_MEMBERS = 2;

/** How far the members told by both make two gatherings one; null: they are too few. */
function membersLevel(shared: number, left: number, right: number): string | null {
  if (shared > MIN_MEMBERS && shared === left && shared === right) return 'all members';
  return shared >= MIN_MEMBERS ? 'same members' : null;
}

/** A gathering of many: its host must be told by both; the second principal is whoever else both name. */
function compareGatherings(left: Sides, right: Sides, weights: Weights): SidesCompared {
  const host = bestSide(left[0] ?? null, right, -1, weights);
  if (host < 0) return NONE;
  let [members, member, label, most] = [
    0,
    -1,
    left[1] && right[1] ? 'other member' : 'missing',
    Number.NEGATIVE_INFINITY,
  ];
  for (let at = 1; at < left.length; at++) {
    const found = bestSide(left[at] ?? null, right, host, weights);
    if (found < 0) continue;
    members++;
    const level = compareSides(left[at] ?? null, right[found] ?? null);
    const weight = weights[level] ?? 0;
    if (weight <= most) continue;
    member = found;
    label = level;
    most = weight;
  }
  const actor = compareSides(left[0] ?? null, right[host] ?? null);
  const known = membersLevel(members, left.length - 1, right.length - 1);
  const counterpart = known !== null && (weights[known] ?? 0) >= most ? known : label;
  return { actor, counterpart, alignment: [host, member] };
}

/** The same comparison, its alignment told from the other report's side. */
function invert(compared: SidesCompared): SidesCompared {
  const [host, member] = compared.alignment;
  const at = (position: number) => (host === position ? 0 : member === position ? 1 : -1);
  return { ...compared, alignment: [at(0), at(1)] };
}

/** A meeting is the conference it stands beside only if the host and both of its own principals are told by both. */
function compareTalks(left: Profile, right: Profile, weights: Weights): SidesCompared {
  const straight = compareGatherings(left.sides, right.sides, weights);
  if (left.gathering !== 'meeting' && right.gathering !== 'meeting')
    return straight === NONE ? invert(compareGatherings(right.sides, left.sides, weights)) : straight;
  const isStraight = left.gathering !== 'meeting';
  const turned = invert(compareGatherings(right.sides, left.sides, weights));
  const [host, other] = isStraight ? [straight, turned] : [turned, straight];
  // A mediator may go unsaid where only the parties' talks are told.
  const isMediated = left.gathering === 'mediation' || right.gathering === 'mediation';
  const best = isMediated && !isSame(host.actor) ? other : host;
  const [meeting, gathering] = isStraight ? [right, left] : [left, right];
  return best.counterpart !== 'other member' && coversPrincipals(gathering.sides, meeting.sides)
    ? best
    : NONE;
}

/** Compares who takes part: the alignment of the two reports' sides that agrees best. */
export function compareParticipants(left: Profile, right: Profile, weights: Weights): SidesCompared {
  // One told gathering may be the other: either side's host takes part in the other, and who is told of a small one is in both.
  if (left.family === 'talk' && (isGathering(left) || isGathering(right)))
    return compareTalks(left, right, weights);
  if (left.sides.length <= right.sides.length) return comparePairs(left, right, weights);
  return invert(comparePairs(right, left, weights));
}
