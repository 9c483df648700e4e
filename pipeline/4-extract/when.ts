import type { DatePhrase, Span, Tense } from '../records.ts';
import { asides, CROSSING, distance, isWithin } from './date-steps.ts';
import type { Draft } from './draft.ts';
import type { View } from './view.ts';

/** Frames of nouns whose time the words leave open. */
const TIMELESS = new Set(['visit', 'talks', 'summit', 'gathering']);

/** A date phrase chosen for an interaction, with the tense of its verb. */
export interface When {
  readonly phrase: DatePhrase;
  readonly tense: Tense | null;
  /** Whether a noun tells it, whose time the words leave open: "her trip to London on Thursday". */
  readonly isNoun: boolean;
}

/** Tokens behind a gathering in which its day is announced. */
const COMING = 14;
/** Words between a year and the noun that it tells of: "the 1984 Sino-British joint declaration". */
const ATTRIBUTES = 6;
/** "will visit A on Monday and B subsequently": the day of the others is not that of the last. */
const AFTERWARDS = new Set(['subsequently', 'afterwards', 'afterward', 'thereafter']);

export function tokensOf(view: View, phrase: Span): { first: number; last: number } {
  let first = -1;
  let last = -1;
  view.tokens.forEach((token, i) => {
    if (token.end <= phrase.start || token.start >= phrase.end) return;
    if (first < 0) first = i;
    last = i + 1;
  });
  return { first, last };
}

/** "said Tuesday", "told AFP on Tuesday": the day of the words, not of what they tell. */
export function isOfReporting(view: View, first: number): boolean {
  for (let i = first - 1; i > first - 6 && i >= 0; i--) {
    if (view.is('reporting-verb', i)) return true;
    const isPassed = view.is('beside-reporting', i) || view.mentionAt(i) !== null;
    if (!isPassed) return false;
  }
  return false;
}

/** "Monday's talks": the day of the talks alone. */
function isOfOtherNoun(view: View, phrase: DatePhrase, trigger: number): boolean {
  const { last } = tokensOf(view, phrase);
  const ends = [last - 1, last].find((i) => /^['’]s$/.test(view.tokens[i]?.text ?? ''));
  if (ends === undefined) return false;
  return trigger < ends || trigger > ends + 5;
}

const isOnlyDate = ({ sentence }: View): boolean => sentence.dates.length === 1;

/** Whether a day of reporting serves: "said Sunday after meeting Wang". */
function mayUseReporting({ view, trigger, type, standing }: Draft, first: number): boolean {
  // "said on Monday that it had expelled": a step against another state is taken by saying it
  if (type === 'protest' && standing.status === 'occurred' && isOnlyDate(view)) return true;
  if (first > trigger.first) return false;
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - 4); i--) {
    // "said Sunday before leaving", but not "said Sunday before his visit".
    if (view.key(i) === 'before' && trigger.row.part !== 'verb') return false;
    // "said Friday when he met", "said Friday while meeting"
    if (view.is('meanwhile', i)) return true;
    if (view.is('adjunct-cue', i) || (type === 'visit' && view.key(i) === 'on')) return true;
  }
  return false;
}

