import type { EventDate, Evidence } from '../records.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { tokenAt } from './stay-length.ts';

/** Words around a day and its gathering among which the verb of opening or closing stands. */
const BESIDE = 3;
/** Longest gathering that is put together from its two ends, in days. */
const LONGEST = 14;
const DAY = 86_400_000;

const GATHERED = new Set(['conference', 'meeting', 'mediation']);

const isOneDay = (date: EventDate | null): boolean =>
  date?.precision === 'day' && date.start !== null && date.start === date.end;

/** The mention whose sentence holds some words; null when those stand in a sentence of their own. */
export const draftAt = ({ drafts }: Interaction, { source, start, end }: Evidence): Draft | null =>
  drafts.find(
    ({ view: { sentence } }) => sentence.source === source && sentence.start <= start && end <= sentence.end,
  ) ?? null;

/** Whether a day is told as the first of a gathering ("opened on Monday") or as its last ("wrapped up on Friday"); null when it is told as neither. */
function endOf(told: Interaction): 'first' | 'last' | null {
  if (!GATHERED.has(told.type) || !isOneDay(told.date) || !told.date_at) return null;
  const draft = draftAt(told, told.date_at);
  return draft && endTold(draft, tokenAt(draft.view, told.date_at.start));
}

function endTold({ view, trigger }: Draft, day: number): 'first' | 'last' | null {
  const from = Math.max(0, Math.min(trigger.first, day) - BESIDE);
  const to = Math.max(trigger.last, day) + BESIDE;
  const has = (list: string): boolean => {
    for (let i = from; i < to; i++) if (view.is(list, i) && !view.inDate(i)) return true;
    return false;
  };
  const [isFirst, isLast] = [has('beginning'), has('ending-cue')];
  if (isFirst === isLast) return null;
  return isFirst ? 'first' : 'last';
}

/** The days from "opened on Wednesday" to "wraps up on Friday" of another mention; null when the two tell no two ends. */
export function daysBetween(a: Interaction, b: Interaction): Pick<Interaction, 'date' | 'date_at'> | null {
  const [end, other] = [endOf(a), endOf(b)];
  if (!end || !other || end === other) return null;
  const [first, last] = end === 'first' ? [a, b] : [b, a];
  const [from, to] = [first.date?.start, last.date?.end];
  if (!first.date || !from || !to || from >= to) return null;
  if (Date.parse(to) - Date.parse(from) > LONGEST * DAY) return null;
  return { date: { ...first.date, end: to, edtf: `${from}/${to}` }, date_at: first.date_at };
}
