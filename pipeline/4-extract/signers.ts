import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { pairwise } from './bound.ts';
import { subjectOf } from './clause.ts';
import type { Draft, Standing } from './draft.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { objectsOf } from './objects.ts';
import { isPlural, onlyPair, ownersOf } from './pact-owners.ts';
import { isSigned } from './pact-signed.ts';
import { boundBehind, pairBefore } from './pacts.ts';
import { isAnaphor } from './participation.ts';
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
  return pair ?? antecedentsOf(view, pact.first);
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

/** Who signs: the sides of the pact's own phrase, else the subject with its partners, else who stands behind "by". */
export function signers(view: View, verb: Trigger, pact: Trigger): readonly Mention[] {
  const behind = boundBehind(view, pact.last);
  if (behind.between.length > 1) return behind.between;
  const { owner } = nounSides(view, pact);
  const pair = pairBefore(view, pact);
  if (pair.length > 1) return pair;
  const isPassive = isSigned(view, verb);
  const partners = behind.with.length > 0 ? behind.with : boundBehind(view, verb.last).with;
  const isNoun = /ing$/.test(view.key(verb.first)) && view.key(verb.first - 1) === 'the';
  const by = objectsOf(view, isNoun ? pact.last : verb.last, SIGNERS).sides;
  const subject = isPassive || (isNoun && by.length > 0) ? by : subjectOf(view, verb.first);
  const own = subject.length > 0 ? subject : owner;
  if (own.length > 0) return [...own, ...partners];
  // "contracts worth millions were signed": of firms, unless states are named
  const isOfFirms = pact.row.id === 'agreement/contract';
  const isBare = !isOfFirms && isPassive && partners.length === 0 && view.key(verb.first - 1) !== 'being';
  return isBare && view.is('signing-verb', verb.first) ? unnamed(view, pact) : [];
}
