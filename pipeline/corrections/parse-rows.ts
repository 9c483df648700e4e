import { csvTable } from '../1-read/csv-table.ts';
import type { CorrectionRow } from './correction-row.ts';
import { FIELD_NAMES, FIELDS, type FieldName, isField, topicsIn } from './fields.ts';

/** A row as written; every cell is trimmed. */
interface Cells {
  readonly line: number;
  readonly event_id: string;
  readonly report_id: string;
  readonly action: string;
  readonly field: string;
  readonly value: string;
  readonly who: string;
  readonly why: string;
}

const COLUMNS = ['event_id', 'report_id', 'action', 'field', 'value', 'who', 'why'] as const;
const EVENT_ID = /^e_[0-9a-f]{16}$/;
const REPORT_ID = /^r_[0-9a-f]{16}$/;
const EXPECTED_ACTION = 'drop, set FIELD VALUE, split or merge_with ID';

/** Rows, or what is wrong with them: each problem starts with `:` and a line. */
export interface ParsedCorrections {
  readonly rows: readonly CorrectionRow[];
  readonly problems: readonly string[];
}

type Read<Value> = Value | { readonly problem: string };

function isProblem(read: object): read is { readonly problem: string } {
  return 'problem' in read;
}

function targetOf({ event_id, report_id }: Cells): Read<{ readonly target: string }> {
  if ((event_id === '') === (report_id === '')) {
    const found = event_id === '' ? 'empty event_id and report_id' : 'event_id beside a report_id';
    return { problem: `Unexpected ${found}, expected one of them.` };
  }
  const target = event_id || report_id;
  if ((event_id === '' ? REPORT_ID : EVENT_ID).test(target)) return { target };
  const example = event_id === '' ? 'a report_id, r_ and 16 hex digits' : 'an event_id, e_ and 16 hex digits';
  return { problem: `Unexpected "${target}", expected ${example}.` };
}

/** `set actor.name Imran Khan` in one cell, or in action, field and value. */
function wordsOf({ action, field, value }: Cells): {
  verb: string;
  field: string;
  value: string;
  extra: string;
} {
  const [verb = '', rest = ''] = parted(action);
  if (verb !== 'set') return { verb, field: '', value: rest || value, extra: rest === '' ? field : '' };
  const [named = '', told = ''] = parted(rest);
  return {
    verb,
    field: named || field,
    value: told || value,
    extra: named !== '' && field !== '' ? field : told !== '' ? value : '',
  };
}

/** The first word, and the rest. */
function parted(words: string): readonly string[] {
  const { first = '', rest = '' } = /^(?<first>\S*)\s*(?<rest>[\s\S]*)$/.exec(words)?.groups ?? {};
  return [first, rest];
}

/** The value as events write it. */
function setValue(field: FieldName, value: string): string | null {
  if (field === 'topics') return topicsIn(value).join('; ') || null;
  if (field !== 'date') return value || null;
  const [start, end] = value.split('/');
  return (start === end ? start : value) || null;
}

type Told = Pick<CorrectionRow, 'action' | 'field' | 'value'>;

function toldBySet(field: string, value: string): Read<Told> {
  if (!isField(field))
    return { problem: `Unexpected field "${field}", expected one of ${FIELD_NAMES.join(', ')}.` };
  const expected = FIELDS[field].expected(value);
  if (expected !== null) return { problem: `Unexpected ${field} "${value}", expected ${expected}.` };
  return { action: 'set', field, value: setValue(field, value) };
}

function toldBy(cells: Cells, target: string): Read<Told> {
  const { verb, field, value, extra } = wordsOf(cells);
  if (extra !== '')
    return { problem: `Unexpected "${extra}" beside "${cells.action}", expected it in one place.` };
  if (verb === 'set') return toldBySet(field, value);
  if (verb === 'merge_with') {
    if ((EVENT_ID.test(value) || REPORT_ID.test(value)) && value !== target)
      return { action: verb, field: null, value };
    return { problem: `Unexpected merge_with "${value}", expected another event_id or report_id.` };
  }
  if (verb !== 'drop' && verb !== 'split')
    return { problem: `Unexpected action "${cells.action}", expected ${EXPECTED_ACTION}.` };
  if (value !== '')
    return { problem: `Unexpected "${value}" after ${verb}, expected nothing more. Put reasons into why.` };
  if (verb === 'split' && !REPORT_ID.test(target))
    return {
      problem: `Unexpected event_id with split, expected the report_id of the report that is to leave its event.`,
    };
  return { action: verb, field: null, value: null };
}

function rowOf(cells: Cells): Read<CorrectionRow> {
  const named = targetOf(cells);
  if (isProblem(named)) return named;
  const told = toldBy(cells, named.target);
  if (isProblem(told)) return told;
  const { line, who, why } = cells;
  return { line, ...named, ...told, who: who || null, why: why || null };
}

function headProblems(head: readonly string[]): readonly string[] {
  const known: readonly string[] = COLUMNS;
  const unknown = head.filter((column) => !known.includes(column));
  const has = (column: string): boolean => head.includes(column);
  if (unknown.length === 0 && has('action') && (has('event_id') || has('report_id'))) return [];
  return [
    `:1: Unexpected columns "${head.join(', ')}", expected event_id or report_id, action, who, why (and field, value where action does not hold them).`,
  ];
}

/** Reads the file. A row that is empty but for commas is passed over. */
export function parseCorrections(text: string): ParsedCorrections {
  const { head, rows: lines, problems: broken } = csvTable(text);
  const problems = head.length > 0 || broken.length === 0 ? [...headProblems(head), ...broken] : [...broken];
  const rows: CorrectionRow[] = [];
  if (problems.length > broken.length) return { rows, problems };
  for (const { line, cells } of lines) {
    const values = COLUMNS.map((column) => [column, cells.get(column) ?? ''] as const);
    if (values.every(([, value]) => value === '')) continue;
    const row = rowOf({ line, ...(Object.fromEntries(values) as Omit<Cells, 'line'>) });
    if (isProblem(row)) problems.push(`:${line}: ${row.problem}`);
    else rows.push(row);
  }
  return { rows, problems };
}
