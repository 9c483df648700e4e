import type { Table } from '../../pipeline/7-emit/columns.ts';
import { csvOf } from '../../pipeline/7-emit/csv.ts';
import { EVENTS } from '../../pipeline/7-emit/event-columns.ts';
import { attendances, PARTICIPANTS } from '../../pipeline/7-emit/participant-columns.ts';
import type { DiplomaticEvent } from '../../pipeline/records.ts';

function namesOf<Row>({ columns }: Table<Row>): readonly string[] {
  return columns.map(({ name }) => name);
}

export const EVENT_COLUMNS = namesOf(EVENTS);
export const PARTICIPANT_COLUMNS = namesOf(PARTICIPANTS);

/** `events.csv` of these events. */
export function eventsCsv(events: readonly DiplomaticEvent[]): string {
  const csv = csvOf(EVENTS);
  return csv.head() + csv.rows(events);
}

/** `participants.csv` of these events. */
export function participantsCsv(events: readonly DiplomaticEvent[]): string {
  const csv = csvOf(PARTICIPANTS);
  return csv.head() + csv.rows(events.flatMap(attendances));
}
