import { dirname, join } from 'node:path';
import { csvOf } from '../7-emit/csv.ts';
import { EVENTS } from '../7-emit/event-columns.ts';
import { bothFilters, filterOf, readFilter } from '../select/filter-words.ts';
import { type EventFilter, matchesFilter } from '../select/matches.ts';
import { stoppable } from '../stoppable.ts';
import { type EventLine, eventsAt, eventsIn, fileIn } from './event-files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { ndjsonFile, ndjsonOf } from './ndjson.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

/** Options as commander hands them over; those that may be repeated are lists. */
export interface SelectOptions {
  readonly filter?: string;
  readonly search?: readonly string[];
  readonly party?: readonly string[];
  readonly person?: readonly string[];
  readonly place?: readonly string[];
  readonly country?: readonly string[];
  readonly topic?: readonly string[];
  readonly status?: readonly string[];
  readonly type?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly minOutlets?: string;
  readonly minConfidence?: string;
  readonly core?: boolean;
  readonly format: string;
  readonly reports?: boolean;
}

const STDIN = '-';

function pairsOf(options: SelectOptions): readonly (readonly [string, string])[] {
  const { search, party, person, place, country, topic, status, type } = options;
  const lists = { search, party, person, place, country, topic, status, type };
  const { since, until, minOutlets, minConfidence, core } = options;
  const single = { since, until, 'min-outlets': minOutlets, 'min-confidence': minConfidence };
  const pairs = Object.entries({ ...lists, ...single, core: core === true ? 'true' : undefined });
  return pairs.flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one] as const));
}

/** Throws one UsageError that lists every problem. */
function filterBy(options: SelectOptions): EventFilter {
  const pasted = readFilter(options.filter ?? '');
  const given = filterOf(pairsOf(options));
  const problems = [
    ...pasted.problems.map((problem) => `--filter: ${problem}`),
    ...given.problems.map((problem) => problem.replace('Unexpected ', 'Unexpected --')),
  ];
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return bothFilters(pasted.filter, given.filter);
}

interface Form {
  readonly head: () => string;
  readonly row: (line: EventLine) => string;
}

const CSV = csvOf(EVENTS);

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  // As it stands: the same bytes.
  ['ndjson', { head: () => '', row: ({ text }) => `${text}\n` }],
  ['csv', { head: CSV.head, row: ({ event }) => CSV.rows([event]) }],
]);

function formOf({ format, reports }: SelectOptions): Form {
  const form = FORMS.get(format);
  if (form === undefined)
    throw new UsageError(`Unexpected --format "${format}", expected ${[...FORMS.keys()].join(' or ')}`);
  if (reports === true && format !== 'ndjson')
    throw new UsageError(
      `Unexpected --format "${format}" with --reports, expected ndjson. Leave one of the two out`,
    );
  return form;
}

/** The events that pass, and how many there are in all. */
class Selection {
  all = 0;
  passed = 0;

  async *from(events: AsyncIterable<EventLine>, filter: EventFilter): AsyncGenerator<EventLine> {
    for await (const line of events) {
      this.all += 1;
      if (!matchesFilter(line.event, filter)) continue;
      this.passed += 1;
      yield line;
    }
  }
}

/** Lines of `reports.ndjson` beside the events, of those that stand in these events. */
async function writeReports(
  out: string,
  events: AsyncIterable<EventLine>,
  terminal: Terminal,
): Promise<void> {
  const ids = new Set<unknown>();
  for await (const { event } of events) ids.add(event.event_id);
  const events_file = await fileIn(out, 'events.ndjson');
  const reports = ndjsonFile(join(dirname(events_file), 'reports.ndjson'));
  for await (const { record, text } of stoppable(reports, terminal.signal)) {
    if (record !== null && 'event_id' in record && ids.has(record.event_id))
      await write(terminal.stdout, `${text}\n`);
  }
}

/** Writes the events of a set that pass the filter, in their order, or their reports. */
export async function selectCommand(
  out: string,
  options: SelectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const filter = filterBy(options);
  const form = formOf(options);
  if (out === STDIN && options.reports === true)
    throw new UsageError(
      'Unexpected - with --reports, expected the folder of a run: its reports.ndjson is read',
    );
  const lines = out === STDIN ? eventsIn(ndjsonOf(terminal.stdin), 'stdin') : eventsAt(out);
  const selection = new Selection();
  const events = selection.from(stoppable(lines, terminal.signal), filter);
  if (options.reports === true) await writeReports(out, events, terminal);
  else {
    await write(terminal.stdout, form.head());
    for await (const event of events) await write(terminal.stdout, form.row(event));
  }
  await write(terminal.stderr, `demarche: ${selection.passed} of ${selection.all} events\n`);
  return EXIT.done;
}
