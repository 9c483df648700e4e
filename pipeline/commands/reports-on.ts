import { checkDate } from '../5-validate/check-dates.ts';
import { inWords } from '../5-validate/rule-problem.ts';
import { completeReport } from '../complete-report.ts';
import { isEmptyMarker } from '../empty-marker.ts';
import type { EventReport } from '../records.ts';
import { check, type Problem } from '../schema.ts';
import { isReject } from '../stage.ts';
import { stoppable } from '../stoppable.ts';
import { ndjsonOf } from './ndjson.ts';

export interface ReadReport {
  readonly report: EventReport;
  /** As it was written. */
  readonly json: string;
}

/** Values that stage 6 carries on, or compares as they are, whatever their form. */
const ANY_FORM = /^\/(evidence|text_hash|text_sketch|made_by|published_at_basis|date\/(edtf|anchor))(\/|$)/;

/** An id is any text: it only has to be the same for the same report. */
function isWrongId({ path }: Problem, { report_id }: EventReport): boolean {
  return path !== '/report_id' || typeof report_id !== 'string' || report_id === '';
}

/**
 * What keeps a report from being compared. Reports come from other programs too: nothing is asked of what stage 6 does not compare,
 * as evidence, which only `validate` looks at. An anchor that is none is as good as none: it is looked at by its keys.
 */
function problemsOf(report: EventReport): readonly Problem[] {
  const matters = (problem: Problem): boolean => !ANY_FORM.test(problem.path) && isWrongId(problem, report);
  const broken = check('report', report).filter(matters);
  return broken.length > 0 ? broken : [...checkDate(report.date)].filter(matters);
}

/**
 * The reports of a stream of NDJSON, in the form of `extract` or with fields left out; see `completeReport`. Rejects and "empty" markers of
 * `extract` are passed over; what is left out is told to `onProblem` (`line 3: …`).
 */
export async function* reportsOn(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  onProblem: (problem: string) => void,
): AsyncGenerator<ReadReport> {
  for await (const { number, text, record } of stoppable(ndjsonOf(stream), signal)) {
    if (record === null) onProblem(`line ${number}: Unexpected text, expected one JSON object`);
    else if (!isEmptyMarker(record) && !isReject(record)) {
      const report = completeReport(record);
      const wrong = problemsOf(report);
      if (wrong.length === 0) yield { report, json: text };
      for (const problem of wrong) onProblem(`line ${number}: ${inWords(problem)}`);
    }
  }
}
