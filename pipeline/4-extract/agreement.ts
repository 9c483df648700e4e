import type { Mention } from '../records.ts';
import { bound, pairwise } from './bound.ts';
import { subjectOf } from './clause.ts';
import { type Draft, OCCURRED, type Rule, type Standing } from './draft.ts';
import { jointly } from './joint-papers.ts';
import { nounSides } from './noun-sides.ts';
import { governedPair, isHeld, isOne, isPlural, ownersOf } from './pact-owners.ts';
import { pactOf } from './pact-signed.ts';
import { isConcluded, isDefinite, isSought } from './pact-standing.ts';
import {
  boundBehind,
  boundParties,
  datedPair,
  openingNationals,
  pairBefore,
  subjectBehind,
} from './pacts.ts';
import { several, signers, standingOf } from './signers.ts';
import { foesAt } from './truces.ts';
import type { Trigger, View } from './view.ts';

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
    {
      text: 'Chad has broken the water treaty that it signed with Sudan in 1990.',
      found: ['agreement TCD / SDN'],
    },
    {
      text: 'Chile and Canada concluded a round of talks on a fishing treaty in Lima on Monday.',
      found: ['meeting CHL / CAN'],
    },
    {
      text: 'Kenya, Uganda and Tanzania share a lake. The presidents of the three countries signed a treaty on fishing.',
      found: ['agreement KEN / UGA'],
    },
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
const CLOSE = 6;

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
    {
      text: 'Under a truce agreed last month, Mali is to let Senegal use the port.',
      found: ['agreement MLI / SEN'],
    },
    { text: 'Malian trucks use the port under an agreement with Senegal.', found: ['agreement MLI / SEN'] },
    { text: 'Mali and Senegal have observed a truce for years.', found: ['agreement MLI / SEN'] },
    {
      text: 'Polisario fired at a Moroccan patrol. The 1991 truce is all but dead.',
      found: ['agreement MAR / POLISARIO'],
    },
    {
      text: 'Under a truce signed last month, Mali will let Senegal use the port under UN supervision.',
      found: ['agreement MLI / SEN'],
    },
    { text: 'There was broad agreement between the ministers.', found: [] },
  ],
  find(view, trigger) {
    const isVague = view.is('vague-pact', trigger.last - 1);
    if (isTold(view, trigger)) return [];
    const joint = jointly(view, trigger);
    if (joint.length > 0) return bound(view, trigger, OCCURRED, joint);
    if (isSought(view, trigger)) return [];
    const { owner, governor, subject } = nounSides(view, trigger);
    const pair = pairBefore(view, trigger);
    const held = isHeld(view, trigger, governor);
    const behind = boundBehind(view, trigger.last);
    const isKnown = held || pair.length > 1 || owner.length > 0 || isConcluded(view, trigger);
    if (isVague && !isKnown && !(boundParties(view, behind.between).size === 2 && isDefinite(view, trigger)))
      return [];
    const opening =
      view.is('concluded-cue', governor) && subject.length === 0
        ? ([subjectBehind(view, trigger.last), openingNationals(view)].find((found) => found.length > 0) ??
          [])
        : subject;
    const holders = held && owner.length === 0 ? ownersOf(view, governor) : opening;
    const single = owner.length > 0 ? owner : holders;
    if (held && isPlural(view, trigger) && behind.with.length > 0 && single.length + behind.with.length > 2)
      return pairwise(view, trigger, OCCURRED, single, behind.with);
    const partnered = single.length > 0 && behind.with.length > 0 ? [...single, ...behind.with] : [];
    const sides = [
      behind.between,
      pair,
      partnered,
      held ? single : [],
      datedPair(view, trigger),
      view.is('under-pact', governor) && isOne(view, trigger) ? subject : [],
      governedPair(view, trigger, governor),
      foesAt(view, trigger),
    ].find((named) => named.length > 1);
    return sides ? bound(view, trigger, OCCURRED, sides) : [];
  },
};
