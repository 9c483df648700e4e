import { inWords } from '../5-validate/rule-problem.ts';
import { dedupe as fold } from '../6-dedupe/dedupe.ts';
import { encodeAll } from '../6-dedupe/encode-all.ts';
import { eventKey } from '../7-emit/order.ts';
import { completeReport } from '../complete-report.ts';
import { hire } from '../hire.ts';
import type { DiplomaticEvent, EventReport } from '../records.ts';
import { reportProblems } from '../report-problems.ts';
import { DEFAULTS } from '../settings.ts';

/** More say nothing new. */
const SHOWN_PROBLEMS = 10;

/** A report of `extract`, or of another program with what stage 6 compares; see "Reports of other programs" in docs/manual.md. */
export type ReportInput = Pick<
  EventReport,
  'report_id' | 'document_id' | 'type' | 'cameo' | 'status' | 'confidence'
> & {
  readonly actor: Partial<EventReport['actor']>;
} & Partial<Omit<EventReport, 'actor'>>;

function completed(given: readonly unknown[]): readonly EventReport[] {
  const problems: string[] = [];
  const reports = given.map((value, at) => {
    if (typeof value !== 'object' || value === null) {
      problems.push(`report ${at}: Unexpected ${value === null ? 'null' : typeof value}, expected an object`);
      return null;
    }
    const report = completeReport(value);
    problems.push(...reportProblems(report).map((problem) => `report ${at}: ${inWords(problem)}`));
    return report;
  });
  if (problems.length > SHOWN_PROBLEMS)
    problems.splice(SHOWN_PROBLEMS, problems.length, `and ${problems.length - SHOWN_PROBLEMS} more`);
  if (problems.length > 0) throw new TypeError(`Reports of dedupe: ${problems.join('; ')}`);
  return reports.filter((report) => report !== null);
}

/**
 * Stage 6: folds reports of the same interaction into one event each, whoever told it. The same events in any order of reports. It holds
 * all reports in memory, some 5 KB each; for more than some 100,000, write them out and use the command `demarche dedupe` or `run`.
 *
 * @param reports - What `extract` gave, of as many articles as you like; reports of one article need one `document_id` and no other article's.
 * @returns Events in the order of `events.ndjson`: by first day, undated last, then by event_id.
 * @throws TypeError when a report lacks what is compared, or breaks its schema; each problem with the number of its report, counted from 0.
 *
 * @example
 * ```js
 * import { dedupe, extract } from 'demarche';
 *
 * const reports = [
 *   ...extract({ outlet: 'Gazette', published_at: '2018-06-12', text: 'Donald Trump met Kim Jong Un in Singapore on Tuesday.' }),
 *   ...extract({ outlet: 'Courier', published_at: '2018-06-13', text: 'Kim Jong Un and Donald Trump met in Singapore on June 12.' }),
 * ];
 * const events = await dedupe(reports);
 * console.log(reports.length, events.length, events[0].date.start, events[0].outlet_count);
 * // 2 1 2018-06-12 2
 * ```
 */
export async function dedupe(
  reports: Iterable<ReportInput> | AsyncIterable<ReportInput>,
): Promise<DiplomaticEvent[]> {
  if (
    typeof reports !== 'object' ||
    reports === null ||
    !(Symbol.iterator in reports || Symbol.asyncIterator in reports)
  )
    throw new TypeError(
      'Unexpected reports of dedupe, expected an array of what extract gave, or another iterable',
    );
  const given: unknown[] = [];
  for await (const report of reports) given.push(report);
  const all = completed(given);
  const folded = await fold(
    encodeAll(all),
    { settings: DEFAULTS },
    {
      shelf: { take: (numbers) => numbers.map((number) => JSON.stringify(all[number])) },
      // In memory: nothing is laid aside.
      spill: { folder: '', from_reports: Number.POSITIVE_INFINITY, memory_mb: 0 },
      hire: (work) => hire({ ...DEFAULTS.run, jobs: 1 }, work),
    },
  );
  const events: { readonly key: string; readonly json: string }[] = [];
  for await (const { start, event_id, json } of folded.events)
    events.push({ key: eventKey(start, event_id), json });
  events.sort((one, other) => (one.key < other.key ? -1 : 1));
  return events.map(({ json }) => JSON.parse(json) as DiplomaticEvent);
}
