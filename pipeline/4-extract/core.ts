import {
  AHEAD,
  type Case,
  endOf,
  endsWithin,
  FRESH,
  hasPartyOfLead,
  isAside,
  isHere,
  isLate,
  isLead,
  isNamed,
  isOfLeadPair,
  isOnward,
  isOver,
  isPerfect,
  isVague,
  looksBack,
  numbersOf,
  STALE,
  sentenceOf,
} from './core-case.ts';
import type { Interaction } from './interaction.ts';

type Sign = readonly [label: string, weight: number, holds: (one: Case) => boolean];

/** What speaks for news before anything is known of it. */
const NEWS = 16;
/**
 * Signs for and against news, with weights in tenths of the logarithm of the odds, fitted by logistic regression on
 * labelled articles and rounded; a sum above zero makes an interaction core.
 */
const SIGNS: readonly Sign[] = [
  ['told by the title', 8, ({ told }) => numbersOf(told).some((number) => number < 0)],
  ['told by the first sentence', 10, ({ sentence }) => sentence === 0],
  ['told by the second sentence', 3, ({ sentence }) => sentence === 1],
  ['told by the third sentence', -5, ({ sentence }) => sentence === 2],
  ['told more than once', 6, ({ told }) => told.drafts.length > 1],
  ['told in passing', -25, ({ told }) => told.isPassing],
  ['of these days', 5, (one) => endsWithin(one, -FRESH, AHEAD)],
  ['long past', -22, (one) => endsWithin(one, Number.NEGATIVE_INFINITY, -STALE - 1)],
  ['past on no day of its own', -25, isVague],
  ['without a day', -3, (one) => endOf(one) === null],
  ['a protest or a message', 5, ({ told: { type } }) => type === 'protest' || type === 'message'],
  ['a call', 3, ({ told }) => told.type === 'call'],
  ['a visit', -2, ({ told }) => told.type === 'visit'],
  ['a pact', -7, ({ told }) => told.type === 'agreement'],
  ['a gathering', -14, ({ told }) => told.type === 'conference'],
  ['a side without a name', -4, (one) => !isNamed(one)],
];

/** Signs that count behind the title and the first sentence. */
const BODY_SIGNS: readonly Sign[] = [
  ['told further down', -8, ({ sentence }) => sentence > 2],
  ['told at the end', -8, isLate],
  ['told in a relative clause', -9, isAside],
  ['told in the pluperfect', -5, isPerfect],
  ['told by a noun', -4, ({ draft }) => draft.trigger.row.part === 'noun'],
  ['a look back', -9, ({ draft }) => looksBack(draft.view)],
  ['a visit that somebody is back from', -10, isOver],
  ['the gathering around the news', -7, ({ told, leads }) => told.type === 'conference' && leads.length > 0],
  ['a further leg of a journey', -12, isOnward],
  ['no news before it', 4, ({ leads }) => leads.length === 0],
  ['between the sides of the news', 4, isOfLeadPair],
  ['of nobody in the news', -9, (one) => one.leads.length > 0 && !hasPartyOfLead(one)],
  ['at the dateline', 7, isHere],
];

/** Which interactions the article exists to report or tells as news of its own; the others are background. */
export function coreOf(all: readonly Interaction[], published: string | null): boolean[] {
  const leads = all.filter(isLead);
  return all.map((told) => {
    const [first] = told.drafts;
    const draft = told.drafts.find(({ view }) => view.sentence.number >= 0) ?? first;
    if (!draft) return false;
    const sentence = numbersOf(told).some((n) => n >= 0) ? sentenceOf(told) : -1;
    const others = leads.filter((lead) => lead !== told);
    const one: Case = { told, draft, sentence, leads: others, all, published };
    const signs = isLead(told) ? SIGNS : [...SIGNS, ...BODY_SIGNS];
    return signs.reduce((sum, [, weight, holds]) => sum + (holds(one) ? weight : 0), NEWS) > 0;
  });
}
