import { stringify } from 'csv-stringify/sync';
import type { Conflict, DiplomaticEvent, EventParticipant } from '../records.ts';
import { compareCodePoints } from './code-points.ts';
import { guardCell } from './guard-cell.ts';
import { textForm } from './text-form.ts';

/** UTF-16 code units that Excel holds in a cell; it breaks the row in two behind them ("Excel specifications and limits"). */
const MAX_CELL_LENGTH = 32_767;
/** Room for the words that tell how many parts of a list are left out. */
const MAX_LIST_LENGTH = MAX_CELL_LENGTH - 20;

type Cell = string | number | boolean | null;

/** Numbers stay numbers, nothing is made up: a value that is not told is an empty cell. */
const COLUMNS: ReadonlyMap<string, (event: DiplomaticEvent) => Cell> = new Map<
  string,
  (event: DiplomaticEvent) => Cell
>([
  ['date_start', ({ date }) => date?.start ?? null],
  ['date_end', ({ date }) => date?.end ?? null],
  ['date_precision', ({ date }) => date?.precision ?? null],
  ['type', ({ type }) => type],
  ['status', ({ status }) => status],
  ['actor', ({ actor }) => shownName(actor)],
  ['actor_role', ({ actor }) => actor.role],
  ['actor_party', ({ actor }) => actor.party],
  ['counterpart', ({ counterpart }) => counterpart && shownName(counterpart)],
  ['counterpart_role', ({ counterpart }) => counterpart?.role ?? null],
  ['counterpart_party', ({ counterpart }) => counterpart?.party ?? null],
  ['others', ({ others }) => joined(others.map(inOneCell))],
  ['place', ({ place }) => place?.name ?? null],
  ['place_country', ({ place }) => place?.country ?? null],
  ['topics', ({ topics }) => joined(topics)],
  ['report_count', ({ report_count }) => report_count],
  ['outlet_count', ({ outlet_count }) => outlet_count],
  ['outlets', ({ reports }) => joined(distinct(reports.map(({ outlet }) => outlet)))],
  ['confidence', ({ confidence }) => confidence],
  ['core', ({ core }) => core],
  ['first_reported', ({ first_reported }) => first_reported],
  ['last_reported', ({ last_reported }) => last_reported],
  ['conflicts', ({ conflicts }) => joined(conflicts.map(conflictInWords))],
  ['urls', ({ reports }) => joined(distinct(reports.map(({ url }) => url)))],
  ['quote', quoteOf],
  ['event_id', ({ event_id }) => event_id],
]);

/** A participant without a name is shown by the name of its party, else as written. */
function shownName({ name, party_name, text }: EventParticipant): string {
  return name ?? party_name ?? text;
}

/** `Ana Duarte (foreign minister, PRT)`. */
function inOneCell(participant: EventParticipant): string {
  const known = [participant.role, participant.party].filter((part) => part !== null);
  return shownName(participant) + (known.length > 0 ? ` (${known.join(', ')})` : '');
}

/** `date: 2021-04-06 (2 reports) or 2021-04-07 (1 report)`. */
function conflictInWords({ field, values }: Conflict): string {
  const told = values.map(
    ({ value, reports }) => `${value} (${reports.length} report${reports.length === 1 ? '' : 's'})`,
  );
  return `${field}: ${told.join(' or ')}`;
}

/** `A; B`: as many parts as a cell holds, then how many there are beyond: `A; B; … 310 more`. Each part is guarded too: where `;` parts cells, it would start one. */
function joined(parts: readonly string[]): string {
  const cells = parts.map(guardCell);
  let length = 0;
  const beyond = cells.findIndex((cell) => {
    length += cell.length + 2;
    return length > MAX_LIST_LENGTH;
  });
  if (beyond <= 0) return cells.join('; ');
  return `${cells.slice(0, beyond).join('; ')}; … ${cells.length - beyond} more`;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort(compareCodePoints);
}

/** The words that tell the type in the first report; in any report when the first has none. */
function quoteOf({ evidence, reports }: DiplomaticEvent): string | null {
  const telling = evidence.filter(({ field }) => field === 'type');
  const first = telling.find(({ document_id }) => document_id === reports[0]?.document_id);
  return (first ?? telling[0])?.quote ?? null;
}

const CELLS = [...COLUMNS.values()];

/** The text as it stands in its cell; events.ndjson has it as it was read. */
function textCell(text: string): string {
  const cell = guardCell(text);
  return cell.length > MAX_CELL_LENGTH ? `${cell.slice(0, MAX_CELL_LENGTH - 1).toWellFormed()}…` : cell;
}

function cellsOf(event: DiplomaticEvent): Cell[] {
  return CELLS.map((cellOf) => {
    const cell = cellOf(event);
    return typeof cell === 'string' ? textCell(cell) : cell;
  });
}

/** Columns of `events.csv`, in order. */
export const CSV_COLUMNS: readonly string[] = [...COLUMNS.keys()];

/** The head line of `events.csv`. */
export function csvHead(): string {
  return stringify([[...CSV_COLUMNS]]);
}

/**
 * The lines of so many events. RFC 4180 quoting, also of cells with `;` and TAB, which many programs take for separators beside the comma;
 * lines end in LF; truth values are `true` and `false`.
 */
export function csvRows(events: readonly DiplomaticEvent[]): string {
  return stringify(events.map(cellsOf), { quoted_match: /[;\t]/, cast: { boolean: String } });
}

/** `events.csv`. */
export const CSV_FORM = textForm('events.csv', () => ({ head: csvHead, rows: csvRows, tail: () => '' }));
