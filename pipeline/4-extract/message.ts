import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Draft, draft, type Rule, type Standing } from './draft.ts';
import { isPassive } from './meeting.ts';
import { nounStanding } from './noun-standing.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { actingState, introduced, linkedSide, stateOf } from './state.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

const REACH = 16;
const TO = new Set(['to', 'for', 'with']);
const FROM = new Set(['from']);

/** 018 for sorrow, 051 for congratulation, else 040. */
function cameoOf(view: View): string {
  if (view.tokens.some((_, i) => view.is('sorrow', i))) return '018';
  return view.tokens.some((_, i) => view.is('congratulation', i)) ? '051' : '040';
}

/** A leader, or a government as a whole: players and companies send no state's letters. */
function isSender(view: View, side: Mention | null): side is Mention {
  if (!isSide(view, side) || partyOf(view, side) === null) return false;
  const entity = view.entity(side);
  return entity !== null && (entity.kind !== 'person' || entity.name !== null || entity.role !== null);
}

/** One message for each pair of sender and receiver: letters of two prime ministers are two. */
export function messages(
  view: View,
  trigger: Trigger,
  standing: Standing,
  senders: readonly Mention[],
  receivers: readonly Mention[],
): Draft[] {
  const cameo = cameoOf(view);
  return senders
    .filter((sender) => isSender(view, sender))
    .flatMap((sender) =>
      receivers
        .filter((side) => isSender(view, side))
        .map((receiver) =>
          draft(view, trigger, standing, { actors: [sender], counterparts: [receiver], cameo }),
        ),
    );
}

const ENDS = /^[.;:“"”]$/;

/** The verb that sends, brings or takes the writing, to its left or (passive) to its right; -1 when none does. */
function courier(view: View, trigger: Trigger): number {
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) break;
    if ((view.is('sending', i) || view.is('receiving', i)) && view.mentionAt(i) === null) return i;
  }
  for (let i = trigger.last; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) break;
    if (
      view.is('arriving', i) ||
      (view.is('sending', i) && (isPassive(view, i) || view.mentionAt(i - 1) === null))
    )
      return i;
  }
  return -1;
}

/** "Buhari's letter", "his message", "a French note": whose it is, over "official" and "written". */
function ownerOf(view: View, trigger: Trigger): readonly Mention[] {
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

/** "thanked B in a letter", "said in a message to B": the verb whose subject wrote. */
function saidIn(view: View, trigger: Trigger): number {
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    if (view.mentionAt(i)) continue;
    if (ENDS.test(view.tokens[i]?.text ?? '')) return -1;
    if (view.isVerb(i) || view.is('reporting-verb', i)) return i;
  }
  return -1;
}

/** The preposition that governs the writing, over its modifiers: "in a two-page letter"; null when none does. */
function prepositionBefore(view: View, { first }: Trigger): string | null {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) if (view.is('preposition', i)) return view.key(i);
  return null;
}

const OCCURRED: Standing = { status: 'occurred', cue: null, tense: 'past' };

interface Way {
  readonly senders: readonly Mention[];
  readonly receivers: readonly Mention[];
  readonly standing: Standing;
}

/** Sides and standing of a writing that a verb sends or receives. */
function carried(view: View, trigger: Trigger, verb: number): Way {
  const passive = verb > trigger.first || isPassive(view, verb);
  const subject = passive && verb > trigger.first ? [] : subjectOf(view, verb);
  const from = all(view, linkedSide(view, trigger.last, FROM, REACH) ?? behalfOf(view, trigger.last));
  const owner = ownerOf(view, trigger).filter((side) => side.kind !== 'pronoun' || !passive);
  const standing = verbStanding(view, verb);
  if (view.is('receiving', verb))
    return { senders: from.length > 0 ? from : owner, receivers: subject.slice(0, 1), standing };
  const by = all(view, linkedSide(view, trigger.last, new Set(['by']), REACH));
  const to =
    linkedSide(view, trigger.last, TO, REACH + 8) ??
    (view.is('arriving', verb) ? arrivedAt(view, verb) : null);
  const given =
    indirect(view, verb, trigger) ?? (passive && verb < trigger.first ? (subject[0] ?? null) : null);
  const acting = passive ? by : [actingState(view, subject, verb)].filter((side) => side !== null);
  const writer =
    from.length > 0
      ? from
      : owner.length > 0 && owner[0]?.kind !== 'pronoun'
        ? owner
        : subject.length > 1
          ? subject
          : acting;
  const senders =
    writer.length > 0
      ? homeOf(view, writer, acting)
      : view.is('preposition', 0)
        ? introduced(view, trigger.last)
        : [];
  return { senders, receivers: all(view, to ?? given), standing };
}

