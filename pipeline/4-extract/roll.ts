import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { conveners, pairBefore } from './gathering-name.ts';
import { invitationTo, joinedBy } from './invitation.ts';
import { hostedBy, hostingIt, invertedBehind, listedBehind } from './listing.ts';
import { jointSides } from './named-gathering.ts';
import type { NounSides } from './noun-sides.ts';
import { isAnaphor, isOrganisation, partiesOf } from './participation.ts';
import { attendees } from './present.ts';
import { isSide } from './sides.ts';
import { theMany } from './the-three.ts';
import type { Trigger, View } from './view.ts';

/** Everybody whom a sentence names at a gathering. */
export interface Roll {
  /** Who hosts, chairs or calls it. */
  readonly hosts: readonly Mention[];
  /** Organisations in the gathering's own name. */
  readonly conveners: readonly Mention[];
  /** Sides in the noun's own phrase: "the summit of A and B". */
  readonly members: readonly Mention[];
  /** Who goes there, speaks there or is listed as taking part. */
  readonly present: readonly Mention[];
}

/** "Peru, the host of the summit", "Peru is host to the summit": the state named first in the sentence. */
function hostOf(view: View, governor: number): Mention[] {
  if (!['of', 'to', 'for'].includes(view.key(governor)) || !view.is('host-noun', governor - 1)) return [];
  const [first] = view.sentence.mentions.filter(
    (mention) => mention.first < governor && isSide(view, mention) && !isOrganisation(view, mention),
  );
  return first ? [first] : [];
}

/** "met on the sidelines of the summit with B": whom somebody met, not who the summit is of. */
const isAside = (view: View, governor: number): boolean =>
  view.key(governor) === 'of' && view.is('sideline', governor - 1);

/** "a conference on ties with China": part of what it is about. */
const isTopic = (view: View, last: number, { first }: Mention): boolean =>
  view.tokens
    .slice(last, first)
    .some(({ key }, n) => (key === 'on' && !view.inDate(last + n + 1)) || key === 'about');

/** "a meeting of their joint commission": the two who were told before; empty when it is nobody's. */
function theirs(view: View, { first }: Trigger): Mention[] {
  const body = view.mentionAt(first);
  if (!body || view.key(body.first) !== 'their') return [];
  const pair = antecedentsOf(view, body.first);
  return partiesOf(view, pair).size === 2 ? pair : [];
}

export function rollOf(view: View, trigger: Trigger, sides: NounSides): Roll {
  const told = (mentions: readonly Mention[]): Mention[] =>
    mentions.filter((mention) => !isAnaphor(view, mention));
  const there = told(attendees(view, trigger, sides));
  const invitation = invitationTo(view, sides.governor);
  const isHosted = view.is('hosting-verb', sides.governor);
  return {
    hosts: told([
      ...invitation.hosts,
      ...(isHosted ? there : []),
      ...hostOf(view, sides.governor),
      ...hostedBy(view, trigger.last),
      ...hostingIt(view, trigger.last),
    ]),
    conveners: conveners(view, trigger, sides),
    members: told([
      ...theirs(view, trigger),
      ...jointSides(view, trigger.first),
      ...pairBefore(view, trigger),
      ...sides.before,
      ...sides.owner,
      ...(isAside(view, sides.governor)
        ? []
        : sides.with.filter((side) => !isTopic(view, trigger.last, side))),
      ...sides.between,
      // "the summit of A, B and C", not "the summit of the OAS"
      ...(sides.of.length > 1 ? sides.of : sides.of.flatMap((group) => theMany(view, group))),
      ...invitation.guests,
      ...joinedBy(view, sides.governor),
    ]),
    present: [
      ...invertedBehind(view, sides.governor, trigger.last),
      ...there,
      ...listedBehind(view, trigger.last),
    ],
  };
}
