import type { DatePhrase, Tense } from '../records.ts';
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

const CROSSING = 12;
/** Tokens behind a gathering in which its day is announced. */
const COMING = 14;

function tokensOf(view: View, phrase: DatePhrase): { first: number; last: number } {
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
function isOfReporting(view: View, first: number): boolean {
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

/** Token ranges between dashes or brackets: asides with dates of their own. */
function asides(view: View): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  let open = -1;
  view.tokens.forEach(({ text }, i) => {
    if (text === '(' || ((text === '—' || text === '–') && open < 0)) open = i;
    else if ((text === ')' || text === '—' || text === '–') && open >= 0) {
      found.push({ first: open, last: i });
      open = -1;
    }
  });
  return found;
}

const isWithin = (i: number, aside: { first: number; last: number }): boolean =>
  i > aside.first && i < aside.last;

/** Steps between a date and the trigger; a clause border between them counts as many. */
function distance(
  view: View,
  from: number,
  to: number,
  skipped: readonly { first: number; last: number }[],
): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  let steps = high - low;
  for (let i = low; i < high; i++) {
    if (skipped.some((aside) => isWithin(i, aside))) continue;
    if ((view.is('clause-break', i) && view.key(i) !== 'when') || view.tokens[i]?.text === ';')
      steps += 2 * CROSSING;
    else if (view.key(i) === 'and' && view.isVerb(i + 1)) steps += CROSSING / 2;
    else if (view.is('reporting-verb', i)) steps += CROSSING;
  }
  return steps;
}

const isOnlyDate = ({ sentence }: View): boolean => sentence.dates.length === 1;

/** Whether a day of reporting serves: "said Sunday after meeting Wang". */
function mayUseReporting({ view, trigger, type, standing }: Draft, first: number): boolean {
  // "said on Monday that it had expelled": a step against another state is taken by saying it
  if (type === 'protest' && standing.status === 'occurred' && isOnlyDate(view)) return true;
  if (first > trigger.first) return false;
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - 4); i--)
    if (view.is('adjunct-cue', i)) return true;
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
  const isPlanned = view.key(first - 1) === 'for' || view.key(first - 1) === 'from';
  return first < trigger || (phrase.anchor?.weekday != null && !isPlanned);
}

/** "arrived Thursday for the summit", "left on Friday to attend": the day of the journey, not of the gathering. */
const isOfJourney = ({ type, view, trigger, standing }: Draft, first: number): boolean =>
  type === 'conference' &&
  standing.status === 'scheduled' &&
  standing.cue !== null &&
  view.is('motion', standing.cue) &&
  first < trigger.first;

/** The date phrase of the draft's own clause, else of its sentence; null when none belongs to it. */
export function whenOf(draft: Draft): When | null {
  const { view, trigger, standing } = draft;
  const tense: Tense =
    standing.status === 'occurred' ? (standing.tense === 'present' ? 'present' : 'past') : 'future';
  const between = asides(view).filter((aside) => !isWithin(trigger.first, aside));
  let best: { phrase: DatePhrase; steps: number } | null = null;
  for (const phrase of view.sentence.dates) {
    const { first } = tokensOf(view, phrase);
    if (first < 0 || between.some((aside) => isWithin(first, aside))) continue;
    if (isOfOtherNoun(view, phrase, trigger.first)) continue;
    if (standing.status === 'cancelled' && isOfCancelling(view, phrase, first, trigger.first)) continue;
    if (isOfJourney(draft, first)) continue;
    const reporting = isOfReporting(view, first);
    if (reporting && !mayUseReporting(draft, first)) continue;
    const steps =
      distance(view, first, trigger.first, between) +
      (first < trigger.first ? (isComingBehind(view, trigger.last) ? 2 * CROSSING : 1) : 0) +
      (reporting ? CROSSING : 0);
    if (best === null || steps < best.steps) best = { phrase, steps };
  }
  return best && best.steps < 2 * CROSSING + 4
    ? { phrase: best.phrase, tense, isNoun: TIMELESS.has(trigger.row.frame) && standing.tense === null }
    : null;
}
