import { csvText } from '../7-emit/csv.ts';
import { type Change, type ChangeKind, KINDS } from './changes.ts';

/** How many events the sets have, and how many of each kind of change there are. */
export interface Totals {
  readonly was: number;
  readonly now: number;
  readonly changes: Readonly<Record<ChangeKind, number>>;
}

/** A way to write changes: a head, each change, and what comes behind them. */
export interface DiffForm {
  readonly head: string;
  readonly row: (change: Change, isFirst: boolean) => string;
  readonly end: (totals: Totals) => string;
}

export function areSame({ changes }: Totals): boolean {
  return KINDS.every((kind) => changes[kind] === 0);
}

function count(number: number): string {
  return `${number} event${number === 1 ? '' : 's'}`;
}

/** One line: what a person asks first. */
export function summaryOf(totals: Totals): string {
  const { was, now, changes } = totals;
  if (areSame(totals)) return `No difference: both sets have the same ${count(now)}.`;
  const told = KINDS.filter((kind) => changes[kind] > 0).map((kind) => `${changes[kind]} ${kind}`);
  return `${count(was)} before, ${now} now: ${told.join(', ')}.`;
}

const KIND_WIDTH = Math.max(...KINDS.map((kind) => kind.length)) + 2;
const INDENT = ' '.repeat(KIND_WIDTH);

/** The ids that tell what became of an event, behind the one that stands first. */
function otherIds({ change, was_ids, now_ids }: Change): readonly string[] {
  if (change === 'merged') return [`was ${was_ids.join(', ')}`];
  return change === 'split' ? [`now ${now_ids.join(', ')}`] : [];
}

function textOf(change: Change): string {
  const [id] = change.change === 'lost' || change.change === 'split' ? change.was_ids : change.now_ids;
  const values = change.fields.map(
    ({ field, was, now }) => `${field}: ${was ?? 'nothing'} -> ${now ?? 'nothing'}`,
  );
  const lines = [
    `${change.change.padEnd(KIND_WIDTH)}${id}  ${change.words}`,
    ...[...otherIds(change), ...values].map((line) => `${INDENT}${line}`),
  ];
  return lines.map((line) => `${line.replace(/\s*[\n\r]\s*/g, ' ')}\n`).join('');
}

const TEXT: DiffForm = {
  head: '',
  row: textOf,
  end: (totals) => `${areSame(totals) ? '' : '\n'}${summaryOf(totals)}\n`,
};

/** A row for each pair of ids, and for each field that changed. */
function csvOf({ change, was_ids, now_ids, fields, words }: Change): string {
  const pairs = (was_ids.length > 0 ? was_ids : [null]).flatMap((was) =>
    (now_ids.length > 0 ? now_ids : [null]).map((now) => [was, now] as const),
  );
  const values = fields.length > 0 ? fields : [{ field: null, was: null, now: null }];
  return csvText(
    pairs.flatMap(([was_id, now_id]) =>
      values.map(({ field, was, now }) => [change, was_id, now_id, field, was, now, words]),
    ),
  );
}

const CSV: DiffForm = {
  head: csvText([['change', 'was_event_id', 'now_event_id', 'field', 'was', 'now', 'event']]),
  row: csvOf,
  end: () => '',
};

/** One JSON document, written as it comes. */
const JSON_FORM: DiffForm = {
  head: '{"changes":[',
  row: (change, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(change).toWellFormed()}`,
  end: ({ was, now, changes }) =>
    `\n],"events":${JSON.stringify({ was, now })},"counts":${JSON.stringify(changes)}}\n`,
};

export const DIFF_FORMS: ReadonlyMap<string, DiffForm> = new Map([
  ['text', TEXT],
  ['csv', CSV],
  ['json', JSON_FORM],
]);
