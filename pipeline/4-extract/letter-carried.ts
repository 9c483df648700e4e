import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { subjectOf } from './clause.ts';
import { all, ENDS, FROM, latestOther, REACH, TO, type Way } from './correspondents.ts';
import { addressed } from './letter-addressed.ts';
import { introduced, linkedSide } from './linked.ts';
import { isAnaphor, partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { isSide } from './sides.ts';
import { actingState, stateOf } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const WITH = new Set(['with']);

/** "the letter which A received from B", "the letter A sent to B": the verb of a clause that opens right behind; -1 when none does. */
function courierBehind(view: View, { last }: Trigger): number {
  const from = view.is('relative', last) || view.key(last) === 'that' ? last + 1 : last;
  const side = view.mentionAt(from);
  if (!isSide(view, side) || side.first !== from) return -1;
  for (let i = side.last; i < side.last + 3; i++) {
    if (view.is('sending', i) || view.is('receiving', i)) return i;
    if (!view.is('auxiliary', i) && !view.is('adverb-pass', i) && view.mentionAt(i) === null) return -1;
  }
  return -1;
}

/** "hoped in a note to A, that roads would follow": what is behind "that" is told in the letter. */
const isOtherClause = (view: View, i: number): boolean =>
  view.key(i) === 'that' && view.tokens[i - 1]?.text === ',';

/** The verb that sends, brings or takes the writing, to its left or (passive) to its right; -1 when none does. */
export function courier(view: View, trigger: Trigger): number {
  const relative = courierBehind(view, trigger);
  if (relative >= 0) return relative;
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) break;
    if (view.key(0) === 'from' && view.is('arriving', i) && i > 0) return i;
    // "received a written message"
    if (view.is('written', i)) continue;
    if ((view.is('sending', i) || view.is('receiving', i)) && view.mentionAt(i) === null) return i;
  }
  for (let i = trigger.last; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    if (ENDS.test(view.tokens[i]?.text ?? '') || isOtherClause(view, i)) break;
    if (
      view.is('arriving', i) ||
      (view.is('sending', i) &&
        (isPassive(view, i) || (view.mentionAt(i - 1) === null && view.key(i - 1) !== 'to')))
    )
      return i;
  }
  return -1;
}

/** "Buhari's letter", "his message", "a French note": whose it is, over "official" and "written". */
export function ownerOf(view: View, trigger: Trigger): readonly Mention[] {
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 4); i--) {
    const mention = view.mentionAt(i);
    if (mention) return mention.possessive && isSide(view, mention) ? [mention] : [];
    if (view.is('preposition', i) || view.isVerb(i) || ENDS.test(view.tokens[i]?.text ?? '')) return [];
  }
  return [];
}

/** "sent B a letter", "handed her a note": who stands between the verb and the writing. */
function indirect(view: View, verb: number, trigger: Trigger): Mention | null {
  const mention = view.mentionAt(verb + 1);
  const isObject = mention?.kind !== 'pronoun' || ['him', 'her', 'them'].includes(view.key(verb + 1));
  return isSide(view, mention) && isObject && !mention.possessive && mention.last <= trigger.first
    ? mention
    : null;
}

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
  const by = all(view, linkedSide(view, start, new Set(['by']), REACH));
  const to =
    linkedSide(view, start, TO, REACH + 8) ??
    (view.is('arriving', verb) ? (arrivedAt(view, verb, from) ?? impliedBy(view, trigger, from)) : null);
  const given =
    indirect(view, verb, trigger) ?? (passive && verb < trigger.first ? (subject[0] ?? null) : null);
  const acting = passive ? by : [actingState(view, subject, verb)].filter((side) => side !== null);
  const writers = [
    amongThose(view, to),
    from,
    owner[0]?.kind === 'pronoun' ? [] : owner,
    subject.length > 1 ? subject : acting,
  ];
  const writer = writers.find((sides) => sides.length > 0);
  const opening = view.is('preposition', 0) ? introduced(view, trigger.last) : [];
  const senders = writer ? homeOf(view, writer, acting) : opening;
  const receivers = all(view, to ?? given ?? (from.length > 0 ? addressed(view, trigger.last) : null));
  return { senders: ofOther(view, senders, receivers, acting), receivers, standing };
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

/** "From Rome came a message to": who stands before the verb that lets a writing come. */
const openingFrom = (view: View, verb: number): Mention | null =>
  view.key(0) === 'from' && view.is('arriving', verb) ? linkedSide(view, 0, FROM, verb) : null;

/** Nobody writes to his own state: a writer placed at home by the dateline is of the courier's state. */
function ofOther(
  view: View,
  senders: readonly Mention[],
  receivers: readonly Mention[],
  couriers: readonly Mention[],
): readonly Mention[] {
  const [to, courier] = [receivers[0], couriers[0]];
  const own = to ? partyOf(view, to) : null;
  const isOther = courier && ![null, own].includes(partyOf(view, courier));
  return isOther && own !== null && senders.every((sender) => partyOf(view, sender) === own)
    ? [stateOf(view, partyOf(view, courier)) ?? courier]
    : senders;
}

/** "handed over a letter from President X": the courier's state where the writer's is not told. */
const homeOf = (view: View, writers: readonly Mention[], couriers: readonly Mention[]): readonly Mention[] =>
  writers.some((writer) => partyOf(view, writer) !== null)
    ? writers
    : couriers.map((courier) => stateOf(view, partyOf(view, courier)) ?? courier);

/** "got a letter in which A thanks him". */
function inWhich(view: View, from: number): Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    const side = view.key(i - 1) === 'in' && view.key(i) === 'which' ? view.mentionAt(i + 1) : null;
    if (isSide(view, side) && !side.possessive) return [side];
  }
  return [];
}

/** "Among those who sent letters to B was A". */
function amongThose(view: View, to: Mention | null): Mention[] {
  const side =
    to && view.key(0) === 'among' && view.is('being', to.last) ? view.mentionAt(to.last + 1) : null;
  return all(view, isSide(view, side) ? side : null);
}

/** "on behalf of A". */
function behalfOf(view: View, from: number): Mention | null {
  const at = view.tokens.findIndex(({ key }, i) => i >= from && key === 'behalf');
  const side = at < 0 ? null : view.mentionAt(at + 2);
  return isSide(view, side) ? side : null;
}

/** "Congratulations came from A": to the leader of whom the sentences before speak last. */
function impliedBy(view: View, { first, last }: Trigger, [sender]: readonly Mention[]): Mention | null {
  const isKind = view.tokens.slice(first, last).some((_, n) => view.is('kind-words', first + n));
  return sender && isKind ? latestOther(view, sender, 0) : null;
}

/** "reached the office of B". */
function arrivedAt(view: View, verb: number, senders: readonly Mention[]): Mention | null {
  const from = view.tokens.findIndex((_, i) => i > verb && FROM.has(view.key(i)));
  const isBehind = ({ first }: Mention): boolean => first > verb && (from < 0 || first < from);
  return (
    view.sentence.mentions.find(
      (mention) =>
        isBehind(mention) &&
        mention.first < verb + 8 &&
        !senders.includes(mention) &&
        isSide(view, mention) &&
        view.entity(mention)?.name != null,
    ) ??
    view.sentence.mentions.find(
      (mention) =>
        isBehind(mention) && mention.first < verb + 5 && !senders.includes(mention) && isSide(view, mention),
    ) ??
    null
  );
}
