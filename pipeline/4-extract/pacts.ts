import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { homeOf } from './home.ts';
import { listed } from './listing.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { isSide } from './sides.ts';
import { isBody } from './state.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between a verb and the pact that it signs, and between a pact and its sides. */
const REACH = 14;
const BEHIND = 18;
/** Tokens between a pact and the verb of which it is the subject: "the pact between A and B was signed". */
const PASSIVE_REACH = 24;
/** Tokens of the phrase between a pact and its participle. */
const ABOUT = 9;
/** Tokens around a pact in which its standing is told. */
const NEAR = 7;

const isEnd = (view: View, i: number): boolean => /^[.;:“”"]$/.test(view.tokens[i]?.text ?? '');
const isPact = ({ row }: Trigger): boolean => row.frame === 'pact';

/** "a treaty, signed by", "a treaty on the waters signed by": the participle behind its pact. */
const isReduced = (view: View, verb: Trigger): boolean =>
  /ed$|^struck$/.test(view.key(verb.first)) &&
  view.triggers.some(
    (pact) =>
      isPact(pact) &&
      verb.first >= pact.last &&
      (verb.first - pact.last < 2 || (isFollowed(view, verb) && isPhrase(view, pact.last, verb.first))),
  ) &&
  !view.triggers.some((pact) => isPact(pact) && pact.first >= verb.last && pact.first < verb.last + 4);

/** Who signed, or when, stands behind a participle; an object stands behind a verb. */
const isFollowed = (view: View, verb: Trigger): boolean =>
  ['by', 'between', 'in', 'on', 'last', 'here'].includes(view.key(verb.last)) || view.inDate(verb.last);

/** Words between a pact and its participle: what it is about, and nobody who could sign. */
const isPhrase = (view: View, from: number, to: number): boolean =>
  to - from < ABOUT &&
  view.is('preposition', from) &&
  view.tokens
    .slice(from, to)
    .every(
      ({ text }, n) =>
        !isSide(view, view.mentionAt(from + n)) && !view.isVerb(from + n) && !/^[.,;:“”"]$/.test(text),
    );

export const isSigned = (view: View, verb: Trigger): boolean =>
  isPassive(view, verb.first) || isReduced(view, verb);

/** The pact that a verb signs, to its right or (passive) to its left; null when it signs none. */
export function pactOf(view: View, verb: Trigger): Trigger | null {
  if (isSigned(view, verb))
    return (
      view.triggers
        .filter((pact) => isPact(pact) && pact.last <= verb.first && pact.first > verb.first - PASSIVE_REACH)
        .at(-1) ?? null
    );
  const pact = view.triggers.find(
    (one) => isPact(one) && one.first >= verb.last && one.first < verb.last + REACH,
  );
  const isParted =
    pact &&
    view.tokens
      .slice(verb.last, pact.first)
      .some((_, n) => view.is('clause-break', verb.last + n) || isEnd(view, verb.last + n));
  return pact && !isParted ? pact : contactRelative(view, verb);
}

/** "the treaty A signed": the pact right before the verb's subject. */
function contactRelative(view: View, verb: Trigger): Trigger | null {
  const subject = subjectOf(view, verb.first)[0] ?? view.mentionAt(verb.first - 1);
  if (!subject) return null;
  const relative = subject.first - 1;
  const isRelative = view.is('relative', relative) || view.key(relative) === 'that';
  const nearest = isRelative ? relative - ABOUT : subject.first - 1;
  return (
    view.triggers
      .filter((pact) => isPact(pact) && pact.last <= subject.first && pact.last > nearest)
      .at(-1) ?? null
  );
}

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
  for (let i = from; i < Math.min(view.tokens.length, from + BEHIND) && !isEnd(view, i); i++) {
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

/** "Under an agreement with A, B will": the subject behind the comma of an opening phrase. */
export function subjectBehind(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + BEHIND) && !isEnd(view, i); i++) {
    const mention = view.mentionAt(i + 1);
    if (view.tokens[i]?.text === ',') return isSide(view, mention) && !mention.possessive ? [mention] : [];
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

/** "border with Peru was settled in the 1929 treaty": the only two parties of a sentence that dates a pact by its year. */
export function datedPair(view: View, pact: Trigger): Mention[] {
  const isDated = [pact.first - 1, pact.first - 2, pact.last + 1].some(
    (i) => /^(?:19|20)\d\d$/.test(view.key(i)) && (i < pact.first || view.key(i - 1) === 'of'),
  );
  const states = view.sentence.mentions.filter(
    (mention) => isSide(view, mention) && !isAnaphor(view, mention) && !isBroker(view, mention),
  );
  const parties = partiesOf(view, states);
  return isDated && parties.size === 2
    ? [...parties].flatMap((party) => states.find((side) => partyOf(view, side) === party) ?? [])
    : [];
}

function around(view: View, pact: Trigger, list: string): boolean {
  for (let i = Math.max(0, pact.first - NEAR); i < pact.last + NEAR; i++) if (view.is(list, i)) return true;
  return false;
}

/** Whether words beside a pact say that it exists: a bare "agreement between" may only be hoped for. */
export const isConcluded = (view: View, pact: Trigger): boolean =>
  around(view, pact, 'concluded-cue') ||
  view.tokens
    .slice(Math.max(0, pact.first - NEAR), pact.last + 2 * NEAR)
    .some(({ key }) => /^(?:19|20)\d\d$/.test(key));

/** Whether it is still sought: "talks on a treaty", "a possible deal". */
export const isSought = (view: View, pact: Trigger): boolean => around(view, pact, 'unconcluded-cue');

/** Parties of the sides, "the government" being that of the dateline. */
export const boundParties = (view: View, sides: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    sides.flatMap(
      (side) => partyOf(view, side) ?? (isBody(view, side) ? homeOf(view, side)?.party : null) ?? [],
    ),
  );
