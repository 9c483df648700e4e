import type { DatePhrase, Tense } from '../records.ts';
import { leftBefore } from './before-where.ts';
import { asides, CROSSING, distance, isWithin } from './date-steps.ts';
import { isOfGatheringBehind } from './day-of-gathering.ts';
import type { Draft } from './draft.ts';
import { isBeforeLeaving, isBehindBefore, isOfFirstClause } from './earlier-day.ts';
import {
  isAfterwards,
  isCounted,
  isDeadline,
  isEdition,
  isLastDay,
  isOfCancelling,
  isOfEffect,
  isOfFrequency,
  isOfJourney,
  isOfOtherNoun,
  isOfOtherThing,
  isOfReporting,
  isOfReturn,
  isOfTopic,
  isOfVerbAbout,
  isOfWords,
  isToCome,
} from './other-days.ts';
import { isOfPlanBefore, isOfPlanBehind } from './plan-behind.ts';
import { tokensOf } from './tokens-of.ts';
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

const isOnlyDate = ({ sentence }: View): boolean => sentence.dates.length === 1;

/** Tokens before an interaction in which the word that hangs it on the reporting stands: "said Sunday after". */
const ADJUNCT = 4;

/** Whether a day of reporting serves: "said Sunday after meeting Wang". */
function mayUseReporting({ view, trigger, type, standing }: Draft, first: number): boolean {
  // "said on Monday that it had expelled": a step against another state is taken by saying it
  if (type === 'protest' && standing.status === 'occurred' && isOnlyDate(view)) return true;
  if (first > trigger.first) return false;
  // "announced Friday at the end of talks"
  const reach = view.is('portion', trigger.first - 2) ? 2 * ADJUNCT : ADJUNCT;
  for (let i = trigger.first - 1; i > Math.max(-1, trigger.first - reach); i--) {
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

/** "left on Monday for talks with him": the talks are to come, but the day is that of leaving. */
function isGone({ view, trigger, standing }: Draft, phrase: DatePhrase): boolean {
  const { last } = tokensOf(view, phrase);
  const isBefore = last <= trigger.first && phrase.anchor?.weekday != null && phrase.anchor.tense === 'past';
  // "said that on Monday he would hold talks"
  const ahead = view.tokens.slice(last, trigger.first).some((_, n) => isPlan(view, last + n));
  return standing.status === 'scheduled' && isBefore && !ahead;
}

/** "repaired roads for the summit in May": the day right behind a gathering is its own, whatever was done for it. */
const isBesideGathering = ({ type, trigger }: Draft, first: number): boolean =>
  type === 'conference' && trigger.row.part === 'noun' && first >= trigger.last && first - trigger.last <= 2;

const isPlan = (view: View, i: number): boolean =>
  view.is('plan-cue', i) || ['will', 'would', 'shall'].includes(view.key(i));

/** "when the two meet on Tuesday": a bare verb behind its subject tells what is to come. */
const isBase = ({ view, trigger, standing }: Draft): boolean =>
  trigger.row.part === 'verb' &&
  standing.cue === null &&
  view.is('bare-verb', trigger.first) &&
  !view.is('auxiliary', trigger.first - 1);

/** The day of leaving, of talks held before; the day of a stop, of a journey on from there. */
const isOnOtherSide = ({ view, trigger, type }: Draft, first: number): boolean =>
  first < trigger.first &&
  ((type === 'meeting' && isBeforeLeaving(view, trigger.first)) ||
    (type === 'visit' && trigger.row.part === 'verb' && isBehindBefore(view, first, trigger.first)));

/** "visits Oslo on Monday and Lima on Tuesday": the day right behind where a journey goes, when there are several; null without one. */
function dayOfGoal({ view, destination, day }: Draft): DatePhrase | null {
  if (!destination || !('mention' in destination) || day !== 'own' || view.sentence.dates.length < 2)
    return null;
  const { last } = destination.mention;
  const at = view.is('before-day', last) ? last + 1 : last;
  return view.sentence.dates.find((phrase) => tokensOf(view, phrase).first === at) ?? null;
}

/** The date phrase of the draft's own clause, else of its sentence; null when none belongs to it. */
export function whenOf(draft: Draft): When | null {
  const { view, trigger, standing } = draft;
  if (draft.phrase) return { phrase: draft.phrase, tense: 'past', isNoun: false };
  const isPresent = standing.tense === 'present' || isBase(draft);
  const tense: Tense | null =
    standing.status === 'occurred' && standing.tense !== 'future'
      ? isPresent
        ? 'present'
        : 'past'
      : standing.status === 'cancelled'
        ? null
        : 'future';
  const between = asides(view).filter((aside) => !isWithin(trigger.first, aside));
  const own = asides(view).filter((aside) => isWithin(trigger.first, aside));
  const left = leftBefore(view, trigger.first);
  const ofGoal = draft.phrase === null ? dayOfGoal(draft) : null;
  if (ofGoal) return { phrase: ofGoal, tense, isNoun: false };
  const [partner] = draft.counterparts;
  // "met A on Tuesday and B on Wednesday": a partner behind the verb has the day behind him.
  const places = partner && partner.first > trigger.last ? [trigger.first, partner.last] : [trigger.first];
  let best: { phrase: DatePhrase; steps: number; reporting: boolean } | null = null;
  for (const phrase of view.sentence.dates) {
    const { first, last } = tokensOf(view, phrase);
    if (first < 0 || between.some((aside) => isWithin(first, aside))) continue;
    // "Lund, who is in Oslo for the summit, met him on Tuesday"
    if (draft.type === 'conference' && own.some((aside) => !isWithin(first, aside))) continue;
    if (isOfOtherNoun(view, phrase, trigger.first) || isOfReturn(draft, first)) continue;
    if (isEdition(view, phrase)) continue;
    if (isOfEffect(draft, first)) continue;
    if (isOfOtherThing(draft, phrase) || isOfWords(draft, phrase)) continue;
    if (isOfTopic(draft, first) || isOfVerbAbout(draft, phrase)) continue;
    if (isAfterwards(draft) || isOfFrequency(draft, first)) continue;
    if (isToCome(draft, phrase) && !isBesideGathering(draft, first)) continue;
    if (standing.status === 'occurred' && isDeadline(view, first) && !isLastDay(draft)) continue;
    if (isCounted(phrase) && first > trigger.first) continue;
    if (isOfCancelling(draft, phrase)) continue;
    if (left && first < left.first) continue;
    if (isOnOtherSide(draft, first) || isOfGatheringBehind(draft, first)) continue;
    if (standing.status === 'scheduled' && first > 1 && isOfFirstClause(view, last, trigger.first)) continue;
    if (isOfJourney(draft, first) || isOfPlanBehind(draft, first) || isOfPlanBefore(draft, last)) continue;
    const reporting = isOfReporting(view, first, draft.type);
    if (reporting && !mayUseReporting(draft, first)) continue;
    const steps =
      Math.min(
        ...places.map((at) => distance(view, isCounted(phrase) && last <= at ? last : first, at, between)),
      ) +
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
