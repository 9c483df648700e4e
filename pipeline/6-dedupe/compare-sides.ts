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

const DIRECTED: ReadonlySet<string> = new Set(['visit', 'message', 'protest']);
const MULTILATERAL: ReadonlySet<string> = new Set(['conference', 'mediation']);
/** The pair that no alignment makes one. */
const NONE: SidesCompared = { actor: 'otherwise', counterpart: 'otherwise', alignment: [-1, -1] };

/** The level that two participants reach, best first; `otherwise`: two people, or two parties. */
export function compareSides(left: SideProfile | null, right: SideProfile | null): string {
  if (!left || !right) return 'missing';
  if (left.party && right.party && left.party !== right.party) return 'otherwise';
  if (left.name && right.name) return compareNames(left.name, right.name);
  if (!left.party || !right.party) return 'missing';
  if (left.office && right.office)
    return isSameOffice(left.office, right.office) ? 'same office' : 'other office';
  return left.is_body && right.is_body ? 'same body' : 'same party';
}

/** Whether one told gathering may be the other: either side's host takes part in the other, and who is told of a small one is in both. */
function isMultilateral(left: Profile, right: Profile): boolean {
  return left.family === 'talk' && (MULTILATERAL.has(left.type) || MULTILATERAL.has(right.type));
}

/** The side of `sides` that agrees best with `side`, those of `taken` apart. */
function bestSide(side: SideProfile | null, sides: Profile['sides'], taken: number, weights: Weights) {
  let best = { at: -1, label: 'otherwise', weight: weights.otherwise ?? 0 };
  for (const [at, other] of sides.entries()) {
    if (at === taken || !other || !side) continue;
    const label = compareSides(side, other);
    const weight = weights[label] ?? 0;
    if (label !== 'missing' && weight > best.weight && weight > 0) best = { at, label, weight };
  }
  return best;
}

/** A gathering of many: its host must be told by both; the second principal is whoever else both name. */
function compareGatherings(left: Profile, right: Profile, weights: Weights): SidesCompared {
  const host = bestSide(left.sides[0] ?? null, right.sides, -1, weights);
  if (host.at < 0) return NONE;
  const rest = left.sides.slice(1).map((side) => bestSide(side, right.sides, host.at, weights));
  const member = rest.reduce((x, y) => (y.weight > x.weight ? y : x), bestSide(null, [], -1, weights));
  if (member.at >= 0)
    return { actor: host.label, counterpart: member.label, alignment: [host.at, member.at] };
  const told = left.sides[1] && right.sides[1] ? 'other member' : 'missing';
  return { actor: host.label, counterpart: told, alignment: [host.at, -1] };
}

/** A meeting is the conference it stands beside only if the host and both of its own principals are told by both. */
function compareTalks(left: Profile, right: Profile, weights: Weights): SidesCompared {
  const straight = compareGatherings(left, right, weights);
  const turned = invert(compareGatherings(right, left, weights));
  const types = [left.gathering, right.gathering];
  if (!types.includes('meeting')) return straight.actor === 'otherwise' ? turned : straight;
  const isStraight = types[0] !== 'meeting';
  const host = isStraight ? straight : turned;
  // A mediator may go unsaid where only the parties' talks are told.
  const best =
    types.includes('mediation') && host.actor === 'otherwise' ? (isStraight ? turned : straight) : host;
  const [meeting, gathering] = isStraight ? [right, left] : [left, right];
  return best.counterpart !== 'other member' && coversPrincipals(gathering, meeting) ? best : NONE;
}

/** The same comparison, its alignment told from the other report's side. */
function invert(compared: SidesCompared): SidesCompared {
  const [host, member] = compared.alignment;
  const at = (position: number) => (host === position ? 0 : member === position ? 1 : -1);
  return { ...compared, alignment: [at(0), at(1)] };
}

function alignmentsOf(left: Profile, right: Profile): readonly (readonly [number, number])[] {
  if (DIRECTED.has(left.family)) return [[0, 1]];
  if (left.sides.length < 3 && right.sides.length < 3)
    return [
      [0, 1],
      [1, 0],
    ];
  // "X met A and B": any of the far side may stand first.
  const far = right.sides.map((_, at) => at).slice(1);
  return far.flatMap(
    (at) =>
      [
        [0, at],
        [at, 0],
      ] as const,
  );
}

/** Whether the right report's own principals are told by the left one. */
function coversPrincipals(left: Profile, right: Profile): boolean {
  return [right.sides[0], right.sides[1]].every(
    (side) =>
      !side ||
      left.sides.some((other) => other && !['otherwise', 'other office'].includes(compareSides(other, side))),
  );
}

function comparePairs(left: Profile, right: Profile, weights: Weights): SidesCompared {
  const weigh = (compared: SidesCompared) =>
    (weights[compared.actor] ?? 0) + (weights[compared.counterpart] ?? 0);
  let best = NONE;
  for (const alignment of alignmentsOf(left, right)) {
    const [actor, counterpart] = alignment.map((at, k) =>
      compareSides(left.sides[k] ?? null, right.sides[at] ?? null),
    );
    const compared = { actor: actor ?? 'missing', counterpart: counterpart ?? 'missing', alignment };
    if (weigh(compared) > weigh(best)) best = compared;
  }
  return best === NONE || coversPrincipals(left, right) ? best : NONE;
}

/** Compares who takes part: the alignment of the two reports' sides that agrees best. */
export function compareParticipants(left: Profile, right: Profile, weights: Weights): SidesCompared {
  return isMultilateral(left, right)
    ? compareTalks(left, right, weights)
    : comparePairs(left, right, weights);
}