/** "handed over a letter from President X": the courier's state where the writer's is not told. */
const homeOf = (view: View, writers: readonly Mention[], couriers: readonly Mention[]): readonly Mention[] =>
  writers.some((writer) => partyOf(view, writer) !== null)
    ? writers
    : couriers.map((courier) => stateOf(view, partyOf(view, courier)) ?? courier);

/** "on behalf of A". */
function behalfOf(view: View, from: number): Mention | null {
  const at = view.tokens.findIndex(({ key }, i) => i >= from && key === 'behalf');
  const side = at < 0 ? null : view.mentionAt(at + 2);
  return isSide(view, side) ? side : null;
}

const all = (view: View, side: Mention | null): Mention[] => (side ? joinedRight(view, side, true) : []);

/** "reached the office of B". */
function arrivedAt(view: View, verb: number): Mention | null {
  return (
    view.sentence.mentions.find(
      (mention) =>
        mention.first > verb &&
        mention.first < verb + 8 &&
        isSide(view, mention) &&
        view.entity(mention)?.name != null,
    ) ??
    view.sentence.mentions.find(
      (mention) => mention.first > verb && mention.first < verb + 5 && isSide(view, mention),
    ) ??
    null
  );
}

/** "A, in a letter made public on Monday, urged B": the writer before the comma, the verb behind the next. */
function inAside(view: View, trigger: Trigger): Way | null {
  const writer =
    [2, 3, 4, 5].map((n) => view.mentionAt(trigger.first - n)).find((mention) => mention !== null) ?? null;
  const isAside =
    prepositionBefore(view, trigger) === 'in' &&
    isSide(view, writer) &&
    [view.key(writer.last), view.key(writer.last - 1)].includes(',');
  if (!isAside || !writer) return null;
  for (let i = trigger.last; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    if (view.tokens[i]?.text !== ',') continue;
    const object = view.mentionAt(i + 2);
    const to =
      linkedSide(view, trigger.last, TO, i - trigger.last) ??
      (isSide(view, object) && !object.possessive ? object : null);
    return { senders: [writer], receivers: all(view, to), standing: OCCURRED };
  }
  return null;
}

/** "answered B's letter": the writing is B's, the answer goes to B. */
function answered(view: View, trigger: Trigger): Way | null {
  const owner = view.sentence.mentions.find(
    (mention) => mention.last === trigger.first && mention.possessive && isSide(view, mention),
  );
  if (!owner) return null;
  const verb = [1, 2].map((n) => owner.first - n).find((i) => view.is('answering', i));
  return verb === undefined
    ? null
    : {
        senders: subjectOf(view, verb).slice(0, 1),
        receivers: [{ ...owner, possessive: false }],
        standing: verbStanding(view, verb),
      };
}

/** A writing without courier: "Buhari's letter to May", "in a letter to B, A said". */
function free(view: View, trigger: Trigger): Way {
  const verb = saidIn(view, trigger);
  const aside = verb < 0 ? inAside(view, trigger) : null;
  if (aside) return aside;
  const from = all(view, linkedSide(view, trigger.last, FROM, REACH));
  const owner = ownerOf(view, trigger);
  const isOpening = verb < 0 && view.is('preposition', 0) && trigger.first < 6;
  const subject =
    verb >= 0
      ? subjectOf(view, verb)
      : isOpening
        ? introduced(view, trigger.last)
        : subjectOf(view, trigger.first);
  const senders = from.length > 0 ? from : owner.length > 0 ? owner : subject.slice(0, 1);
  const link = prepositionBefore(view, trigger);
  const told = verb >= 0 && link !== null ? view.mentionAt(verb + 1) : null;
  const to = linkedSide(view, trigger.last, TO, REACH) ?? (isSide(view, told) ? told : null);
  if (link === 'for' && to)
    return { senders: [to], receivers: subject.slice(0, 1), standing: verbStanding(view, verb) };
  if (from.length > 0 && !to) return { senders: from, receivers: subject.slice(0, 1), standing: OCCURRED };
  const receivers = all(view, to);
  return {
    senders,
    receivers,
    standing:
      verb >= 0
        ? verbStanding(view, verb)
        : nounStanding(view, trigger.first, trigger.last, trigger.first - 2),
  };
}

