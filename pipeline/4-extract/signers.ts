import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { pairwise } from './bound.ts';
import { subjectOf } from './clause.ts';
import type { Draft, Standing } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { isPlural, onlyPair, ownersOf } from './pact-owners.ts';
import { isSigned, itBefore } from './pact-signed.ts';
import { boundBehind, boundParties, pairBefore } from './pacts.ts';
import { isAnaphor } from './participation.ts';
import { isSide } from './sides.ts';
import { actingState, stateNamed } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const SIGNERS = new Set(['by', 'between']);

/** "failed to sign", "will not sign as planned": what was to be signed was not. */
export function standingOf(view: View, verb: number): Standing {
  const isRefused = view.key(verb - 1) === 'not' && view.is('auxiliary', verb - 2);
  if (isRefused && view.tokens.some((_, i) => i > verb && view.is('plan-cue', i)))
    return { status: 'cancelled', cue: verb - 1, tense: null };
  const failed = verb - 2;
  const isFailed = view.key(verb - 1) === 'to' && view.is('failing-verb', failed);
  if (isFailed) return { status: 'cancelled', cue: failed, tense: 'past' };
  const isNoun = /ing$/.test(view.key(verb)) && view.key(verb - 1) === 'the';
  return isNoun ? nounStanding(view, verb, verb + 1, verb - 2) : verbStanding(view, verb);
}

/** "The treaty was signed in Paris": the only two parties of the sentence, else those whom the sentences before bring together. */
function unnamed(view: View, pact: Trigger): readonly Mention[] {
  const pair = onlyPair(view);
  if (pair && pair.length > 0) return pair;
  const near = pair ? [] : antecedentsOf(view, pact.first);
  return near.length > 0 ? near : pairBack(view, boundParties(view, sidesIn(view)));
}

/** Sentences back in which the two signers of a pact are told. */
const BACK = 2;

const sidesIn = (view: View): readonly Mention[] =>
  view.sentence.mentions.filter((side) => isSide(view, side) && !isAnaphor(view, side));

/** The two parties of the nearest sentence before, of whom this one may name one; empty when it names others. */
function pairBack(view: View, own: ReadonlySet<string>): readonly Mention[] {
  let at = view.previous();
  for (let n = 0; n < BACK && at && own.size < 2; n++) {
    const here: View = at;
    const pair = onlyPair(here) ?? [];
    const parties = boundParties(here, pair);
    if (pair.length === 2 && [...own].every((party) => parties.has(party))) return pair;
    at = here.previous();
  }
  return [];
}

/** Signers of several pacts at once; null when there is one pact alone. */
export function several(view: View, verb: Trigger, pact: Trigger): Draft[] | null {
  const partners = boundBehind(view, pact.last).with;
  if (!isPlural(view, pact) || partners.length === 0 || isSigned(view, verb)) return null;
  const own = ownersOf(view, verb.first);
  const isSeveral =
    own.length + partners.length > 2 && own.length > 0 && !own.some((side) => isAnaphor(view, side));
  return isSeveral ? pairwise(view, verb, standingOf(view, verb.first), own, partners) : null;
}

/** Tokens from a journey's goal to what the visitor is to sign there. */
const ON_ARRIVAL = 12;

/** "is to visit Kiev to sign a treaty": the state that a lone signer travels to. */
function hostBefore(view: View, verb: number, own: readonly Mention[]): readonly Mention[] {
  const isPurpose = view.key(verb - 1) === 'to' && boundParties(view, own).size === 1;
  const journey = view.triggers.findLast(
    ({ row, last }) => row.type === 'visit' && last <= verb && last > verb - ON_ARRIVAL,
  );
  if (!isPurpose || !journey) return [];
  return view.sentence.mentions
    .filter(({ first, last }) => first >= journey.last && last < verb)
    .flatMap((goal) => stateNamed(view, goal.place?.country ?? null) ?? [])
    .slice(0, 1);
}

/** Who signs: the sides of the pact's own phrase, else the subject with its partners, else who stands behind "by". */
export function signers(view: View, verb: Trigger, pact: Trigger): readonly Mention[] {
  const behind = boundBehind(view, pact.last);
  if (behind.between.length > 1) return behind.between;
  const { owner, governor } = nounSides(view, pact);
  const pair = pairBefore(view, pact);
  if (pair.length > 1) return pair;
  const isPassive = isSigned(view, verb);
  const partners = behind.with.length > 0 ? behind.with : boundBehind(view, verb.last).with;
  const isNoun = /ing$/.test(view.key(verb.first)) && view.key(verb.first - 1) === 'the';
  const by = objectsOf(view, isNoun ? pact.last : verb.last, SIGNERS).sides;
  const subject = isPassive || (isNoun && by.length > 0) ? by : subjectOf(view, verb.first);
  const it = itBefore(view, verb.first) >= 0 ? actingState(view, [], verb.first) : null;
  const own = subject.length > 0 ? subject : it ? [it] : owner;
  if (own.length > 0)
    return [...own, ...(partners.length > 0 ? partners : hostBefore(view, verb.first, own))];
  const pairOfClause = partners.length === 1 ? (onlyPair(view) ?? []) : [];
  if (pairOfClause.length > 0) return pairOfClause;
  // "contracts worth millions were signed": of firms, unless states are named
  const isOfFirms = pact.row.id === 'agreement/contract';
  const isBare = !isOfFirms && isPassive && partners.length === 0 && view.key(verb.first - 1) !== 'being';
  const isOver = view.is('signing-verb', verb.first) || view.is('under-pact', governor);
  return isBare && isOver ? unnamed(view, pact) : [];
}