/** "the summit to be held on Nov. 12": the day stands behind the noun. */
function isComingBehind(view: View, last: number): boolean {
  for (let i = last; i < last + COMING; i++) {
    if (view.is('day-cue', i)) return true;
    if (
      (view.isVerb(i) && !view.is('being', i) && view.key(i) !== 'to') ||
      /^[,.;:“”"]$/.test(view.tokens[i]?.text ?? '')
    )
      return false;
  }
  return false;
}

/** "called off his visit on Thursday": the day of calling off, while "the visit planned for Thursday" has the day itself. */
function isOfCancelling(view: View, phrase: DatePhrase, first: number, trigger: number): boolean {
  const isPlanned =
    view.key(first - 1) === 'for' ||
    view.key(first - 1) === 'from' ||
    // "that was to have started on Wednesday"
    [1, 2, 3].some((n) => view.is('opening-cue', first - n) || view.is('day-cue', first - n));
  return first < trigger || (phrase.anchor?.weekday != null && !isPlanned);
}

/** "arrived Thursday for the summit", "left on Friday to attend": the day of the journey, not of the gathering. */
const isOfJourney = ({ type, view, trigger, standing }: Draft, first: number): boolean =>
  type === 'conference' &&
  standing.status === 'scheduled' &&
  standing.cue !== null &&
  view.is('motion', standing.cue) &&
  first < trigger.first;

/** "its 1997 budget", "the 1953 armistice": the year of that noun, unless it is the trigger or what is signed. */
function isOfOtherThing({ view, trigger, type }: Draft, phrase: DatePhrase): boolean {
  if (type === 'agreement' || !/^\d{4}$/.test(phrase.text)) return false;
  const { first, last } = tokensOf(view, phrase);
  const isTime = view.is('preposition', first - 1) || view.tokens[first - 1]?.text === ',';
  if (isTime || (trigger.first >= last && trigger.first < last + ATTRIBUTES)) return false;
  return view.tokens[last]?.kind === 'word' && view.tokens[first - 1]?.kind === 'word';
}

/** "will be ready in late May, diplomats said after the talks": the time of what is said, not of when. */
function isOfWords({ view, trigger }: Draft, phrase: DatePhrase): boolean {
  const { last } = tokensOf(view, phrase);
  if (view.tokens[last]?.text !== ',') return false;
  for (let i = last + 1; i < trigger.first; i++)
    if (view.is('reporting-verb', i)) return view.is('adjunct-cue', i + 1) || view.is('meanwhile', i + 1);
  return false;
}

/** "by Friday", "until May 1": the last day by which something is to be done. */
const isDeadline = (view: View, first: number): boolean => view.is('deadline-preposition', first - 1);

const isAfterwards = ({ view, trigger }: Draft): boolean =>
  view.tokens.slice(trigger.last, trigger.last + CROSSING).some(({ key }) => AFTERWARDS.has(key));

/** "returned Wednesday after visits to A and B", "on his return from the summit": the day is that of coming back. */
function isOfReturn({ view, trigger, type }: Draft, first: number): boolean {
  if (first > trigger.first || (type !== 'visit' && type !== 'conference')) return false;
  for (let i = trigger.first - 1; i > Math.max(first, trigger.first - 9); i--) {
    const key = view.key(i);
    if (key === 'after' || key === 'following') return type === 'visit';
    if (key === 'from') return view.is('return-word', i - 1);
  }
  return false;
}

/** "left on Monday for talks with him": the talks are to come, but the day is that of leaving. */
function isGone({ view, trigger, standing }: Draft, phrase: DatePhrase): boolean {
  const { last } = tokensOf(view, phrase);
  const isBefore = last <= trigger.first && phrase.anchor?.weekday != null && phrase.anchor.tense === 'past';
  // "said that on Monday he would hold talks"
  const ahead = view.tokens.slice(last, trigger.first).some((_, n) => isPlan(view, last + n));
  return standing.status === 'scheduled' && isBefore && !ahead;
}

const isPlan = (view: View, i: number): boolean =>
  view.is('plan-cue', i) || ['will', 'would', 'shall'].includes(view.key(i));

/** "when the two meet on Tuesday": a bare verb behind its subject tells what is to come. */
const isBase = ({ view, trigger, standing }: Draft): boolean =>
  trigger.row.part === 'verb' &&
  standing.cue === null &&
  view.is('bare-verb', trigger.first) &&
  !view.is('auxiliary', trigger.first - 1);

/** The date phrase of the draft's own clause, else of its sentence; null when none belongs to it. */
export function whenOf(draft: Draft): When | null {
  const { view, trigger, standing } = draft;
  const isPresent = standing.tense === 'present' || isBase(draft);
  const tense: Tense = standing.status === 'occurred' ? (isPresent ? 'present' : 'past') : 'future';
  const between = asides(view).filter((aside) => !isWithin(trigger.first, aside));
  const [partner] = draft.counterparts;
  // "met A on Tuesday and B on Wednesday": a partner behind the verb has the day behind him.
  const places = partner && partner.first > trigger.last ? [trigger.first, partner.last] : [trigger.first];
  let best: { phrase: DatePhrase; steps: number; reporting: boolean } | null = null;
  for (const phrase of view.sentence.dates) {
    const { first } = tokensOf(view, phrase);
    if (first < 0 || between.some((aside) => isWithin(first, aside))) continue;
    if (isOfOtherNoun(view, phrase, trigger.first) || isOfReturn(draft, first)) continue;
    if (isOfOtherThing(draft, phrase) || isOfWords(draft, phrase)) continue;
    if (isAfterwards(draft)) continue;
    if (standing.status === 'occurred' && isDeadline(view, first)) continue;
    if (standing.status === 'cancelled' && isOfCancelling(view, phrase, first, trigger.first)) continue;
    if (isOfJourney(draft, first)) continue;
    const reporting = isOfReporting(view, first);
    if (reporting && !mayUseReporting(draft, first)) continue;
    const steps =
      Math.min(...places.map((at) => distance(view, first, at, between))) +
      (first < trigger.first ? (isComingBehind(view, trigger.last) ? 2 * CROSSING : 1) : 0) +
      (reporting ? CROSSING : 0);
    if (best === null || steps < best.steps) best = { phrase, steps, reporting };
  }
  if (!best || best.steps >= 2 * CROSSING + 4) return null;
  // a day on which somebody said so is past, whatever the noun leaves open
  const isSaid = best.reporting && standing.status === 'occurred';
  return {
    phrase: best.phrase,
    tense: isSaid || isGone(draft, best.phrase) ? 'past' : tense,
    isNoun: !isSaid && TIMELESS.has(trigger.row.frame) && standing.tense === null,
  };
}
