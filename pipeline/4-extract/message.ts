import type { Mention } from '../records.ts';
import { isByPhone } from './by-phone.ts';
import { celebratedBefore } from './celebrated.ts';
import { congratulated } from './congratulated.ts';
import { all, cameoOf, latestOther, messages, REACH, type Way } from './correspondents.ts';
import { courier } from './courier.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { carried } from './letter-carried.ts';
import { answered, free, prepositionBefore } from './letter-free.ts';
import { linkedSide } from './linked.ts';
import { BY, FROM } from './links.ts';
import { partyOf } from './participation.ts';
import { isDiplomaticNote } from './protest-note.ts';
import type { Trigger, View } from './view.ts';
import { wrote } from './wrote.ts';

/** "a clear message to Iran" is no writing; a bare message between states may be one of deeds, between people it is one of words. */
function isFigurative(view: View, trigger: Trigger, { senders, receivers }: Way): boolean {
  if (!view.is('message', trigger.last - 1) || cameoOf(view) !== '040') return false;
  const near = [1, 2, 3].map((n) => trigger.first - n);
  if (near.some((i) => view.is('figurative', i))) return true;
  const isWritten = near.some((i) => view.is('written', i) || view.is('conveying', i));
  return !isWritten && ![...senders, ...receivers].every((side) => view.entity(side)?.kind === 'person');
}

/** "a note of protest" is told by the protest's rules. */
const isProtest = (view: View, { first, last }: Trigger): boolean =>
  view.triggers.some((other) => other.row.frame === 'note' && other.first <= first && other.last >= last);

/** Sentences back in which a letter was told of. */
const MEMORY = 3;

/** "handed over similar messages to B": such as were told of before, with no other writer named. */
const isLike = (view: View, { first, last }: Trigger): boolean =>
  view.is('alike', first - 1) &&
  ![2, 3].some((n) => view.is('writing-verb', first - n)) &&
  [FROM, BY].every((links) => linkedSide(view, last, links, REACH) === null);

/** Congratulations told of in the sentence before, for somebody whom a cable without addressee means: "A said in a cable that", "A sent his telegram". */
function congratulatedBefore(view: View, senders: readonly Mention[]): readonly Mention[] {
  const before = view.previous();
  const [sender] = senders;
  if (!before || !sender) return [];
  const isKindBefore = before.triggers.some((told) => told.row.frame === 'letter' && isKind(before, told));
  const written = before.triggers.flatMap((told) =>
    MESSAGES.has(told.row.frame) ? writtenBy(before, told) : [],
  );
  const other = written.find((side) => ![null, partyOf(view, sender)].includes(partyOf(before, side)));
  const person = other ?? (isKindBefore ? latestOther(before, sender, before.tokens.length) : null);
  return person ? [person] : [];
}

const MESSAGES = new Set(['letter', 'write', 'congratulate']);

/** To whom a message of another sentence went. */
const writtenBy = (view: View, trigger: Trigger): readonly Mention[] =>
  [letter, wrote, congratulated].flatMap((rule) =>
    rule.frames.includes(trigger.row.frame)
      ? rule.find(view, trigger).flatMap(({ counterparts }) => counterparts)
      : [],
  );

/** "Copies went to B as well": who wrote the letter that the sentence before tells of. */
function writerBefore(view: View, trigger: Trigger): readonly Mention[] {
  const isCopy = [2, 3].some((n) => view.is('copy', trigger.first - n));
  const isOfBefore = (isCopy && view.key(trigger.first - 1) === 'the') || isLike(view, trigger);
  let before = isOfBefore ? view.previous() : null;
  for (let n = 0; n < MEMORY && before; n++) {
    const here: View = before;
    const writers = here.triggers.flatMap((told) =>
      [letter, wrote].flatMap((rule) =>
        rule.frames.includes(told.row.frame) ? (rule.find(here, told)[0]?.actors ?? []) : [],
      ),
    );
    if (writers.length > 0) return writers.slice(0, 1);
    before = here.previous();
  }
  return [];
}

/** "offered his condolences", which may be done by telephone too. */
const isKind = (view: View, { first, last }: Trigger): boolean =>
  view.tokens.slice(first, last).some((_, n) => view.is('kind-words', first + n));

const isComplete = ({ senders, receivers }: Way): boolean => senders.length > 0 && receivers.length > 0;

const BETWEEN = new Set(['between']);

/** Who writes to whom: by the verb that carries the letter, else ("asked B in a letter dispatched on Friday") by the one that it is written in. */
function wayOf(view: View, trigger: Trigger): Way {
  const pair = all(view, linkedSide(view, trigger.last, BETWEEN, REACH));
  if (pair.length === 2) return { senders: pair.slice(0, 1), receivers: pair.slice(1), standing: OCCURRED };
  const verb = courier(view, trigger);
  const way = verb >= 0 ? carried(view, trigger, verb) : free(view, trigger);
  const link = prepositionBefore(view, trigger);
  const isWith = link === 'with' && verb >= trigger.last;
  if (!isWith && (verb < trigger.last || isComplete(way) || link !== 'in')) return way;
  const written = free(view, trigger);
  // "marked the day with a message to B, delivered by an envoy": the writer stands before it
  return isComplete(written) ? written : way;
}

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
    {
      text: 'Nepalese King Birendra received a written message from Indian President Shankar Dayal Sharma.',
      found: ['message Shankar Dayal Sharma / Birendra'],
    },
    {
      text: 'Congratulations poured in for Nepalese King Birendra. Indian President Shankar Dayal Sharma sent a telegram inviting him to Delhi. Bhutanese King Jigme Wangchuck sent his good wishes.',
      found: ['message Shankar Dayal Sharma / Birendra', 'message Jigme Wangchuck / Birendra'],
    },
    { text: 'India sent a clear message to Nepal with its new customs law.', found: [] },
    { text: 'Indian sailors struck in sympathy with Nepal.', found: [] },
    { text: 'The ministry received hundreds of letters from readers.', found: [] },
  ],
  find(view, trigger) {
    const isOfProtest = view.triggers.some(({ row }) => row.frame === 'protested');
    if (view.key(trigger.first - 1) === 'in' && view.key(trigger.last) === 'with') return [];
    if (view.key(trigger.first - 1) === 'no') return [];
    if (isKind(view, trigger) && isByPhone(view, trigger)) return [];
    if (isProtest(view, trigger) || isDiplomaticNote(view, trigger)) return [];
    if (isOfProtest && view.is('diplomatic-note', trigger.last - 1)) return [];
    const way = answered(view, trigger) ?? wayOf(view, trigger);
    if (isFigurative(view, trigger, way)) return [];
    const writer = way.senders.length > 0 && !isLike(view, trigger) ? [] : writerBefore(view, trigger);
    const senders = writer.length > 0 ? writer : way.senders;
    const isNew = view.key(trigger.first - 1) !== 'the';
    const wished = way.receivers.every(({ kind }) => kind === 'pronoun')
      ? celebratedBefore(view, senders)
      : null;
    const isAddressed = view.key(trigger.last) === 'to' && !view.isVerb(trigger.last + 1);
    const meant =
      way.receivers.length === 0 && isNew && !isAddressed ? congratulatedBefore(view, senders) : [];
    const receivers = wished ? [wished] : [...way.receivers, ...meant];
    return messages(view, trigger, way.standing, senders, receivers);
  },
};
