import type { EventDate, Status } from '../records.ts';
import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { lengthOf, shifted, spread, tokenAt } from './stay-length.ts';
import { daysBetween } from './two-ends.ts';
import { isArrival } from './visit-days.ts';

/** Days that both tell apart: "met Monday" and "met Thursday". */
export function datesClash(a: EventDate | null, b: EventDate | null): boolean {
  if (!a?.start || !b?.start || !a.end || !b.end) return false;
  return a.end < b.start || b.end < a.start;
}

/** A visit told by its arrival and its last day is one; months apart are two. */
export function datesFar(a: EventDate | null, b: EventDate | null): boolean {
  if (!datesClash(a, b) || !a?.start || !b?.start) return false;
  return Math.abs(Date.parse(a.start) - Date.parse(b.start)) > 6 * 86_400_000;
}

/** Whether a date says more than another: days before anything wider, else the shorter span. */
function isNarrower(a: EventDate, b: EventDate): boolean {
  if (a.precision === 'day' || b.precision === 'day') return a.precision === 'day' && b.precision !== 'day';
  return daysFrom(a.end, a.start) < daysFrom(b.end, b.start);
}

/** "met on Wednesday … on the second day of the three-day meeting": the days of a gathering, one of which was told. */
const holdsDay = (whole: EventDate, day: EventDate): boolean =>
  whole.precision === 'day' &&
  day.precision === 'day' &&
  day.start === day.end &&
  whole.start !== whole.end &&
  (whole.start ?? '') <= (day.start ?? '') &&
  (day.end ?? '') <= (whole.end ?? '');

const isLastDay = ({ drafts }: Interaction): boolean => drafts[0]?.day === 'last';

/** Longest stay that is put together from its two ends, in days. */
const LONGEST = 14;

/** "arrived on Monday … will leave on Thursday": both ends of one stay; null when these are not told. */
function joinedStay(a: Interaction, b: Interaction): Pick<Interaction, 'date' | 'date_at'> | null {
  const [from, to] = isLastDay(b) ? [a, b] : [b, a];
  const [x, y] = [from.date, to.date];
  const isStay = isLastDay(to) && !isLastDay(from) && x?.precision === 'day' && y?.precision === 'day';
  if (!isStay || !x?.start || !y?.end || x.start >= y.end) return null;
  // Both ends are known already, or are too far apart for one stay.
  if ((y.start ?? '') < x.start || daysFrom(y.end, x.start) > LONGEST) return null;
  return { date: { ...x, end: y.end, edtf: `${x.start}/${y.end}` }, date_at: from.date_at };
}

/** "met him on Wednesday during a three-day visit … He had come on Tuesday": a stay begins with the arrival. */
function fromArrival(a: Interaction, b: Interaction): Pick<Interaction, 'date' | 'date_at'> | null {
  const isComing = ({ drafts: [first] }: Interaction): boolean => first !== undefined && isArrival(first);
  if (a.type !== 'visit' || isComing(a) === isComing(b)) return null;
  const [come, stay] = isComing(a) ? [a, b] : [b, a];
  const [x, y] = [come.date, stay.date];
  const [first] = stay.drafts;
  if (x?.precision !== 'day' || y?.precision !== 'day' || !x.start || x.start !== x.end || !y.end || !first)
    return null;
  const length = lengthOf(first);
  const days = daysFrom(y.start, x.start);
  if (!length || days < 0 || days >= length.days) return null;
  return { date: shifted(x, 0, length.days - 1), date_at: come.date_at };
}

/** "arrived on Monday … will spend four days there": the length that only the later mention tells; null when it tells none. */
function withLength(a: Interaction, b: Interaction): Pick<Interaction, 'date' | 'date_at'> | null {
  const [[first], [later]] = [a.drafts, b.drafts];
  if (a.type !== 'visit' || !first || !later || !a.date || !a.date_at || b.date) return null;
  const length = lengthOf(later);
  if (!length) return null;
  return {
    date: spread(first, a.date, length.days, tokenAt(first.view, a.date_at.start)),
    date_at: a.date_at,
  };
}

/** The more precise date; of equally precise ones the first. */
export function joinedDate(a: Interaction, b: Interaction): Pick<Interaction, 'date' | 'date_at'> {
  const whole = joinedStay(a, b) ?? fromArrival(a, b) ?? daysBetween(a, b);
  if (whole) return whole;
  const [x, y] = [a.date, b.date];
  const spanned = withLength(a, b);
  if (spanned) return spanned;
  if (!x || !y?.start) return x ? { date: x, date_at: a.date_at } : { date: y, date_at: b.date_at };
  if (!x.start || isNarrower(y, x) || (a.type === 'conference' && holdsDay(y, x)))
    return { date: y, date_at: b.date_at };
  return { date: x, date_at: a.date_at };
}

/** Letters between "the meeting" and a day that is surely its own: "the talks, held on Monday". */
const NEAR = 40;

/** Whether a day told beside "the talks" is theirs: near, and on their side of the news. */
export function isOwnDay({ date, date_at }: Interaction, status: Status, { view, trigger }: Draft): boolean {
  const { published_at } = view.article.normalised.article;
  const [first, last] = [view.tokens[trigger.first], view.tokens[trigger.last - 1]];
  if (!date_at || !first || !last) return false;
  const gap = Math.max(date_at.start - last.end, first.start - date_at.end);
  const days = daysFrom(date?.start ?? null, published_at);
  return gap <= NEAR && (status === 'occurred' ? days <= 0 : days >= 0);
}

/** The date of an interaction with what "the two-day talks", "ends his visit on Friday" and "the meeting on Monday" add to it. */
export function dateWithMore(
  before: Interaction,
  more: Interaction | null,
  status: Status,
  draft: Draft,
): Pick<Interaction, 'date' | 'date_at'> {
  const [first] = before.drafts;
  const stay = more
    ? (joinedStay(before, more) ?? fromArrival(before, more) ?? daysBetween(before, more))
    : null;
  if (stay) return stay;
  if (more && !before.date && isOwnDay(more, status, draft)) return more;
  const length = first && before.date_at ? lengthOf(draft) : null;
  if (!length || !first || !before.date || !before.date_at) return before;
  const { view } = first;
  return { ...before, date: spread(first, before.date, length.days, tokenAt(view, before.date_at.start)) };
}
