import type { Mention } from '../records.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { hostsOf, mediatorsOf, namedMediator } from './mediator.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, partiesOf, partyOf } from './participation.ts';
import { rivalsOf } from './rivals.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Words before talks in which they are told to be about peace, or to be those told before. */
const NEAR = 4;
/** Tokens behind talks in which what they are about is told: "talks aimed at ending the conflict". */
const ABOUT = 8;

/** "peace talks", "the negotiations", "talks to end the war": of a conflict that the article tells of. */
function isOfConflict(view: View, { first, last }: Trigger): boolean {
  for (let i = first - 1; i > Math.max(-1, first - NEAR); i--) {
    if (view.is('peace-word', i)) return true;
    if (view.isVerb(i) || view.is('preposition', i)) break;
  }
  for (let i = last; i < last + ABOUT; i++) {
    if (view.tokens[i]?.kind === 'punctuation') return false;
    if (view.is('peace-word', i) || view.is('conflict', i)) return true;
  }
  return false;
}

const isDefinite = (view: View, { first }: Trigger): boolean =>
  [1, 2, 3, 4, 5].some((n) => view.is('pointing', first - n) || view.is('portion', first - n));

/** Sides of talks as their own sentence tells them, without the third party. */
function ownSides(view: View, named: readonly Mention[], third: Mention): Mention[] {
  const party = partyOf(view, third);
  return named.filter((side) => !isAnaphor(view, side) && ![null, party].includes(partyOf(view, side)));
}

/** The mediator whom the article names, for talks of a conflict to which the sentence gives no sides. */
function openMediator(view: View, trigger: Trigger, named: readonly Mention[]): Mention | null {
  const isOpen = named.length === 0 && view.sentence.source === 'text' && view.sentence.dates.length > 0;
  return isOpen && isOfConflict(view, trigger) ? namedMediator(view) : null;
}

/** "Lavrov chaired talks with his Armenian and Azerbaijani counterparts": two who are known to be in conflict, and not with him. */
function apart(view: View, sides: NounSides, third: Mention): readonly Mention[] {
  const isChairing = view.is('hosting-others', sides.governor) && partiesOf(view, sides.with).size === 2;
  return isChairing ? rivalsOf(view, partyOf(view, third), sides.with) : [];
}

/** "hosted talks with Syria", not "presided over the talks, with the UN envoy also on board". */
const hasPartners = (view: View, sides: NounSides): boolean =>
  sides.with.length > 0 && view.tokens[(sides.with[0]?.first ?? 0) - 2]?.text !== ',';

/** The two sides between whom a third party stands in talks; empty when it is none, or there are more. */
function rivalsAt(
  view: View,
  trigger: Trigger,
  sides: NounSides,
  named: readonly Mention[],
  third: Mention,
): readonly Mention[] {
  if (hasPartners(view, sides) && hostsOf(view, sides).includes(third)) return apart(view, sides, third);
  const others = named.filter((side) => !sides.with.includes(side) || hasPartners(view, sides));
  const own = ownSides(view, sides.between.length > 1 ? sides.between : others, third);
  const parties = partiesOf(view, own).size;
  const attending = view.is('preposition', sides.governor) ? ownSides(view, sides.subject, third) : [];
  if (parties === 0 && partiesOf(view, attending).size === 2) return attending;
  if (parties > 2 && hostsOf(view, sides).includes(third)) return [];
  if (parties > 1) return own;
  return isOfConflict(view, trigger) || isDefinite(view, trigger)
    ? rivalsOf(view, partyOf(view, third), own)
    : [];
}

/** Talks of two sides that a third party brings about: one mediation; null when no third party is told. */
export function mediatedTalks(
  view: View,
  trigger: Trigger,
  standing: Standing,
  sides: NounSides,
  named: readonly Mention[],
): Draft | null {
  const brokers = mediatorsOf(view, trigger, sides);
  const open = brokers.length > 0 ? null : openMediator(view, trigger, named);
  const actors = open ? [open] : brokers;
  const [third] = actors;
  const counterparts = third ? rivalsAt(view, trigger, sides, named, third) : [];
  const isParty =
    partiesOf(view, actors).size + partiesOf(view, counterparts).size >
    partiesOf(view, [...actors, ...counterparts]).size;
  // "is to preside over the talks"
  const isPresided = view.is('presiding', sides.governor - 1) && actors.length > 0;
  const told = isPresided ? verbStanding(view, sides.governor - 1) : standing;
  return counterparts.length < 2 || isParty
    ? null
    : draft(view, trigger, told, { type: 'mediation', cameo: '045', actors, counterparts });
}
