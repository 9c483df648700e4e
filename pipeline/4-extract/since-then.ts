import type { EventDate } from '../records.ts';
import type { Draft } from './draft.ts';
import { isDeadline, isGoingOn } from './other-days.ts';

/** Frames of stays that go on: "is in Oslo", "on a visit". */
const STAYS = new Set(['be-in', 'apposed', 'visit']);

/** "is visiting Chad until Friday": from the day of the news on, until the day at token `first`. */
export function fromNow(draft: Draft, first: number, date: EventDate, published: string | null): EventDate {
  const isDay = date.precision === 'day' && date.start !== null && date.start === date.end;
  if (!isGoingOn(draft) || !isDeadline(draft.view, first) || !isDay || !published) return date;
  if (!date.end || date.end <= published) return date;
  return { ...date, start: published, edtf: `${published}/${date.end}` };
}

/** "has been in Oslo since Monday": a stay told so runs to the day of the news; `first` is the first token of its day. */
export function untilNow(draft: Draft, first: number, date: EventDate, published: string | null): EventDate {
  const { view, trigger, type, standing } = draft;
  const isSince = view.key(first) === 'since' || view.key(first - 1) === 'since';
  const isStay = type === 'visit' && STAYS.has(trigger.row.frame) && standing.status === 'occurred';
  const isDay = date.precision === 'day' && date.start !== null && date.start === date.end;
  if (!isSince || !isStay || !isDay || !published || !date.start || date.start >= published) return date;
  return { ...date, end: published, edtf: `${date.start}/${published}` };
}
