import type { DiplomaticEvent, EventReport } from '../records.ts';
import { compareCodePoints } from './code-points.ts';

/** Digits of a trigger's start: spans stay below 2^53. */
const START_DIGITS = 16;
/** Below every character that an id may hold. */
const SEPARATOR = '\u0000';

/** Key of `reports.ndjson`: by document_id, then start of the trigger, then report_id. */
export function reportKey({ document_id, report_id, evidence }: EventReport): string {
  const start = evidence.find(({ field }) => field === 'type')?.start ?? 0;
  return [document_id, String(start).padStart(START_DIGITS, '0'), report_id].join(SEPARATOR);
}

/** Order of events: by first day (null last), then event_id. */
export function compareEvents(one: DiplomaticEvent, other: DiplomaticEvent): number {
  const [day, otherDay] = [one.date?.start ?? null, other.date?.start ?? null];
  if (day !== otherDay) {
    if (day === null) return 1;
    return otherDay === null ? -1 : compareCodePoints(day, otherDay);
  }
  return compareCodePoints(one.event_id, other.event_id);
}
