import { ICalCalendar, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { formatDay, parseDay } from '../dates/calendar.ts';
import type { DiplomaticEvent, Place, Status } from '../records.ts';
import { distinct, quoteOf } from './event-columns.ts';
import type { EventForm } from './form.ts';
import { inOneCell } from './participant-words.ts';
import { textForm } from './text-form.ts';
import { webAddress } from './web-address.ts';

const STATUS: Readonly<Record<Status, ICalEventStatus>> = {
  occurred: ICalEventStatus.CONFIRMED,
  scheduled: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};
/** Outlets that a description names. */
const MAX_OUTLETS = 20;
/** UTF-16 code units of a summary, a place or a quote. */
const MAX_WORDS = 1_000;
/** RFC 5545 has no control characters in text but TAB and line breaks. */
const UNPRINTABLE = /[^\P{Cc}\t\r\n]/gu;

function words(text: string): string {
  const shown = text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text;
  return shown.replace(UNPRINTABLE, '\ufffd').toWellFormed();
}

/** `Meeting: Ana Duarte (foreign minister, PRT), Conor Byrne (IRL)`. */
function summaryOf({ type, actor, counterpart, others }: DiplomaticEvent): string {
  const sides = [actor, ...(counterpart === null ? [] : [counterpart]), ...others].map(inOneCell);
  return words(`${type.slice(0, 1).toUpperCase()}${type.slice(1)}: ${sides.join(', ')}`);
}

function descriptionOf(event: DiplomaticEvent): string {
  const quote = quoteOf(event);
  const outlets = distinct(event.reports.map(({ outlet }) => outlet));
  const beyond = outlets.length > MAX_OUTLETS ? ` … ${outlets.length - MAX_OUTLETS} more` : '';
  const lines = [
    event.date?.precision === 'within' ? 'On a day between these.' : null,
    quote === null ? null : `“${words(quote)}”`,
    outlets.length === 0 ? null : `${words(outlets.slice(0, MAX_OUTLETS).join(', '))}${beyond}`,
    `Reports: ${event.report_count}. Confidence: ${event.confidence}.`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function locationOf(place: Place | null): NonNullable<ICalEventData['location']> | null {
  const { name = null, country = null, lat = null, lon = null } = place ?? {};
  const title = words([name, country].filter((part) => part !== null && part !== '').join(', '));
  if (title === '') return null;
  return lat === null || lon === null ? title : { title, geo: { lat, lon } };
}

/** The address of the first report that has one. The library writes `,` and `;` in it as in text, which an address is not: they are written as `%2C` and `%3B`. */
function addressOf({ reports }: DiplomaticEvent): string | null {
  const address = reports.map(({ url }) => webAddress(url)).find((url) => url !== null) ?? null;
  return address?.replaceAll(',', '%2C').replaceAll(';', '%3B') ?? null;
}

/** Null for an event whose days are not told, or no closer than a month. */
function entryOf(event: DiplomaticEvent): ICalEventData | null {
  const { start = null, end = null, precision } = event.date ?? {};
  if (start === null || end === null || (precision !== 'day' && precision !== 'within')) return null;
  return {
    id: `${event.event_id}@demarche`,
    start,
    // The day after the last one. RFC 5545, 3.6.1.
    end: formatDay(parseDay(end) + 1),
    allDay: true,
    stamp: `${event.last_reported ?? start}T00:00:00Z`,
    summary: summaryOf(event),
    description: descriptionOf(event),
    location: locationOf(event.place),
    url: addressOf(event),
    status: STATUS[event.status],
    categories: [event.type, ...event.topics].map((name) => ({ name })),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function calendarOf(events: readonly ICalEventData[]): string {
  const calendar = new ICalCalendar({ prodId: '//demarche//events//EN', name: 'Diplomatic events' });
  for (const event of events) calendar.createEvent(event);
  return calendar.toString();
}

const TAIL = 'END:VCALENDAR';
const HEAD = calendarOf([]).slice(0, -TAIL.length);

/** `events.ics`. The library makes whole calendars: of each, all between its own head and tail is taken, so that memory holds one batch. */
export const ICS_FORM: EventForm = textForm('events.ics', () => {
  let undated = 0;
  return {
    head: () => HEAD,
    rows(events) {
      const entries = events.map(entryOf).filter((entry) => entry !== null);
      undated += events.length - entries.length;
      return calendarOf(entries).slice(HEAD.length, -TAIL.length);
    },
    tail: () => `${TAIL}\r\n`,
    notes: () => [['emit/not-on-calendar', undated]],
  };
});
