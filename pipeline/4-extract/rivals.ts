import type { Mention } from '../records.ts';
import { boundBehind } from './pacts.ts';
import { isAnaphor, isOrganisation, partiesOf, partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** Two sides of a conflict that a sentence of the article names. */
interface Pair {
  readonly sides: readonly Mention[];
  readonly number: number;
}

/** States, movements and their people; an organisation of states is no side. */
const canFight = (view: View, side: Mention): boolean =>
  partyOf(view, side) !== null && !isAnaphor(view, side) && !isOrganisation(view, side);

const compiled = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** Foes by movement, from rows `movement:foe`, made once per list. */
function foeTable(rows: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const known = compiled.get(rows);
  if (known) return known;
  const table = new Map<string, string[]>();
  for (const row of rows) {
    const [movement = '', foe = ''] = row.toUpperCase().split(':');
    table.set(movement, [...(table.get(movement) ?? []), foe]);
  }
  compiled.set(rows, table);
  return table;
}

/** The state or movement that a movement stands against. */
export const foesOf = (view: View, party: string): readonly string[] =>
  foeTable(view.list('foe')).get(party.toUpperCase()) ?? [];

/** Two movements with the same foe fight on one side. */
function areAllies(view: View, sides: readonly Mention[]): boolean {
  const [first, ...more] = [...partiesOf(view, sides)].map((party) => foesOf(view, party));
  return more.every((foes) => foes.some((foe) => first?.includes(foe)));
}

/** "the war between A and B", "a truce between them": named behind a word of conflict or of contact. */
function namedPairs(view: View): Pair[] {
  const { number } = view.sentence;
  return view.tokens.flatMap((_, i) => {
    if (view.mentionAt(i)?.party || !(view.is('contact', i) || view.is('conflict', i))) return [];
    const sides = boundBehind(view, i).between.filter((side) => canFight(view, side));
    return partiesOf(view, sides).size > 1 && !areAllies(view, sides) ? [{ sides, number }] : [];
  });
}

/** "A, B and C": whether somebody stands before in the same list. */
const isListed = (view: View, { first }: Mention): boolean =>
  [',', 'and'].includes(view.key(first - 1)) && isSide(view, view.mentionAt(first - 2));

/** "Chad and Sudan signed a truce": two named together in a sentence of war or peace. */
function joinedPairs(view: View): Pair[] {
  const { number } = view.sentence;
  if (!view.tokens.some((_, i) => view.is('conflict', i) && !view.mentionAt(i))) return [];
  return view.sentence.mentions.flatMap((mention) => {
    if (!isSide(view, mention) || mention.possessive || isListed(view, mention)) return [];
    const sides = joinedRight(view, mention, false).filter((side) => canFight(view, side));
    return partiesOf(view, sides).size === 2 && !areAllies(view, sides) ? [{ sides, number }] : [];
  });
}

/** Who stands for a party in the article: the party itself rather than one of its people. */
function standFor(from: View, views: readonly View[], parties: readonly string[]): Mention | null {
  const found = [from, ...views].flatMap((view) =>
    view.sentence.mentions.filter(
      (one) => one.kind !== 'pronoun' && parties.includes(partyOf(view, one) ?? ''),
    ),
  );
  return found.find(({ kind }) => kind === 'party') ?? found[0] ?? null;
}

/** A movement, with those beside whom it fights, and the state or movement that it is known to stand against. */
function withFoe(movement: Mention, from: View, views: readonly View[]): Pair[] {
  const foes = foesOf(from, partyOf(from, movement) ?? '');
  const foe = standFor(from, views, foes);
  if (!foe) return [];
  const allies = joinedRight(from, movement, false).filter(
    (side) =>
      partyOf(from, side) !== partyOf(from, foe) && foesOf(from, partyOf(from, side) ?? '').length > 0,
  );
  return [{ sides: [foe, ...allies], number: from.sentence.number }];
}

function knownPairs(view: View, views: readonly View[]): Pair[] {
  const [movement] = view.sentence.mentions.filter(
    (mention) =>
      isSide(view, mention) &&
      mention.kind !== 'pronoun' &&
      foesOf(view, partyOf(view, mention) ?? '').length > 0,
  );
  return movement ? withFoe(movement, view, views) : [];
}

/** Every reading of who is in conflict, the surest kind first. */
const READINGS = [namedPairs, joinedPairs, knownPairs] as const;

/**
 * Who the two sides are between whom a third party stands, wherever the article tells it: in the same sentence or the nearest one. `known`
 * are sides that the sentence itself names; the pair holds them. Empty when no pair fits.
 */
export function rivalsOf(view: View, third: string | null, known: readonly Mention[]): readonly Mention[] {
  const views = view.around();
  const own = partiesOf(view, known);
  for (const reading of READINGS) {
    const fitting = views
      .flatMap((one) => reading(one, views))
      .filter(({ sides }) => {
        const parties = partiesOf(view, sides);
        return !parties.has(third ?? '') && [...own].every((party) => parties.has(party));
      })
      .sort((a, b) => away(view, a) - away(view, b));
    const [nearest] = fitting;
    if (nearest) return oneOfEach(view, [...known, ...nearest.sides]);
  }
  return [];
}

const away = (view: View, { number }: Pair): number => Math.abs(view.sentence.number - number);

/** One side of each party, those named in the sentence itself first. */
const oneOfEach = (view: View, sides: readonly Mention[]): Mention[] =>
  sides.filter((side, i) => sides.findIndex((other) => partyOf(view, other) === partyOf(view, side)) === i);
