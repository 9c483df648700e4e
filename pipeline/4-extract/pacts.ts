import type { Mention } from '../records.ts';
import { endsClause } from './clause-end.ts';
import { homeOf } from './home.ts';
import { listed } from './listing.ts';
import { twoOf } from './pact-owners.ts';
import { isAnaphor, partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { isBody, stateNamed } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between a pact and its sides behind it. */
const BEHIND = 18;
/** Tokens between a pact and the pair before it. */
const NEAR = 7;

/** Whom a pact's own phrase names. */
export interface Bound {
  readonly between: readonly Mention[];
  readonly with: readonly Mention[];
}

/** Words before the name of a side: "the rebel UNITA movement". */
const ADJECTIVES = 3;

function overAdjectives(view: View, from: number): number {
  for (let i = from; i < from + ADJECTIVES; i++) {
    if (view.mentionAt(i)) return i;
    if (view.tokens[i]?.kind !== 'word' || view.is('preposition', i) || view.isVerb(i)) return from;
  }
  return view.mentionAt(from + ADJECTIVES) ? from + ADJECTIVES : from;
}

/** Whom a pact's own phrase names behind it: "between A and B", "with C", over brackets. */
export function boundBehind(view: View, from: number): Bound {
  const found: { between: Mention[]; with: Mention[] } = { between: [], with: [] };
  for (let i = from; i < Math.min(view.tokens.length, from + BEHIND) && !endsClause(view, i); i++) {
    if (view.is('clause-break', i)) break;
    const link = ['between', 'among'].includes(view.key(i))
      ? 'between'
      : view.key(i) === 'with'
        ? 'with'
        : null;
    if (link && found[link].length === 0) found[link] = listed(view, overAdjectives(view, i + 1));
  }
  return found;
}

/** A side, or the state of nationals who are none: "Italian ships". */
function nationals(view: View, mention: Mention | null): Mention[] {
  const state = mention?.kind === 'adjective' ? stateNamed(view, mention.party) : null;
  if (state) return [state];
  return isSide(view, mention) && !mention.possessive ? [mention] : [];
}

/** "Italian ships patrol under an accord with A": the state of whom the sentence opens with. */
export const openingNationals = (view: View): Mention[] =>
  view.mentionAt(0)?.kind === 'adjective' ? nationals(view, view.mentionAt(0)) : [];

/** "Under an agreement with A, B will": the subject behind the comma of an opening phrase. */
export function subjectBehind(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + BEHIND) && !endsClause(view, i); i++) {
    const mention = view.mentionAt(i + 1);
    if (view.tokens[i]?.text === ',') return nationals(view, mention);
  }
  return [];
}

const HYPHEN = new Set(['-', '–', '/']);

/** "the US-Canadian free trade agreement": two parties joined by a hyphen, over adjectives. */
export function pairBefore(view: View, pact: Trigger): Mention[] {
  let i = pact.first - 1;
  while (
    i > pact.first - NEAR &&
    i > 0 &&
    view.mentionAt(i) === null &&
    view.tokens[i]?.kind === 'word' &&
    !view.is('preposition', i) &&
    !view.is('clause-break', i) &&
    view.key(i) !== 'and'
  )
    i -= 1;
  const second = view.mentionAt(i);
  const first =
    second && HYPHEN.has(view.tokens[second.first - 1]?.text ?? '') ? view.mentionAt(second.first - 2) : null;
  return first && second
    ? [first, second].filter(({ party, entity }) => party !== null && entity !== null)
    : [];
}

/** "brokered by the Norwegians": no side of the pact. */
const isBroker = (view: View, { first }: Mention): boolean =>
  view.key(first - 1) === 'by' || (view.key(first - 1) === 'the' && view.key(first - 2) === 'by');

/** Tokens between a year and its pact: "the 1942 Rio de Janeiro Protocol". */
const NAMED = 5;

const isYear = (view: View, i: number, before: string): boolean =>
  /^(?:19|20)\d\d$/.test(view.key(i)) && (before === '' || view.key(i - 1) === before);

/** "the 1929 treaty", "the 1929 border treaty", "the 1942 Rio de Janeiro Protocol": the year before a pact or its name. */
function yearBefore(view: View, pact: Trigger): boolean {
  for (let i = pact.first - 1; i >= Math.max(0, pact.first - NAMED); i--) {
    if (isYear(view, i, '')) return true;
    if (i < pact.first - 1 && !view.tokens[i]?.capital && !view.is('particle', i)) return false;
  }
  return false;
}

/** "the 1994 Lusaka accord": the town by whose name a pact goes is no side of it; "the 1979 Rome-Tirana accord" is of two. */
const namesPact = (view: View, pact: Trigger, { first, last, place }: Mention): boolean =>
  place?.name != null &&
  last <= pact.first &&
  last > pact.first - NAMED &&
  view.key(first - 1) !== '-' &&
  view.key(last) !== '-';

/** "border with Peru was settled in the 1929 treaty": the only two parties of a sentence that dates a pact by its year. */
export function datedPair(view: View, pact: Trigger): Mention[] {
  const isDated = yearBefore(view, pact) || isYear(view, pact.last + 1, 'of');
  const brokers = view.sentence.mentions
    .filter((mention) => isBroker(view, mention))
    .map((mention) => partyOf(view, mention));
  const states = view.sentence.mentions.filter(
    (mention) =>
      isSide(view, mention) &&
      mention.kind !== 'pronoun' &&
      !isAnaphor(view, mention) &&
      !brokers.includes(partyOf(view, mention)) &&
      !namesPact(view, pact, mention),
  );
  return isDated ? [...twoOf(view, states)] : [];
}

/** Parties of the sides, "the government" being that of the dateline. */
export const boundParties = (view: View, sides: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    sides.flatMap(
      (side) => partyOf(view, side) ?? (isBody(view, side) ? homeOf(view, side)?.party : null) ?? [],
    ),
  );
