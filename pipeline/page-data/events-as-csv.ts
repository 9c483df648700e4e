import { cellOf } from '../7-emit/cell-text.ts';
import { EVENTS } from '../7-emit/event-columns.ts';
import { guardCell } from '../7-emit/guard-cell.ts';
import { asRecord } from './as-record.ts';
import type { PageEvent } from './page-event.ts';

/** What RFC 4180 puts in quotes, and what other programs part cells at. */
const QUOTED = /["\n\r,;\t]/;

function written(value: string | number | boolean | null): string {
  const text = String(value ?? '');
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** events.csv of these events: the same columns, and the same guard against formulas. Lines end in LF. */
export function eventsAsCsv(events: readonly PageEvent[]): string {
  const { columns } = EVENTS;
  const head = columns.map(({ name }) => name).join(',');
  const rows = events.map((event) => {
    const record = asRecord(event);
    return columns.map((column) => written(cellOf(column.value(record), guardCell).value)).join(',');
  });
  return `${[head, ...rows].join('\n')}\n`;
}
