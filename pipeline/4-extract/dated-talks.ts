import type { Trigger, View } from './view.ts';

/** Tokens from the noun to its day: "talks in the Danish capital in December". */
const REACH = 8;
/** Tokens between what leads to the noun and the noun: "at a brief first". */
const NEAR = 4;

/** "last month's talks", unlike "Thursday's talks", which may be the news. */
function isOfEarlierMonth(view: View, first: number): boolean {
  const end = view.key(first - 1) === "'s" ? view.tokens[first - 2]?.end : undefined;
  const phrase = view.sentence.dates.find((date) => date.end === end);
  return phrase !== undefined && phrase.anchor?.unit !== 'day';
}

/** "the December talks", "last month's talks": the token before the noun is of a date. */
const isDatedBefore = (view: View, first: number): boolean =>
  (view.inDate(first - 1) && !view.is('preposition', first - 1)) || isOfEarlierMonth(view, first);

/** A day right behind the noun, before any verb. */
function hasDayBehind(view: View, last: number): boolean {
  for (let i = last; i < last + REACH; i++) {
    if (view.inDate(i)) return true;
    if (view.isVerb(i) || view.is('auxiliary', i) || view.is('clause-break', i)) return false;
  }
  return false;
}

/** "Talks in Oslo in December ended": the noun opens the sentence, and its day stands before the verb. */
function isDatedBehind(view: View, { first, last }: Trigger): boolean {
  const opens = first === 0 || (first === 1 && !view.is('article', 0) && !view.is('back-reference', 0));
  return opens && hasDayBehind(view, last);
}

/** What leads to the noun at token `first`, over its article and adjectives. */
function leadTo(view: View, first: number): number {
  let i = first - 1;
  while (i > first - 1 - NEAR && !view.is('preposition', i) && !view.isVerb(i) && view.mentionAt(i) === null)
    i -= 1;
  return i;
}

/** "They had agreed during talks in Oslo in December", "the talks followed a meeting in Oslo in December": another occasion of the same. */
function isOccasionBefore(view: View, { first, last }: Trigger): boolean {
  const lead = leadTo(view, first);
  const follows = ['follow', 'follows', 'followed', 'following', 'since'].includes(view.key(lead));
  const isFollowUp = view.key(lead) === 'to' && view.is('sequel', lead - 1);
  const isTheirs = view.is('meeting-preposition', lead) && ['they', 'the'].includes(view.key(0));
  const isPlural = view.mentionAt(0)?.plural === true || view.mentionAt(1)?.plural === true;
  return (follows || isFollowUp || (isTheirs && isPlural)) && hasDayBehind(view, last);
}

/** "The first round of talks was held in Oslo in December": a round that its number parts from the one told. */
function isNumberedRound(view: View, { first }: Trigger): boolean {
  const isRound = view.key(first - 1) === 'of' && view.is('portion', first - 2);
  const isNumbered = [first - 3, first - 4].some((i) => view.is('opening-number', i));
  return isRound && isNumbered && view.sentence.dates.length > 0;
}

/** Talks that nobody is named for, but that have a day of their own: of those who are told of, perhaps another time. */
export const isDatedAlone = (view: View, trigger: Trigger): boolean =>
  isDatedBefore(view, trigger.first) ||
  isDatedBehind(view, trigger) ||
  isOccasionBefore(view, trigger) ||
  isNumberedRound(view, trigger);
