import type { DiplomaticEvent, EventDate, EventReport } from '../../records.ts';
import type { Column } from '../columns.ts';
import { definitionAt } from '../definition-at.ts';
import { EVENTS } from '../event-columns.ts';
import { type Attendance, PARTICIPANTS } from '../participant-columns.ts';
import { REPORT_COLUMNS } from '../report-columns.ts';
import { webAddress } from '../web-address.ts';
import type { SheetColumn } from './sheet-cells.ts';
import type { SheetTable } from './sheets.ts';

const WIDTH: Readonly<Record<Column<never>['type'], number>> = {
  string: 20,
  date: 12,
  integer: 10,
  number: 11,
  boolean: 8,
};
/** Columns that are wider or narrower than others of their type. */
const WIDTHS: Readonly<Record<string, number>> = {
  actor: 26,
  counterpart: 26,
  others: 30,
  outlets: 30,
  conflicts: 40,
  urls: 40,
  url: 40,
  title: 40,
  quote: 40,
  actor_party: 12,
  counterpart_party: 12,
  party: 12,
  place_country: 12,
  type: 12,
  status: 12,
  side: 12,
};

/** How much of a day is known: `2021-04` of a month. */
const KNOWN: Readonly<Record<EventDate['precision'], number>> = { day: 10, within: 10, month: 7, year: 4 };

/** The first or last day as far as it is known. */
function knownPart(date: EventDate | null, day: 'start' | 'end'): string | null {
  return date === null ? null : (date[day]?.slice(0, KNOWN[date.precision]) ?? null);
}

/** The days of columns that hold more than is known, as a spreadsheet should not show them. */
function withKnownDays<Row>(column: Column<Row>, dateOf: (row: Row) => EventDate | null): Column<Row> {
  if (column.name === 'date_start')
    return { ...column, description: KNOWN_START, value: (row) => knownPart(dateOf(row), 'start') };
  if (column.name === 'date_end')
    return { ...column, description: KNOWN_END, value: (row) => knownPart(dateOf(row), 'end') };
  return column;
}

const KNOWN_START = 'First day; a text such as 2021-04 when only month or year is told; empty when neither.';
const KNOWN_END = 'Last day, included; a text such as 2021-04 when only month or year is told.';

/** One column for each topic, ticked where it was one. */
function ticks<Row>(topicsOf: (row: Row) => readonly string[]): readonly Column<Row>[] {
  const topics = (definitionAt('topic').enum ?? []).filter((topic) => topic !== null);
  return topics.map((topic) => ({
    name: topic,
    title: topic,
    type: 'string',
    description: `✓ when it was about this topic.`,
    value: (row) => (topicsOf(row).includes(topic) ? '✓' : null),
  }));
}

interface Parts<Row> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  dateOf(row: Row): EventDate | null;
  topicsOf(row: Row): readonly string[];
  /** Addresses behind the cells of `urls` and `url`. */
  urlsOf(row: Row): readonly (string | null)[];
}

function sheetOf<Row>({ name, description, columns, dateOf, topicsOf, urlsOf }: Parts<Row>): SheetTable<Row> {
  const shown = columns
    .filter((column) => column.name !== 'topics')
    .map((column) => withKnownDays(column, dateOf));
  const link = (row: Row): string | null =>
    urlsOf(row)
      .map(webAddress)
      .find((url) => url !== null) ?? null;
  const sized = [...shown, ...ticks(topicsOf)].map((column): SheetColumn<Row> => {
    const width = WIDTHS[column.name] ?? WIDTH[column.type];
    return column.name === 'urls' || column.name === 'url'
      ? { ...column, width, link }
      : { ...column, width };
  });
  return { name, description, columns: sized };
}

/** The sheets of a workbook but for the last one, which explains them. */
export function eventSheet(): SheetTable<DiplomaticEvent> {
  return sheetOf<DiplomaticEvent>({
    name: 'Events',
    description: EVENTS.description,
    columns: EVENTS.columns,
    dateOf: ({ date }) => date,
    topicsOf: ({ topics }) => topics,
    urlsOf: ({ reports }) => reports.map(({ url }) => url),
  });
}

export function reportSheet(): SheetTable<EventReport> {
  return sheetOf<EventReport>({
    name: 'Reports',
    description: 'What each article tells of an event, one row for each.',
    columns: REPORT_COLUMNS,
    dateOf: ({ date }) => date,
    topicsOf: ({ topics }) => topics,
    urlsOf: ({ url }) => [url],
  });
}

export function participantSheet(): SheetTable<Attendance> {
  return sheetOf<Attendance>({
    name: 'Participants',
    description: PARTICIPANTS.description,
    columns: PARTICIPANTS.columns,
    dateOf: ({ event }) => event.date,
    topicsOf: ({ event }) => event.topics,
    urlsOf: () => [],
  });
}
