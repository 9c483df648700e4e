import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { jointly } from './joint-papers.ts';
import { mainPair } from './main-pair.ts';
import { nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import {
  boundBehind,
  boundParties,
  datedPair,
  isConcluded,
  isHeld,
  isPlural,
  isSigned,
  isSought,
  onlyPair,
  ownersOf,
  pactOf,
  pairBefore,
  subjectBehind,
} from './pacts.ts';
import { isAnaphor, split } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const SIGNERS = new Set(['by', 'between']);
const CONCLUDED: Standing = { status: 'occurred', cue: null, tense: 'past' };

/** "the two", "both sides", "they", and not "forty countries". */
const pointsBack = (view: View, { first, kind }: Mention): boolean =>
  kind === 'pronoun' || view.is('pointing-back', first);

/** Sides of a pact, which binds parties whoever signs it. */
function bound(view: View, trigger: Trigger, standing: Standing, sides: readonly Mention[]): Draft[] {
  const isBackward =
    sides.length > 0 && sides.every((side) => isAnaphor(view, side) && pointsBack(view, side));
  const named = isBackward
    ? toldBefore(view, sides[0]?.first ?? trigger.first)
    : sides.filter((side) => !isAnaphor(view, side));
  const isSupposed = view.is('condition', (named[0]?.first ?? 0) - 1);
  if (
    isSupposed ||
    boundParties(view, named).size < 2 ||
    view.tokens.some((_, i) => view.is('private-party', i) && view.mentionAt(i)?.kind !== 'party')
  )
    return [];
  return [draft(view, trigger, standing, { ...split(named), type: 'agreement', cameo: '057' })];
}

/** "the two", "both neighbours": whom the sentences before name together, else the two states that the article is about. */
function toldBefore(view: View, before: number): readonly Mention[] {
  const near = antecedentsOf(view, before);
  const isStates =
    view.mentionAt(before)?.role_class === 'sides' ||
    view.is('two-of', before) ||
    view.is('two-of', before + 1);
  return near.length > 1 || !isStates ? near : mainPair(view.article);
}

/** "failed to sign", "will not sign as planned": what was to be signed was not. */
function standingOf(view: View, verb: number): Standing {
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

/** "treaties with A and B", "A and B have treaties with C": each pair its own. */
function pairwise(
  view: View,
  trigger: Trigger,
  standing: Standing,
  own: readonly Mention[],
  partners: readonly Mention[],
): Draft[] {
  return own.flatMap((side) =>
    partners.flatMap((partner) => bound(view, trigger, standing, [side, partner])),
  );
}

/** Signers of several pacts at once; null when there is one pact alone. */
function several(view: View, verb: Trigger, pact: Trigger): Draft[] | null {
  const partners = boundBehind(view, pact.last).with;
  if (!isPlural(view, pact) || partners.length === 0 || isSigned(view, verb)) return null;
  const own = ownersOf(view, verb.first);
  const isSeveral =
    own.length + partners.length > 2 && own.length > 0 && !own.some((side) => isAnaphor(view, side));
  return isSeveral ? pairwise(view, verb, standingOf(view, verb.first), own, partners) : null;
}

/** Who signs: the sides of the pact's own phrase, else the subject with its partners, else who stands behind "by". */
function signers(view: View, verb: Trigger, pact: Trigger): readonly Mention[] {
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
  const isBare = isPassive && partners.length === 0 && view.key(verb.first - 1) !== 'being';
  return isBare && view.is('signing-verb', verb.first) ? unnamed(view, pact) : [];
}

/** "A and B signed it": the pact of the sentence before. */
function signedIt(view: View, verb: Trigger): Draft[] {
  const isIt = ['it', 'them'].includes(view.key(verb.last)) && view.is('signing-verb', verb.first);
  const isTold = view.previous()?.triggers.some(({ row }) => row.frame === 'pact') ?? false;
  if (!isIt || !isTold) return [];
  const sides = [...subjectOf(view, verb.first), ...boundBehind(view, verb.last).with];
  return bound(view, verb, standingOf(view, verb.first), sides);
}

export const signed: Rule = {
  id: 'agreement/signed',
  frames: ['sign'],
  examples: [
    { text: 'Chile and Canada signed a free trade agreement in Santiago.', found: ['agreement CHL / CAN'] },
    { text: 'Bulgaria signed a memorandum with Romania on a new bridge.', found: ['agreement BGR / ROU'] },
    { text: 'The club signed a Brazilian striker.', found: [] },
  ],
  find(view, trigger) {
    const pact = pactOf(view, trigger);
    if (!pact) return signedIt(view, trigger);
    return (
      several(view, trigger, pact) ??
      bound(view, trigger, standingOf(view, trigger.first), signers(view, trigger, pact))
    );
  },
};

/** "could not agree", "failed to agree": what cancels an agreement; null when nothing does. */
function failureOf(view: View, verb: number): Standing | null {
  for (const cue of [verb - 1, verb - 2]) {
    const isFailed = view.is('negation', cue) && view.is('auxiliary', cue - 1);
    if (isFailed || view.is('failing-verb', cue)) return { status: 'cancelled', cue, tense: 'past' };
  }
  return null;
}

/** Who failed to agree, over the partners right behind the verb. */
function failing(view: View, verb: Trigger): readonly Mention[] {
  return [...subjectOf(view, verb.first), ...boundBehind(view, verb.last).with];
}

/** Tokens between "agreed" or "issued" and what is agreed or issued. */
const CLOSE = 4;

export const issued: Rule = {
  id: 'agreement/issued',
  frames: ['issue', 'agree'],
  examples: [
    { text: 'Peru and Ecuador issued a joint declaration in Brasilia.', found: ['agreement PER / ECU'] },
    { text: 'Armenia and Azerbaijan agreed on a ceasefire.', found: ['agreement ARM / AZE'] },
    {
      text: 'Peru could not agree with Ecuador on a joint declaration.',
      found: ['agreement PER / ECU'],
    },
    { text: 'Peru and Ecuador agreed that a treaty was needed.', found: [] },
  ],
  find(view, trigger) {
    const pact = pactOf(view, trigger);
    const failed = trigger.row.frame === 'agree' ? failureOf(view, trigger.first) : null;
    if (pact && failed) return bound(view, trigger, failed, failing(view, trigger));
    if (!pact || Math.max(pact.first - trigger.last, trigger.first - pact.last) > CLOSE) return [];
    const fits = view.is(trigger.row.frame === 'issue' ? 'joint-paper' : 'agreed-paper', pact.last - 1);
    return fits ? bound(view, trigger, standingOf(view, trigger.first), signers(view, trigger, pact)) : [];
  },
};

/** Whether a verb of the sentence signs it: told by that rule. */
const isTold = (view: View, pact: Trigger): boolean =>
  view.triggers.some((verb) => verb.row.frame === 'sign' && pactOf(view, verb)?.first === pact.first);

export const pact: Rule = {
  id: 'agreement/pact',
  frames: ['pact'],
  examples: [
    {
      text: 'Under a 1994 treaty between Jordan and Israel, the border is open.',
      found: ['agreement JOR / ISR'],
    },
    { text: 'Under an agreement with Senegal, Mali uses the port.', found: ['agreement MLI / SEN'] },
    { text: 'There was broad agreement between the ministers.', found: [] },
  ],
  find(view, trigger) {
    const isVague = view.is('vague-pact', trigger.last - 1);
    if (isTold(view, trigger)) return [];
    const joint = jointly(view, trigger);
    if (joint.length > 0) return bound(view, trigger, CONCLUDED, joint);
    if (isSought(view, trigger)) return [];
    const { owner, governor, subject } = nounSides(view, trigger);
    const pair = pairBefore(view, trigger);
    const held = isHeld(view, trigger, governor);
    if (isVague && pair.length < 2 && !held && owner.length === 0 && !isConcluded(view, trigger)) return [];
    const behind = boundBehind(view, trigger.last);
    const opening =
      view.is('concluded-cue', governor) && subject.length === 0
        ? subjectBehind(view, trigger.last)
        : subject;
    const holders = held && owner.length === 0 ? ownersOf(view, governor) : opening;
    const single = owner.length > 0 ? owner : holders;
    if (held && isPlural(view, trigger) && behind.with.length > 0 && single.length + behind.with.length > 2)
      return pairwise(view, trigger, CONCLUDED, single, behind.with);
    const partnered = single.length > 0 && behind.with.length > 0 ? [...single, ...behind.with] : [];
    const sides = [behind.between, pair, partnered, held ? single : [], datedPair(view, trigger)].find(
      (named) => named.length > 1,
    );
    return sides ? bound(view, trigger, CONCLUDED, sides) : [];
  },
};
