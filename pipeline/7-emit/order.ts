import type { Day, EventReport, Reject } from '../records.ts';

/** Digits of a trigger's start: spans stay below 2^53. */
const START_DIGITS = 16;
/** Below every character that an id may hold. */
const SEPARATOR = '\u0000';

/** Key of `reports.ndjson`: by document_id, then start of the trigger, then report_id. */
export function reportKey({ document_id, report_id, evidence }: EventReport): string {
  const start = evidence.find(({ field }) => field === 'type')?.start ?? 0;
  return [document_id, String(start).padStart(START_DIGITS, '0'), report_id].join(SEPARATOR);
}

/** Above every day. */
const NO_DAY = '~';

/** Key of `events.ndjson`: by first day (null last), then event_id. */
export function eventKey(start: Day | null, event_id: string): string {
  return [start ?? NO_DAY, event_id].join(SEPARATOR);
}

/** Digits of a byte offset: files stay below 2^53 bytes. */
const OFFSET_DIGITS = 16;

/** Rejects stand in the order of their places: path, place of the record, place of the trouble. */
export function rejectKey(reject: Reject): string {
  const places = [reject.source?.offset ?? 0, reject.offset ?? 0];
  const padded = places.map((offset) => String(offset).padStart(OFFSET_DIGITS, '0'));
  return [reject.path ?? '', ...padded, reject.code, reject.document_id ?? '', reject.message].join('\0');
}