/** "a clear message to Iran" is no writing; a bare message between states may be one of deeds, between people it is one of words. */
function isFigurative(view: View, trigger: Trigger, { senders, receivers }: Way): boolean {
  if (!view.is('message', trigger.last - 1) || cameoOf(view) !== '040') return false;
  const near = [1, 2, 3].map((n) => trigger.first - n);
  if (near.some((i) => view.is('figurative', i))) return true;
  const isWritten = near.some((i) => view.is('written', i));
  return !isWritten && ![...senders, ...receivers].every((side) => view.entity(side)?.kind === 'person');
}

/** "a note of protest" is told by the protest's rules. */
const isProtest = (view: View, { first, last }: Trigger): boolean =>
  view.triggers.some((other) => other.row.frame === 'note' && other.first <= first && other.last >= last);

export const letter: Rule = {
  id: 'message/letter',
  frames: ['letter'],
  examples: [
    {
      text: 'Indian President Shankar Dayal Sharma sent a letter to Nepalese King Birendra.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    {
      text: 'Nepalese King Birendra received a letter from Indian President Shankar Dayal Sharma.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    {
      text: 'A letter from Indian President Shankar Dayal Sharma was handed to Nepalese King Birendra.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    {
      text: 'In a letter to Nepalese King Birendra, Indian President Shankar Dayal Sharma spoke of water.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    { text: 'India sent a clear message to Nepal with its new customs law.', found: [] },
    { text: 'The ministry received hundreds of letters from readers.', found: [] },
  ],
  find(view, trigger) {
    if (isProtest(view, trigger)) return [];
    const verb = courier(view, trigger);
    const way = answered(view, trigger) ?? (verb >= 0 ? carried(view, trigger, verb) : free(view, trigger));
    return isFigurative(view, trigger, way)
      ? []
      : messages(view, trigger, way.standing, way.senders, way.receivers);
  },
};

export const wrote: Rule = {
  id: 'message/wrote',
  frames: ['write'],
  examples: [
    {
      text: 'Indian President Shankar Dayal Sharma wrote to Nepalese King Birendra about water.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    { text: 'The poet wrote to his publisher.', found: [] },
  ],
  find(view, trigger) {
    const to = linkedSide(view, trigger.last, new Set(['to']), REACH);
    return messages(
      view,
      trigger,
      verbStanding(view, trigger.first),
      subjectOf(view, trigger.first),
      to ? joinedRight(view, to, true) : [],
    );
  },
};

/** Whoever is congratulated as a leader holds an office, or has just been elected to one. */
function isLeader(view: View, side: Mention): boolean {
  const entity = view.entity(side);
  if (side.kind === 'group')
    return view.tokens.slice(side.first, side.last).some((_, i) => view.is('state-body', side.first + i));
  return (
    entity?.kind !== 'person' ||
    entity.role !== null ||
    view.tokens.some((_, i) => view.is('taking-office', i))
  );
}

export const congratulated: Rule = {
  id: 'message/congratulated',
  frames: ['congratulate'],
  examples: [
    {
      text: 'German Chancellor Helmut Kohl congratulated British Prime Minister Tony Blair on his victory.',
      found: ['message Helmut Kohl / Tony Blair'],
    },
    { text: 'The coach congratulated his team.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const subject = subjectOf(view, trigger.first);
    const object = view.mentionAt(view.key(trigger.last) === 'with' ? trigger.last + 1 : trigger.last);
    const by = passive ? linkedSide(view, trigger.last, new Set(['by']), REACH) : null;
    const [senders, receivers] = passive
      ? [by ? joinedRight(view, by, true) : [], subject]
      : [subject, isSide(view, object) && !object.possessive ? joinedRight(view, object, true) : []];
    const isFirst = view.key(trigger.first - 1) === 'to' && view.is('ordinal', trigger.first - 2);
    return messages(
      view,
      trigger,
      isFirst ? OCCURRED : verbStanding(view, trigger.first),
      senders,
      receivers.filter((side) => isLeader(view, side)),
    );
  },
};
