import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { addressee, all, REACH, TO, type Way } from './correspondents.ts';
import { courierBehind } from './courier.ts';
import { addressed, arrivedAt, impliedBy, indirect, mourning } from './letter-addressed.ts';
import { amongThose, behalfOf, homeOf, inWhich, ofOther, openingFrom, ownerOf } from './letter-writer.ts';
import { introduced, linkedSide } from './linked.ts';
import { BY, FROM, WITH } from './links.ts';
import { isAnaphor } from './participation.ts';
import { isPassive } from './passive.ts';
import { isSide } from './sides.ts';
import { actingState } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between a writing and whom it goes to, over whom it is from. */
const FAR = REACH + 8;

/** Sides and standing of a writing that a verb sends or receives. */
export function carried(view: View, trigger: Trigger, verb: number): Way {
  const isRelative = verb > trigger.first && verb === courierBehind(view, trigger);
  const start = isRelative ? verb + 1 : trigger.last;
  const passive = !isRelative && (verb > trigger.first || isPassive(view, verb));
  const subject = passive && verb > trigger.first ? [] : subjectOf(view, verb);
  if (view.is('exchanging', verb) && !passive) return exchanged(view, trigger, verb, subject);
  const from = all(
    view,
    linkedSide(view, start, FROM, REACH) ?? behalfOf(view, trigger.last) ?? openingFrom(view, verb),
    isRelative ? -1 : verb,
  );
  const owner = ownerOf(view, trigger).filter((side) => side.kind !== 'pronoun' || !passive);
  const standing = verbStanding(view, verb);
  if (view.is('receiving', verb))
    return {
      senders: [from, owner, inWhich(view, trigger.last)].find((sides) => sides.length > 0) ?? [],
      receivers: subject.slice(0, 1),
      standing,
    };
  const by = all(view, linkedSide(view, start, BY, REACH));
  // "a telegram inviting B to Rome": "to" leads from the invitation
  const isInviting = view.is('inviting', trigger.last);
  const to =
    (isInviting ? null : addressee(view, start, TO, FAR)) ??
    (view.is('arriving', verb)
      ? (arrivedAt(view, verb, from) ?? impliedBy(view, trigger, from) ?? mourning(view, from))
      : null);
  // "delivered to B on Monday a letter"
  const before = verb < trigger.first ? linkedSide(view, verb + 1, TO, trigger.first - verb) : null;
  const given =
    indirect(view, verb, trigger) ??
    before ??
    (passive && verb < trigger.first ? (subject[0] ?? null) : null);
  const acting = passive ? by : [actingState(view, subject, verb)].filter((side) => side !== null);
  const within = inWhich(view, trigger.last);
  const writers = [
    within,
    amongThose(view, to),
    from,
    owner[0]?.kind === 'pronoun' ? [] : owner,
    subject.length > 1 ? subject : acting,
  ];
  const writer = writers.find((sides) => sides.length > 0);
  const opening = view.is('preposition', 0) ? introduced(view, trigger.last) : [];
  const senders = writer ? homeOf(view, writer, acting) : opening;
  const receivers = all(
    view,
    to ??
      thankedIn(view, within) ??
      given ??
      (from.length > 0 || isInviting ? addressed(view, trigger.last) : null),
  );
  return { senders: ofOther(view, senders, receivers, acting), receivers, standing };
}

/** "a letter in which A thanks B was delivered": whom the words of the letter are for. */
function thankedIn(view: View, [writer]: readonly Mention[]): Mention | null {
  const isVerb =
    writer && (view.isVerb(writer.last) || /^\p{Ll}+(?:s|ed)$/u.test(view.tokens[writer.last]?.text ?? ''));
  const object = writer && isVerb ? view.mentionAt(writer.last + 1) : null;
  return isSide(view, object) && !object.possessive ? object : null;
}

/** "A and B exchanged letters", "A exchanged letters with B": one from the first to the second. */
function exchanged(view: View, trigger: Trigger, verb: number, subject: readonly Mention[]): Way {
  const [first] = subject;
  const sides = first && isAnaphor(view, first) ? antecedentsOf(view, first.first) : subject;
  const partner = all(view, linkedSide(view, trigger.last, WITH, REACH));
  return {
    senders: sides.slice(0, 1),
    receivers: [...sides.slice(1), ...partner].slice(0, 1),
    standing: verbStanding(view, verb),
  };
}
