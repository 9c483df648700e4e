import type { DatePhrase, EventType } from '../records.ts';
import { CROSSING } from './date-steps.ts';
import type { Draft } from './draft.ts';
import { lengthOf } from './stay-length.ts';
import { tokensOf } from './tokens-of.ts';
import type { Trigger, View } from './view.ts';

/** Words between a year and the noun that it tells of: "the 1984 Sino-British joint declaration". */
const ATTRIBUTES = 6;
/** "will visit A on Monday and B subsequently": the day of the others is not that of the last. */
const AFTERWARDS = new Set(['subsequently', 'afterwards', 'afterward', 'thereafter']);

/** "said Tuesday", "told AFP on Tuesday": the day of the words, not of what they tell; "spoke by phone on Tuesday" tells a call. */
export function isOfReporting(view: View, first: number, type?: EventType): boolean {
  for (let i = first - 1; i > first - 6 && i >= 0; i--) {
    if (type === 'call' && view.is('conversing', i)) return false;
    // "concluded in Rome on Friday"
    if (view.is('reporting-verb', i)) return !view.is('ending-cue', i);
    const isPassed = view.is('beside-reporting', i) || view.mentionAt(i) !== null;
    if (!isPassed) return false;
  }
  return false;
}

/** "Monday's talks": the day of the talks alone. */
export function isOfOtherNoun(view: View, phrase: DatePhrase, trigger: number): boolean {
  const { last } = tokensOf(view, phrase);
  const ends = [last - 1, last].find((i) => /^['’]s$/.test(view.tokens[i]?.text ?? ''));
  if (ends === undefined) return false;
  return trigger < ends || trigger > ends + 5;
}

/** "this year's summit": which one of a row it is, not when. */
export function isEdition(view: View, phrase: DatePhrase): boolean {
  return /^this year$/i.test(phrase.text) && isOwned(view, phrase);
}

/** "called off his visit on Thursday": the day of calling off, while "the visit planned for Thursday" has the day itself. */
export function isOfCancelling({ view, trigger, standing }: Draft, phrase: DatePhrase): boolean {
  // "was to have met him on Thursday": the day of what did not come about
  if (standing.status !== 'cancelled' || !isCallingOff(view, standing.cue)) return false;
  const { first } = tokensOf(view, phrase);
  if (first < trigger.first) return !isOwned(view, phrase);
  // "put off his trip to next week": the new day
  if (view.key(first - 1) === 'to' || view.key(first - 1) === 'until') return true;
  const isPlanned =
    view.key(first - 1) === 'for' ||
    view.key(first - 1) === 'from' ||
    // "that was to have started on Wednesday"
    view.tokens
      .slice(trigger.last, first)
      .some((_, n) => ['opening-cue', 'day-cue', 'plan-cue'].some((list) => view.is(list, trigger.last + n)));
  return phrase.anchor?.weekday != null && !isPlanned;
}

const isCallingOff = (view: View, cue: number | null): boolean =>
  cue !== null && (view.is('cancel-cue', cue) || view.is('before-off', cue) || view.key(cue) === 'off');

/** "Thursday's summit": the day of its noun. */
const isOwned = (view: View, phrase: DatePhrase): boolean => {
  const { last } = tokensOf(view, phrase);
  return [last - 1, last].some((i) => /^['’]s$/.test(view.tokens[i]?.text ?? ''));
};

/** "arrived Thursday for the summit", "left on Friday to attend": the day of the journey, not of the gathering. */
export const isOfJourney = ({ type, view, trigger, standing }: Draft, first: number): boolean =>
  type === 'conference' &&
  standing.status === 'scheduled' &&
  standing.cue !== null &&
  view.is('motion', standing.cue) &&
  first < trigger.first;

/** "its 1997 budget", "the 1953 armistice": the year of that noun, unless it is the trigger or what is signed. */
export function isOfOtherThing({ view, trigger, type }: Draft, phrase: DatePhrase): boolean {
  if (type === 'agreement' || !/^\d{4}$/.test(phrase.text)) return false;
  const { first, last } = tokensOf(view, phrase);
  // "the events of 1918"
  if (view.key(first - 1) === 'of') return true;
  const isTime = view.is('preposition', first - 1) || view.tokens[first - 1]?.text === ',';
  if (isTime || (trigger.first >= last && trigger.first < last + ATTRIBUTES)) return false;
  return view.tokens[last]?.kind === 'word' && view.tokens[first - 1]?.kind === 'word';
}

/** "will be ready in late May, diplomats said after the talks": the time of what is said, not of when. */
export function isOfWords({ view, trigger }: Draft, phrase: DatePhrase): boolean {
  const { last } = tokensOf(view, phrase);
  if (view.tokens[last]?.text !== ',') return false;
  for (let i = last + 1; i < trigger.first; i++)
    if (view.is('reporting-verb', i)) return view.is('adjunct-cue', i + 1) || view.is('meanwhile', i + 1);
  return false;
}

/** Words between a noun and a day that is its own. */
const BESIDE = 4;

/** "on his talks", not "on Monday", "on the sidelines". */
const isAbout = (view: View, i: number): boolean =>
  view.is('about-cue', i) &&
  !view.inDate(i + 1) &&
  ![1, 2].some((n) => view.is('sideline', i + n) || view.is('occasion', i + n));

/** "to brief him on his talks last month": the day of what was spoken about. */
export const isOfTopic = ({ view, trigger, type }: Draft, first: number): boolean =>
  type === 'meeting' &&
  trigger.row.part === 'verb' &&
  view.triggers.some(
    (other) =>
      other.row.part === 'noun' &&
      other.first >= trigger.last &&
      other.last <= first &&
      first - other.last < BESIDE &&
      view.tokens.slice(trigger.last, other.first).some((_, n) => isAbout(view, trigger.last + n)),
  );

/** "on Friday brushed aside criticism of his trip to Peru": the day of the verb, not of what it is about. */
export function isOfVerbAbout({ view, trigger }: Draft, phrase: DatePhrase): boolean {
  const { last } = tokensOf(view, phrase);
  if (trigger.row.part !== 'noun' || last > trigger.first) return false;
  const of = [1, 2, 3, 4].map((n) => trigger.first - n).find((i) => view.is('preposition', i)) ?? -1;
  const isTopic =
    ['of', 'about'].includes(view.key(of)) && !view.is('portion', of - 1) && view.is('possessive', of + 1);
  if (!isTopic) return false;
  return view.tokens
    .slice(last, of)
    .some(
      (_, n) =>
        view.isVerb(last + n) && !view.is('reporting-verb', last + n) && !view.is('auxiliary', last + n),
    );
}

/** "have not met since": what was on that day, and never again. */
const isNever = (view: View, { row, first }: Trigger): boolean =>
  row.part === 'verb' && [1, 2, 3].some((n) => view.is('negation', first - n));

/** "met for the third time this year", "the first call since 1979": how often, not when. */
export function isOfFrequency({ view, trigger }: Draft, first: number): boolean {
  // "the first such call since 1979", but "has been in Oslo since Tuesday", "have not met since 1979"
  if (view.key(first - 1) === 'since')
    return !['be-in', 'apposed'].includes(trigger.row.frame) && !isNever(view, trigger);
  const at = view.key(first - 1) === 'in' ? first - 2 : first - 1;
  return view.key(at) === 'time';
}

/** Tokens between "effective" and the day from which a pact binds. */
const EFFECT = 3;

/** "a truce effective from Saturday", "comes into force on May 1": the day from which a pact binds, not that of signing it. */
export function isOfEffect({ view, trigger }: Draft, first: number): boolean {
  for (let i = first - 1; i > Math.max(trigger.first, first - 1 - EFFECT); i--) {
    if (['effective', 'force', 'effect'].includes(view.key(i))) return true;
    if (view.inDate(i)) return false;
  }
  return false;
}

/** "by Friday", "until May 1": the last day by which something is to be done. */
export const isDeadline = (view: View, first: number): boolean => view.is('deadline-preposition', first - 1);

export const isAfterwards = ({ view, trigger }: Draft): boolean =>
  view.tokens.slice(trigger.last, trigger.last + CROSSING).some(({ key }) => AFTERWARDS.has(key));

/** "returned Wednesday after visits to A and B", "on his return from the summit": the day is that of coming back. */
export function isOfReturn(draft: Draft, first: number): boolean {
  const { view, trigger, type, day } = draft;
  if (day === 'last' && lengthOf(draft) !== null) return false;
  if (first > trigger.first || (type !== 'visit' && type !== 'conference')) return false;
  for (let i = trigger.first - 1; i > Math.max(first, trigger.first - 9); i--) {
    const key = view.key(i);
    if (key === 'after' || key === 'following') return type === 'visit';
    if (key === 'from') return view.is('return-word', i - 1);
  }
  return false;
}

/** "three days before", "a day after": the day of what stands behind, never of what stands before. */
export const isCounted = ({ text }: DatePhrase): boolean => /\s(?:before|after)$/i.test(text);

/** "is visiting Chad": a stay that goes on. */
export const isGoingOn = ({ type, standing }: Draft): boolean =>
  type === 'visit' && standing.status === 'occurred' && standing.tense === 'present';

/** "is on a four-day visit until Thursday", "ends her stay on Friday", "is visiting Chad until Friday": the last day is enough. */
export const isLastDay = (draft: Draft): boolean =>
  draft.day === 'last' || (draft.type === 'visit' && lengthOf(draft) !== null) || isGoingOn(draft);

/** "has held talks on what to announce next month": what lies ahead is of something else than what happened. */
export const isToCome = ({ standing, trigger }: Draft, { anchor }: DatePhrase): boolean =>
  standing.status === 'occurred' &&
  (standing.tense === 'past' || trigger.row.part === 'verb') &&
  standing.tense !== 'future' &&
  standing.tense !== 'present' &&
  anchor?.from !== 'text' &&
  ((anchor?.offset ?? 0) > 0 || (anchor?.of?.offset ?? 0) > 0);
