import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { addressee, all, ENDS, REACH, TO, type Way } from './correspondents.ts';
import { OCCURRED } from './draft.ts';
import { addressed } from './letter-addressed.ts';
import { ownerOf } from './letter-writer.ts';
import { introduced, linkedSide } from './linked.ts';
import { FROM } from './links.ts';
import { nounStanding } from './noun-standing.ts';
import { isSide } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** "urged B to act in a letter": what B is to do, behind what is written. */
const isWished = (view: View, verb: number): boolean =>
  view.key(verb) === 'to' || (view.key(verb - 1) === 'to' && isSide(view, view.mentionAt(verb - 2)));

/** "thanked B in a letter", "said in a message to B": the verb whose subject wrote. */
function saidIn(view: View, trigger: Trigger): number {
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - REACH); i--) {
    // "let B know in a letter"
    if (view.mentionAt(i) || view.key(i) === 'know' || isWished(view, i)) continue;
    if (ENDS.test(view.tokens[i]?.text ?? '')) return -1;
    if (view.isVerb(i) || view.is('reporting-verb', i)) return i;
  }
  return -1;
}

/** The preposition that governs the writing, over its modifiers: "in a two-page letter"; null when none does. */
export function prepositionBefore(view: View, { first }: Trigger): string | null {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) if (view.is('preposition', i)) return view.key(i);
  return null;
}

/** "A in a letter to B called for": an aside without commas. */
function unparted(view: View, trigger: Trigger, writer: Mention): Way | null {
  const to = linkedSide(view, trigger.last, TO, REACH);
  return to ? { senders: [writer], receivers: all(view, to), standing: OCCURRED } : null;
}

/** "A, in a letter made public on Monday, urged B": the writer before the comma, the verb behind the next. */
function inAside(view: View, trigger: Trigger): Way | null {
  const writer =
    [2, 3, 4, 5].map((n) => view.mentionAt(trigger.first - n)).find((mention) => mention !== null) ?? null;
  const isIn = prepositionBefore(view, trigger) === 'in' && isSide(view, writer) && !writer.possessive;
  if (!isIn || !writer) return null;
  if (view.key(writer.last) === 'in') return unparted(view, trigger, writer);
  if (![view.key(writer.last), view.key(writer.last - 1)].includes(',')) return null;
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

/** "came with a letter for B". */
const TO_FOR = new Set([...TO, 'for']);
const FROM_OF = new Set([...FROM, 'of']);

/** "replied to a letter from B": the answer goes to B. */
function answeredFrom(view: View, trigger: Trigger): Way | null {
  const from = linkedSide(view, trigger.last, FROM_OF, REACH);
  const verb = [1, 2, 3, 4, 5].map((n) => trigger.first - n).find((i) => view.is('answering', i));
  if (!from || verb === undefined || view.mentionAt(verb) !== null) return null;
  const standing = verbStanding(view, verb);
  // "In reply to a letter from B, A said"
  const opener = view.is('preposition', verb - 1) ? introduced(view, trigger.last) : [];
  if (opener.length > 0) return { senders: opener, receivers: all(view, from), standing: OCCURRED };
  // "has not replied to a letter from B": the letter of B is there
  if (standing.status === null)
    return { senders: all(view, from), receivers: subjectOf(view, verb).slice(0, 1), standing: OCCURRED };
  return {
    senders: subjectOf(view, verb).slice(0, 1),
    receivers: all(view, from),
    standing,
  };
}

/** "answered B's letter": the writing is B's, the answer goes to B. */
export function answered(view: View, trigger: Trigger): Way | null {
  const owner = view.sentence.mentions.find(
    (mention) => mention.last === trigger.first && mention.possessive && isSide(view, mention),
  );
  if (!owner) return answeredFrom(view, trigger);
  const verb = [1, 2].map((n) => owner.first - n).find((i) => view.is('answering', i));
  return verb === undefined
    ? null
    : {
        senders: subjectOf(view, verb).slice(0, 1),
        receivers: [{ ...owner, possessive: false }],
        standing: verbStanding(view, verb),
      };
}

/** "told B in a letter", "asked the union's chairman, B, in a letter": whom the verb's object names. */
function toldBehind(view: View, verb: number): Mention | null {
  const first = view.mentionAt(verb + 1);
  return first?.possessive ? view.mentionAt(first.last) : first;
}

/** "In a note to B, A said", "in a note of three lines A wished". */
function opener(view: View, trigger: Trigger): Mention[] {
  const behind = introduced(view, trigger.last);
  if (behind.length > 0) return behind;
  const side = view.sentence.mentions.find(
    (mention) =>
      mention.first >= trigger.last &&
      isSide(view, mention) &&
      !mention.possessive &&
      !view.is('preposition', mention.first - 1),
  );
  const isSubject = side && (view.isVerb(side.last) || view.is('reporting-verb', side.last));
  return isSubject && side.first < trigger.last + REACH ? [side] : [];
}

/** Who is told something behind an opening phrase: "In a note A wished B luck". */
function toldByOpener(view: View, sender: Mention | undefined): Mention | null {
  const object = sender && view.isVerb(sender.last) ? view.mentionAt(sender.last + 1) : null;
  return isSide(view, object) && !object.possessive ? object : null;
}

/** "used a cable to wish B luck": whom the purpose of a writing names. */
function purposeOf(view: View, { last }: Trigger, verb: number): Mention | null {
  const isPurpose = view.is('using', verb) && view.key(last) === 'to' && view.mentionAt(last + 1) === null;
  const object = isPurpose ? view.mentionAt(last + 2) : null;
  return isSide(view, object) && !object.possessive ? object : null;
}

/** A writing without courier: "Buhari's letter to May", "in a letter to B, A said". */
export function free(view: View, trigger: Trigger): Way {
  const verb = saidIn(view, trigger);
  const aside = verb < 0 ? inAside(view, trigger) : null;
  if (aside) return aside;
  const from = all(view, linkedSide(view, trigger.last, FROM, REACH));
  const owner = ownerOf(view, trigger);
  const isOpening = verb < 0 && view.is('preposition', 0) && trigger.first < 6;
  const subject =
    verb >= 0 ? subjectOf(view, verb) : isOpening ? opener(view, trigger) : subjectOf(view, trigger.first);
  const senders = from.length > 0 ? from : owner.length > 0 ? owner : subject.slice(0, 1);
  const link = prepositionBefore(view, trigger);
  const told = verb >= 0 && link !== null ? toldBehind(view, verb) : null;
  const object = isSide(view, told) ? told : null;
  // "asked B in a letter to take A to court": "to" right behind the letter leads to whom it goes, else B is told
  const isDirect = view.key(trigger.last) === 'to' && !view.isVerb(trigger.last + 1);
  const to =
    (isDirect ? null : object) ??
    addressee(view, trigger.last, link === 'with' ? TO_FOR : TO, REACH) ??
    object ??
    (owner.length > 0 || from.length > 0 ? addressed(view, trigger.last) : null) ??
    (isOpening ? toldByOpener(view, subject[0]) : null) ??
    purposeOf(view, trigger, verb);
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
        : link === 'in'
          ? OCCURRED
          : nounStanding(view, trigger.first, trigger.last, trigger.first - 2),
  };
}
