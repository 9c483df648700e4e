import type { EventDate } from '../records.ts';
import type { Draft } from './draft.ts';
import type { View } from './view.ts';

const DAY = 86_400_000;
const LENGTH = /^(?<count>\p{L}+|\d+)-day$/u;
/** Longest stay that is counted in days. */
const LONGEST = 30;
/** Words between "three-day" and its noun: "a three-day official goodwill visit". */
const MODIFIERS = 5;
/** Tokens around the length and its day among which the verb of opening or ending stands. */
const AROUND = 5;

/** How long an interaction lasts in days, and the token that says so. */
interface Length {
  readonly days: number;
  readonly at: number;
}

const daysOf = (view: View, word: string): number => Number(view.valueOf('numeral', word) ?? word);

/** "three-day", "three days of", "for three days". */
function lengthAt(view: View, i: number): number {
  const compound = LENGTH.exec(view.key(i))?.groups?.count;
  if (compound !== undefined) return daysOf(view, compound);
  // A hyphen at the end of a line leaves "three- day".
  if (view.key(i + 1) === '-' && view.key(i + 2) === 'day') return daysOf(view, view.key(i));
  const isSpan =
    view.key(i + 1) === 'days' && (view.key(i + 2) === 'of' || ['for', 'over'].includes(view.key(i - 1)));
  return isSpan ? daysOf(view, view.key(i)) : Number.NaN;
}

/** The length told of this interaction, not of another one of the sentence. */
function lengthOf({ view, trigger, type }: Draft): Length | null {
  for (const [at] of view.tokens.entries()) {
    const days = lengthAt(view, at);
    if (!(days > 1 && days <= LONGEST)) continue;
    const isBefore = at < trigger.first && trigger.first - at <= MODIFIERS;
    const isSpan = view.key(at + 1) === 'days';
    if (type === 'visit' || isBefore || isSpan) return { days, at };
  }
  return null;
}

/** The token at which a quote of the text begins. */
const tokenAt = (view: View, start: number): number => view.tokens.findIndex((token) => token.end > start);

function isNear(view: View, list: string, a: number, b: number): boolean {
  const [from, to] = [Math.min(a, b) - AROUND, Math.max(a, b) + AROUND];
  for (let i = Math.max(0, from); i < to; i++) if (view.is(list, i)) return true;
  return false;
}

/**
 * "arrived Tuesday for a three-day visit" runs to Thursday, "a two-day summit which ended Monday" since Sunday. A gathering
 * told on some day of its own, "at a two-day meeting on Monday", leaves open which. `start` is that of the day's words, null
 * when they stand in another sentence.
 */
export function stayed(draft: Draft, date: EventDate, start: number | null): EventDate {
  if (date.precision !== 'day' || !date.start || date.start !== date.end) return date;
  const length = lengthOf(draft);
  const { view, type, standing } = draft;
  if (!length) return date;
  const day = start === null ? length.at : tokenAt(view, start);
  const more = (length.days - 1) * DAY;
  const shifted = (by: number): string =>
    new Date(Date.parse(date.start ?? '') + by).toISOString().slice(0, 10);
  const isLast =
    draft.day === 'last' || (isNear(view, 'ending-cue', day, length.at) && standing.status === 'occurred');
  const isFirst =
    type === 'visit' || standing.status !== 'occurred' || isNear(view, 'opening-cue', day, length.at);
  if (!isLast && !isFirst) return date;
  const [first, last] = isLast ? [shifted(-more), date.start] : [date.start, shifted(more)];
  return { ...date, start: first, end: last, edtf: `${first}/${last}` };
}
