import type { Interaction } from './interaction.ts';
import { lengthAt, lengthOf, shifted, tokenAt } from './stay-length.ts';
import { draftAt } from './two-ends.ts';
import type { View } from './view.ts';

/** Words between "the three-day" and its noun. */
const MODIFIERS = 3;
/** Tokens around a day, a gathering or its length among which the verb of opening or closing stands. */
const AROUND = 8;
const LONGEST = 14;

const GATHERED = new Set(['conference', 'meeting', 'mediation']);

/** A length in days, and the sentence and token that tell it. */
interface Told {
  readonly view: View;
  readonly at: number;
  readonly days: number;
}

/** "the three-day forum", "their two-day talks", "opening of the four-day seminar": of the gathering told before. */
function lengthsIn(view: View): Told[] {
  return view.tokens.flatMap((_, at) => {
    const days = lengthAt(view, at);
    if (!(days > 1 && days <= LONGEST)) return [];
    const isKnown = view.is('pointing', at - 1) || view.is('possessive', at - 1);
    const isGathering = view.triggers.some(
      ({ row, first }) =>
        row.part === 'noun' && GATHERED.has(row.type) && first > at && first - at <= MODIFIERS,
    );
    return isKnown && isGathering ? [{ view, at, days }] : [];
  });
}

const isBeside = (view: View, list: string, at: number): boolean =>
  view.tokens.slice(Math.max(0, at - AROUND), at + AROUND).some((_, n) => {
    const i = Math.max(0, at - AROUND) + n;
    return view.is(list, i) && !view.inDate(i);
  });

const isOneDay = ({ date }: Interaction): boolean =>
  date?.precision === 'day' && date.start !== null && date.start === date.end;

const isGathering = (told: Interaction): boolean =>
  GATHERED.has(told.type) && !told.isPassing && told.status !== 'cancelled' && told.date !== null;

/** The gathering that alone can have a length told without a name: the only conference, else the only meeting. */
function onlyGathering(all: readonly Interaction[]): Interaction | null {
  const gathered = all.filter(isGathering);
  const conferences = gathered.filter(({ type }) => type === 'conference');
  const [one, ...more] = conferences.length > 0 ? conferences : gathered;
  return one && more.length === 0 ? one : null;
}

/** "opened on Monday … The three-day forum is chaired by": the days that a length in another sentence tells. */
export function overItsLength(told: Interaction, all: readonly Interaction[]): Interaction {
  const [draft] = told.drafts;
  if (!draft || !told.date || !told.date_at || !isOneDay(told) || onlyGathering(all) !== told) return told;
  const dated = draftAt(told, told.date_at);
  // "at a two-day meeting on Monday" leaves open which day it was
  if (dated && lengthOf(dated) !== null) return told;
  const lengths = draft.view.around().flatMap(lengthsIn);
  const [length] = lengths;
  if (!length || lengths.some(({ days }) => days !== length.days)) return told;
  const places = [
    ...lengths.map(({ view, at }) => ({ view, at })),
    { view: draft.view, at: draft.trigger.first },
    ...(dated ? [{ view: dated.view, at: tokenAt(dated.view, told.date_at.start) }] : []),
  ];
  const isTold = (list: string): boolean => places.some(({ view, at }) => isBeside(view, list, at));
  if (isTold('ending-cue'))
    return told.status === 'occurred' && !isTold('beginning')
      ? { ...told, date: shifted(told.date, 1 - length.days, 0) }
      : told;
  const isFirst = told.status === 'scheduled' || isTold('beginning');
  return isFirst ? { ...told, date: shifted(told.date, 0, length.days - 1) } : told;
}
