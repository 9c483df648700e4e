import type { DiplomaticEvent } from '../records.ts';
import type { Table } from './columns.ts';
import type { OutputName } from './commit.ts';
import { csvOf, dialectOf } from './csv.ts';
import { EVENTS } from './event-columns.ts';
import type { EventForm } from './form.ts';
import { attendances, PARTICIPANTS } from './participant-columns.ts';
import { textForm } from './text-form.ts';

function csvForm<Row>(
  file: OutputName,
  table: Table<Row>,
  rowsOf: (events: readonly DiplomaticEvent[]) => readonly Row[],
): EventForm {
  return textForm(file, ({ settings }) => {
    const csv = csvOf(table, dialectOf(settings.emit.excel));
    return {
      head: csv.head,
      rows: (events) => csv.rows(rowsOf(events)),
      tail: () => '',
      notes: () => [['emit/cell-cut', csv.cutCells()]],
    };
  });
}

/** `events.csv` and, in long form, `participants.csv`. */
export const CSV_FORMS: readonly EventForm[] = [
  csvForm('events.csv', EVENTS, (events) => events),
  csvForm('participants.csv', PARTICIPANTS, (events) => events.flatMap(attendances)),
];
