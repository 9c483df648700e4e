import type { Column, Value } from '../../pipeline/7-emit/columns.ts';
import { EVENTS } from '../../pipeline/7-emit/event-columns.ts';
import { attendances, PARTICIPANTS } from '../../pipeline/7-emit/participant-columns.ts';
import { REPORT_COLUMNS } from '../../pipeline/7-emit/report-columns.ts';
import type { DiplomaticEvent, EventDate, EventReport } from '../../pipeline/records.ts';

/** What a cell should show: text in quotes, other values bare. */
export type Shown = string | number | boolean | null;

const MAX = 32_767;

function textOf(value: Value): Shown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : value.join('; ');
  const cut = text.length > MAX ? `${text.slice(0, MAX - 1)}…` : text;
  const clean = cut.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '\ufffd');
  return clean === '' ? null : clean;
}

/** A day that is only known to its month is no day. */
function known(name: string, date: EventDate | null, value: Value): Value {
  if (!name.startsWith('date_') || name === 'date_precision' || typeof value !== 'string') return value;
  return value.slice(0, { day: 10, within: 10, month: 7, year: 4 }[date?.precision ?? 'day']);
}

interface Told {
  readonly date: EventDate | null;
  readonly topics: readonly string[];
}

function rowOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
  { date, topics }: Told,
): Record<string, Shown> {
  const cells = columns
    .filter(({ name }) => name !== 'topics')
    .map(({ name, value }) => [name, textOf(known(name, date, value(row)))] as const);
  return Object.fromEntries([...cells, ...topics.map((topic) => [topic, '✓'] as const)]);
}

/** What each sheet should show, row by row; what is empty is null or left out. */
export function expectedSheets(
  events: readonly DiplomaticEvent[],
  reports: readonly EventReport[],
): ReadonlyMap<string, readonly Record<string, Shown>[]> {
  return new Map([
    ['Events', events.map((event) => rowOf(EVENTS.columns, event, event))],
    ['Reports', reports.map((report) => rowOf(REPORT_COLUMNS, report, report))],
    [
      'Participants',
      events.flatMap((event) => attendances(event).map((row) => rowOf(PARTICIPANTS.columns, row, event))),
    ],
  ]);
}
