import type { Problem } from '../schema.ts';

/** What is wrong with a report: a row of `notes.ts`, and where. */
export interface RuleProblem extends Problem {
  readonly code: ReportCode;
}

export type ReportCode =
  | 'validate/schema'
  | 'validate/date'
  | 'validate/same-participant'
  | 'validate/no-evidence'
  | 'validate/span';

/** What is wrong with a file that a run wrote: besides, what only a whole file shows. */
export type FileCode =
  | ReportCode
  | 'validate/json'
  | 'validate/article'
  | 'validate/event'
  | 'validate/run'
  | 'validate/unreadable';

/** A problem of a record in a file, of any kind of record. */
export interface RecordProblem extends Problem {
  readonly code: FileCode;
}

/** `/date/start: Unexpected "2021-02-30", expected a day that exists`. */
export function inWords({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`;
}
