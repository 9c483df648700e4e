import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { isSame } from './side.ts';
import type { View } from './view.ts';

/** Days before publication up to which what happened is still news; behind the second, it is history. */
export const FRESH = 1;
export const STALE = 6;
/** Days ahead up to which what is planned is at hand. */
export const AHEAD = 3;
/** Share of an article's sentences behind which things are only mentioned. */
const LATE = 0.6;
/** Tokens before a trigger in which "had" makes it a look back, and in which its relative clause begins. */
const PERFECT = 6;
const CLAUSE = 14;

/** An interaction among all that the article tells. */
export interface Case {
  readonly told: Interaction;
  readonly draft: Draft;
  /** Sentence of its first mention in the text; -1 when only the title tells it. */
  readonly sentence: number;
  /** What else the title or the first sentence tells. */
  readonly leads: readonly Interaction[];
  readonly all: readonly Interaction[];
  readonly published: string | null;
}

export const numbersOf = ({ drafts }: Interaction): number[] =>
  drafts.map(({ view }) => view.sentence.number);
export const sentenceOf = (told: Interaction): number =>
  Math.min(...numbersOf(told).filter((n) => n >= 0), 1e6);
export const isLead = (told: Interaction): boolean => numbersOf(told).some((number) => number <= 0);
const partiesOf = ({ actor, counterpart }: Interaction): (string | null)[] => [
  actor.party,
  counterpart?.party ?? null,
];

export function isLate({ told, sentence }: Case): boolean {
  const sentences = told.drafts[0]?.view.article.sentences.length ?? 0;
  return sentence > LATE * sentences;
}

/** Days from publication to its last day; null when no day is told. */
export const endOf = ({ told: { date }, published }: Case): number | null =>
  date?.end ? daysFrom(date.end, published) : null;
/** "last week", "in March", told as past. */
export const isVague = (one: Case): boolean =>
  one.told.date?.start != null && one.told.date.precision !== 'day' && (endOf(one) ?? 0) < 0;
export const endsWithin = (one: Case, from: number, to: number): boolean => {
  const end = endOf(one);
  return end !== null && !isVague(one) && end >= from && end <= to;
};

/** "She had signed": told of what came before the news. */
export const isPerfect = ({ draft: { view, trigger } }: Case): boolean =>
  view.tokens.slice(Math.max(0, trigger.first - PERFECT), trigger.first).some(({ key }) => key === 'had');

/** ", who hosted him on Tuesday,": told of somebody in passing. */
export function isAside({ draft: { view, trigger } }: Case): boolean {
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - CLAUSE); i--) {
    if (view.is('relative', i)) return view.tokens[i - 1]?.text === ',';
    if (/^[,.;:“”"]$/.test(view.tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** "when he visited Quito in a previous tour": a sentence that looks back. */
export const looksBack = (view: View): boolean =>
  view.tokens.some(
    ({ key }, i) =>
      view.has('history-cue', key) || (key === 'earlier' && ['this', 'last'].includes(view.key(i + 1))),
  );

/** "returned to Lima after visits to Quito and Bogota". */
export const isOver = ({ told, draft: { view, trigger } }: Case): boolean =>
  told.type === 'visit' && view.tokens.slice(0, trigger.first).some(({ key }) => view.has('returning', key));

/** Whether both sides have names, where states do not act as such. */
export const isNamed = ({ told: { type, actor, counterpart } }: Case): boolean =>
  type === 'protest' || type === 'conference' || Boolean(actor.entity?.name && counterpart?.entity?.name);
/** Between the two parties of the lead. */
export const isOfLeadPair = ({ told, leads }: Case): boolean =>
  leads.some((lead) => partiesOf(lead).every((party) => party && partiesOf(told).includes(party)));
export const hasPartyOfLead = ({ told, leads }: Case): boolean =>
  leads.some((lead) => partiesOf(lead).some((party) => party && partiesOf(told).includes(party)));
/** A further leg of a journey. */
export const isOnward = ({ told, all, sentence }: Case): boolean =>
  told.type === 'visit' &&
  all.some(
    (other) =>
      other !== told &&
      other.type === 'visit' &&
      isSame(other.actor, told.actor) &&
      sentenceOf(other) <= sentence,
  );
export const isHere = ({ told, draft }: Case): boolean =>
  told.where?.place.country != null && told.where.place.country === draft.view.article.here?.country;
