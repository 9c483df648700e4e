import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import type { View } from './view.ts';

/** Two people of different parties among these, in order; empty when there are more, or fewer. */
function pairAmong(view: View, mentions: readonly Mention[]): Mention[] {
  const people = mentions.filter(
    (mention) => mention.kind === 'person' && !mention.plural && partyOf(view, mention) !== null,
  );
  const parties = [...new Set(people.map((person) => partyOf(view, person)))];
  const pair = parties.flatMap((party) => people.find((person) => partyOf(view, person) === party) ?? []);
  return pair.length === 2 ? pair : [];
}

/** "The two presidents spoke on Friday" as the first sentence: the two whom the rest of it, the headline or the next sentence names. */
export function namedLater(view: View, from: number): Mention[] {
  if (view.sentence.number !== 0) return [];
  const title = view.article.sentences.find(({ number }) => number < 0);
  const next = view.around().find(({ sentence }) => sentence.number === 1);
  const later = view.sentence.mentions.filter(({ first }) => first > from);
  const ways = [later, title?.mentions ?? [], [...later, ...(next?.sentence.mentions ?? [])]];
  return ways.map((mentions) => pairAmong(view, mentions)).find((pair) => pair.length > 0) ?? [];
}

/** Words of a sentence that goes on with a call: "the conversation", "the other end". */
const GOING_ON = new Set(['conversation', 'call', 'phone', 'line', 'end', 'receiver']);

/** "A spoke by phone on Monday. His Chadian counterpart said during the conversation": the other side, where the next sentence tells it. */
export function partnerLater(view: View, caller: Mention): Mention[] {
  const next = view.around().find(({ sentence }) => sentence.number === view.sentence.number + 1);
  const own = partyOf(view, caller);
  const person = next?.sentence.mentions.find(
    (mention) =>
      next.entity(mention)?.kind === 'person' &&
      mention.kind !== 'pronoun' &&
      !mention.plural &&
      ![null, own].includes(partyOf(next, mention)),
  );
  const isOfCall =
    person?.role_class === 'counterpart' || (next?.tokens.some(({ key }) => GOING_ON.has(key)) ?? false);
  return person && isOfCall ? [person] : [];
}
