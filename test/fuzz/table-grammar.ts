/** Metadata tables as a grammar makes them. */
import { broken } from './broken-bytes.ts';
import { type Dice, several } from './dice.ts';
import { datePhrase, newsWord } from './news-words.ts';
import { oddRun } from './odd-characters.ts';

export const COLUMNS = ['file', 'id', 'outlet', 'url', 'title', 'published_at'] as const;
const DAYS = [
  '2021-04-07',
  '2021-04-07T23:00:00-12:00',
  '07/04/2021',
  '31/12/99',
  '2021-02-30',
  'April 7, 2021',
  '1617753600',
  '=NOW()',
  '0',
  '2021-4-7',
];

/** Quoted as RFC 4180 says. */
function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellOf(column: string, file: string, dice: Dice): string {
  if (column === 'file') return file;
  if (dice.once(3) || column === 'id') return '';
  if (column === 'published_at') return dice.once(3) ? datePhrase(dice) : dice.pick(DAYS);
  return dice.once(3) ? oddRun(dice) : newsWord(dice);
}

/** A row that says something of one file. */
export function rowOf(file: string, dice: Dice): string {
  return COLUMNS.map((column) => quoted(cellOf(column, file, dice))).join(',');
}

/** Names and ids that rows may be of. */
const ARTICLES = ['one.txt', 'two.ndjson', 'first', './one.txt', 'nobody'] as const;

function anyCell(dice: Dice): string {
  const cell = dice.pick([
    () => '',
    () => newsWord(dice),
    () => dice.pick(DAYS),
    () => oddRun(dice),
    () =>
      dice.pick([
        'one.txt',
        'two.ndjson',
        './one.txt',
        '../one.txt',
        'ONE.TXT',
        'first',
        '__proto__',
        '#1',
        'a\nb',
        '"',
        '""',
        ',',
      ]),
  ])();
  if (dice.once(200)) return `"${cell}`;
  return dice.once(60) ? cell : quoted(cell);
}

function csv(dice: Dice): string {
  const columns = dice.once(3)
    ? [...COLUMNS, ...several(dice.below(3), () => dice.pick([...COLUMNS, '__proto__', 'File', '', 'note']))]
    : [...COLUMNS];
  if (dice.once(4)) columns.splice(dice.below(columns.length), 1);
  if (dice.once(4)) columns.reverse();
  const rows = several(dice.below(5), (at) => {
    const cells = several(dice.once(40) ? dice.below(9) : columns.length, () => anyCell(dice));
    // Mostly a row is of one article that no other row is of.
    const naming = columns.findIndex((column) => column === 'file' || column === 'id');
    if (!dice.once(8) && naming < cells.length) cells[naming] = ARTICLES[at] ?? '';
    return cells;
  });
  const separator = dice.once(16) ? dice.pick([';', '\t', '|']) : ',';
  const end = dice.pick(['\n', '\r\n', '\r', '\n\n']);
  return [columns, ...rows].map((cells) => cells.join(separator)).join(end) + dice.pick(['', end]);
}

function lines(dice: Dice): string {
  return several(1 + dice.below(6), () => {
    const members = several(1 + dice.below(6), () => {
      const words = dice.once(5)
        ? dice.pick(['null', '3', '{}', '[]', 'tru'])
        : JSON.stringify(anyCell(dice));
      return `${JSON.stringify(dice.pick([...COLUMNS, '__proto__', 'odd']))}:${words}`;
    });
    return dice.once(12) ? dice.pick(['', 'x', '[]', '"a"', '{']) : `{${members.join(',')}}`;
  }).join('\n');
}

export interface MadeTable {
  readonly name: string;
  readonly bytes: Buffer;
}

export function tableOf(dice: Dice): MadeTable {
  const isCsv = !dice.once(4);
  const bytes = Buffer.from((isCsv ? csv(dice) : lines(dice)).toWellFormed());
  return {
    name: isCsv ? dice.pick(['table.csv', 'TABLE.CSV', 'table']) : dice.pick(['table.ndjson', 'table.JSONL']),
    bytes: dice.once(4) ? broken(bytes, dice) : bytes,
  };
}
