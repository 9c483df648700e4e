import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { homeOf } from './home.ts';
import { isAnaphor, partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { isBody, isLocation } from './state.ts';
import type { Trigger, View } from './view.ts';

/** "treaties", "peace accords": several at once. */
export const isPlural = (view: View, pact: Trigger): boolean => /[^s]s$/.test(view.key(pact.last - 1));

/** "has a treaty with", "have observed a truce": a pact that stands, after a form of "have" and an article, or several. */
export const isHeld = (view: View, pact: Trigger, governor: number): boolean =>
  (view.is('having', governor) || view.is('keeping-pact', governor)) &&
  (isPlural(view, pact) || view.is('article', governor + 1)) &&
  !view.is('negation', governor - 1);

/** "an envoy said that A and B": who only speaks. */
const isSpeaker = (view: View, { last, kind }: Mention): boolean =>
  kind !== 'party' && view.is('reporting-verb', last);

/** Tokens from who stands by to the words for it: "with A and B acting as mediators". */
const ASIDE = 6;

/** "with A and B as intermediaries", "under UN supervision": who stands by while others agree. */
function standsBy(view: View, { last }: Mention): boolean {
  if (view.is('mediating-noun', last)) return true;
  for (let i = last; i < last + ASIDE && !/^[.,;:]$/.test(view.tokens[i]?.text ?? ''); i++)
    if (view.key(i) === 'as' && [1, 2, 3].some((n) => view.is('mediator-role', i + n))) return true;
  return false;
}

/** One side of each party, when they are of two parties; else empty. */
function pairOf(view: View, sides: readonly Mention[]): readonly Mention[] {
  const ofParty = new Map([...sides].reverse().map((side) => [partyAtHome(view, side), side]));
  ofParty.delete(null);
  return ofParty.size === 2 ? [...ofParty.values()].reverse() : [];
}

/** The party of a side, "the government" being that of the dateline. */
const partyAtHome = (view: View, side: Mention): string | null =>
  partyOf(view, side) ?? (isBody(view, side) ? (homeOf(view, side)?.party ?? null) : null);

/** The two parties whom these mentions name, a speaker left out when there are three; empty when they name one or many. */
export function twoOf(view: View, mentions: readonly Mention[]): readonly Mention[] {
  const sides = mentions.filter((side) => !standsBy(view, side));
  const pair = pairOf(view, sides);
  return pair.length > 0
    ? pair
    : pairOf(
        view,
        sides.filter((side) => !isSpeaker(view, side)),
      );
}

/** Sides of a sentence that names two parties and no third; null when it names nobody, empty when it names one or many. */
export function onlyPair(view: View): readonly Mention[] | null {
  const sides = view.sentence.mentions.filter(
    (side) => isSide(view, side) && !isAnaphor(view, side) && !isLocation(view, side),
  );
  return sides.every((side) => partyAtHome(view, side) === null) ? null : twoOf(view, sides);
}

/** "a truce", "an extradition treaty". */
export const isOne = (view: View, pact: Trigger): boolean =>
  [1, 2, 3, 4].some((n) => ['a', 'an'].includes(view.key(pact.first - n)));

/** "Under a truce agreed last month, A lets B": the only two parties of a sentence that one signed pact governs. */
export function governedPair(view: View, pact: Trigger, governor: number): readonly Mention[] {
  const isSigned = [0, 1, 2, 3].some((n) => view.is('pact-participle', pact.last + n));
  return view.is('under-pact', governor) && isOne(view, pact) && isSigned ? (onlyPair(view) ?? []) : [];
}

/** Tokens from "are" to "the only Arab states". */
const PREDICATE = 6;

/** Who holds or signs: "A and B are the only states to have treaties" tells it of A and B. */
export function ownersOf(view: View, verb: number): readonly Mention[] {
  const subject = subjectOf(view, verb);
  const [first] = subject;
  const from = first && isAnaphor(view, first) ? first.first : view.key(verb - 1) === 'to' ? verb - 1 : -1;
  if (from < 0 || (first && !isAnaphor(view, first))) return subject;
  for (let i = from - 1; i > Math.max(-1, from - PREDICATE); i--)
    if (view.is('being', i)) return subjectOf(view, i);
  return subject;
}
