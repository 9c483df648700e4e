import type { Mention } from '../records.ts';
import { callsOf, callsOfEach, ENDS, linkedTo, REACH, spokenTo, WITH } from './callers.ts';
import { subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { introduced, linkedSide } from './linked.ts';
import { FROM } from './links.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { nounStanding } from './noun-standing.ts';
import { twoOnTheLine } from './on-the-line.ts';
import { isPassive } from './passive.ts';
import { isSide, joinedRight } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Who told something within a call, and whom. */
interface Told {
  readonly by: readonly Mention[];
  readonly sides: readonly Mention[];
}
const NOBODY: Told = { by: [], sides: [] };

/** "thanked Merkel in a phone call", "said in a call with Merkel": the other side behind the call, else before it. */
function toldWithin(view: View, trigger: Trigger, governor: number): Told {
  if (!view.is('call-preposition', governor)) return NOBODY;
  for (let verb = governor - 1; verb > Math.max(-1, governor - REACH); verb--) {
    const mention = view.mentionAt(verb);
    if (mention || !(view.isVerb(verb) || view.is('reporting-verb', verb))) continue;
    if (view.is('discussing', verb)) return NOBODY;
    const sides = spokenTo(view, verb + 1).filter((side) => side.last <= trigger.first);
    return sides.length > 0 ? { by: subjectOf(view, verb), sides } : NOBODY;
  }
  return NOBODY;
}

/** "a call from A reached B". */
function reached(view: View, trigger: Trigger): Mention[] {
  for (let i = trigger.last; i < trigger.last + REACH; i++) {
    const object = view.is('arriving', i) ? view.mentionAt(i + 1) : null;
    if (isSide(view, object) && !object.possessive) return [object];
  }
  return [];
}

/** "a conversation between A and B", also as the subject of its clause. */
function betweenSides(view: View, from: number): Mention[] {
  for (let i = from; i < from + REACH; i++) {
    const mention = view.key(i) === 'between' ? view.mentionAt(i + 1) : null;
    if (isSide(view, mention)) return joinedRight(view, mention, false);
    if (ENDS.test(view.tokens[i]?.text ?? '')) return [];
  }
  return [];
}

/** "In a phone call on Sunday, A urged B to": whom the subject of the main clause tells something. */
function toldBehind(view: View, [side]: readonly Mention[]): Mention[] {
  if (!side || !(view.isVerb(side.last) || view.is('reporting-verb', side.last))) return [];
  const object = view.mentionAt(side.last + 1);
  return isSide(view, object) && object.kind === 'person' && !object.possessive ? [object] : [];
}

const firstTold = (...ways: readonly (readonly Mention[])[]): readonly Mention[] =>
  ways.find((sides) => sides.length > 0) ?? [];

/** "was woken on Friday by a call": the passive verb before "by"; -1 when none is near. */
function passiveBefore(view: View, by: number): number {
  for (let i = by - 1; i > by - 6; i--) if (isPassive(view, i) && !view.inDate(i)) return i;
  return -1;
}

const isPerson = (view: View, side: Mention): boolean => view.entity(side)?.kind === 'person';

/** Caller and called, wherever they stand around the call: who "took a call" is the one called. */
function around(
  view: View,
  trigger: Trigger,
  sides: NounSides,
): Record<'caller' | 'other', readonly Mention[]> {
  const from = linkedSide(view, trigger.last - 1, FROM, REACH);
  const by = firstTold(sides.by, from ? joinedRight(view, from, true) : []);
  if (view.is('call-taking', sides.governor)) return { caller: by, other: sides.subject };
  if (view.is('returning', sides.governor)) return { caller: sides.subject, other: by };
  const woken = from && view.key(trigger.first - 1) === 'by' ? passiveBefore(view, trigger.first - 1) : -1;
  if (from && woken >= 0) return { caller: [from], other: subjectOf(view, woken) };
  const isOpening = sides.governor === 0 && sides.subject.length === 0;
  const subject = isOpening ? introduced(view, trigger.last) : sides.subject;
  const start = WITH.has(view.key(trigger.last - 1)) ? trigger.last - 1 : trigger.last;
  const within = toldWithin(view, trigger, sides.governor);
  const behind = linkedSide(view, start, WITH, REACH);
  // "warned B in a call that moving the embassy to C": what B is told names others
  const linked =
    within.sides.some((side) => isPerson(view, side)) && behind && !isPerson(view, behind) ? null : behind;
  const told = linked ? NOBODY : within;
  return {
    caller: firstTold(
      hadBy(view, trigger.last),
      sides.owner,
      by,
      told.by,
      subject,
      subjectOf(view, trigger.first),
    ),
    other: firstTold(
      linked ? linkedTo(view, start) : [],
      told.sides,
      reached(view, trigger),
      isOpening || sides.governor === 0 ? toldBehind(view, subject) : [],
    ),
  };
}

/** "a call", which may be one for peace: only taken or placed ones count. */
const isBareCall = (view: View, { first, last }: Trigger): boolean =>
  last === first + 2 &&
  (view.is('bare-call', first) ||
    (['a', 'the', 'two', 'three'].includes(view.key(first)) && view.is('bare-call', first + 1)));

/** "the call from A to B", "A's call to B". */
const isFromTo = (view: View, { last }: Trigger, { owner }: NounSides, other: readonly Mention[]): boolean =>
  (linkedSide(view, last - 1, FROM, REACH) !== null ||
    owner.some((side) => view.entity(side)?.kind === 'person')) &&
  other.length > 0 &&
  other.every((side) => view.entity(side)?.kind === 'person');

/** "the conversation that A had with B": the subject of the clause behind. */
function hadBy(view: View, from: number): readonly Mention[] {
  if (!(view.is('relative', from) || view.key(from) === 'that')) return [];
  const side = view.mentionAt(from + 1);
  return isSide(view, side) && view.is('light-verb', side.last) ? [side] : [];
}

export const callNoun: Rule = {
  id: 'call/noun',
  frames: ['exchange'],
  examples: [
    {
      text: 'South Korean President Kim Dae-jung held a telephone conversation with Japanese Prime Minister Keizo Obuchi.',
      found: ['call Kim Dae-jung / Keizo Obuchi'],
    },
    {
      text: 'In a phone call with Japanese Prime Minister Keizo Obuchi, South Korean President Kim Dae-jung spoke of trade.',
      found: ['call Kim Dae-jung / Keizo Obuchi'],
    },
    {
      text: 'The call from Japanese Prime Minister Keizo Obuchi to South Korean President Kim Dae-jung lasted an hour.',
      found: ['call Keizo Obuchi / Kim Dae-jung'],
    },
    {
      text: 'In a phone call on Sunday, South Korean President Kim Dae-jung urged Japanese Prime Minister Keizo Obuchi to act.',
      found: ['call Kim Dae-jung / Keizo Obuchi'],
    },
    {
      text: 'South Korean President Kim Dae-jung received phone calls from Japanese Prime Minister Keizo Obuchi and Chinese President Jiang Zemin.',
      found: ['call Keizo Obuchi / Kim Dae-jung', 'call Jiang Zemin / Kim Dae-jung'],
    },
    {
      text: 'South Korean President Kim Dae-jung warned Japanese Prime Minister Keizo Obuchi in a phone call of closing the road to China.',
      found: ['call Kim Dae-jung / Keizo Obuchi'],
    },
    { text: 'The airline scheduled a conference call for its shareholders.', found: [] },
  ],
  find(view, trigger) {
    // "conferred by video link": told by the verb
    const isMeans = ['by', 'via'].includes(view.key(trigger.first - 1)) && !view.is('article', trigger.first);
    if (isMeans) return [];
    const sides = nounSides(view, trigger);
    const standing = nounStanding(view, trigger.first, trigger.last, sides.governor);
    const pair = betweenSides(view, trigger.last - 1);
    const { caller, other } = pair.length > 1 ? { caller: pair, other: [] } : around(view, trigger, sides);
    const isPlaced =
      view.is('placing', sides.governor) ||
      reached(view, trigger).length > 0 ||
      pair.length > 1 ||
      view.key(trigger.first - 1) === 'by' ||
      isFromTo(view, trigger, sides, other);
    if (isBareCall(view, trigger) && !isPlaced) return [];
    const isEach = view.is('call-taking', sides.governor) || /[^s]s$/.test(view.key(trigger.last - 1));
    const each = isEach ? callsOfEach : callsOf;
    const found = each(view, trigger, standing, caller, other);
    if (found.length > 0) return found;
    const refersBack = ['the', 'their'].includes(view.key(trigger.first - 1));
    if (refersBack) return [draft(view, trigger, standing, { isAnaphoric: true })];
    const isPart = view.key(sides.governor) === 'of';
    return isPart || isBareCall(view, trigger) || standing.status !== 'occurred'
      ? []
      : twoOnTheLine(view, trigger);
  },
};
