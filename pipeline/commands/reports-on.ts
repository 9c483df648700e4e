import { problemsOf } from '../5-validate/validate.ts';
import type { EventReport } from '../records.ts';
import { stoppable } from '../stoppable.ts';
import { ndjsonOf } from './ndjson.ts';

export interface ReportsOn {
  readonly reports: readonly EventReport[];
  /** `line 3: …`: what was left out and why. */
  readonly problems: readonly string[];
}

/** Rejects and "empty" markers, which `extract` writes between reports. */
function isNoReport(record: object): boolean {
  return 'empty' in record || ('stage' in record && 'code' in record);
}

/** The reports of a stream of NDJSON, checked against their schema. */
export async function reportsOn(stream: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<ReportsOn> {
  const reports: EventReport[] = [];
  const problems: string[] = [];
  for await (const { number, record } of stoppable(ndjsonOf(stream), signal)) {
    if (record === null) problems.push(`line ${number}: Unexpected text, expected one JSON object`);
    else if (!isNoReport(record)) {
      const wrong = problemsOf(record as EventReport);
      if (wrong.length === 0) reports.push(record as EventReport);
      for (const { path, message } of wrong) problems.push(`line ${number}: ${path} ${message}`);
    }
  }
  return { reports, problems };
}
