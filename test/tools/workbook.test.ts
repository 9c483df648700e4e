import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CastingContext, parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedSheets, type Shown } from '../7-emit/expected-cells.ts';
import { HOSTILE_SAMPLES, reportsOf, SAMPLES } from '../7-emit/sample-set.ts';
import { written } from '../7-emit/written.ts';
import { opened, savedSheets } from './office.ts';

const EVENTS = [...SAMPLES, ...HOSTILE_SAMPLES];
const SHEETS = ['Events', 'Reports', 'Participants', 'Read me'];

let folder = '';
let out = '';
let workbook = '';
let saved: ReadonlyMap<string, string> = new Map();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  out = await written(EVENTS, { formats: ['ndjson', 'xlsx'] });
  workbook = join(out, 'events.xlsx');
  saved = savedSheets(workbook, folder, SHEETS);
});
afterAll(() => {
  for (const path of [folder, out]) rmSync(path, { recursive: true });
});

interface Cell {
  readonly text: string;
  /** False of numbers, days and truth values. */
  readonly is_text: boolean;
}

/** The cells of a sheet as LibreOffice has them, by column. It writes text in quotes. */
function cellsOf(name: string): readonly Readonly<Record<string, Cell>>[] {
  const cast = (text: string, { quoting }: CastingContext) => ({ text, is_text: quoting });
  const csv = readFileSync(saved.get(name) ?? '', 'utf8');
  const [head = [], ...rows] = parse(csv, { cast }) as unknown as Cell[][];
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, at) => (cell.text === '' ? [] : [[head[at]?.text ?? '', cell]]))),
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** LibreOffice counts days from 1582, and takes those of a workbook as Excel does. */
const FIRST_DAY = '1900-03-01';

function cellOf(column: string, shown: Shown): Cell | null {
  if (shown === null) return null;
  if (typeof shown === 'boolean') return { text: shown ? 'TRUE' : 'FALSE', is_text: false };
  if (typeof shown === 'number') return { text: String(shown), is_text: false };
  const isDay = /^date_|reported$|^published_at$/.test(column) && DAY.test(shown) && shown >= FIRST_DAY;
  return { text: shown, is_text: !isDay };
}

describe('events.xlsx of hostile text, opened in LibreOffice', () => {
  test.each(['Events', 'Reports', 'Participants'])('every cell of %s shows what the record has', (name) => {
    const expected = expectedSheets(EVENTS, reportsOf(EVENTS)).get(name) ?? [];
    const rows = cellsOf(name);
    expect(rows).toHaveLength(expected.length);
    for (const [at, row] of rows.entries()) {
      const told = Object.entries(expected[at] ?? {}).flatMap(([column, value]) => {
        const cell = cellOf(column, value);
        return cell === null ? [] : [[column, cell] as const];
      });
      expect(row, `row ${at}`).toEqual(Object.fromEntries(told));
    }
  });

  test('it holds no formula, and links to web pages alone', () => {
    const table = readFileSync(opened(workbook, folder, null), 'utf8');
    // Its own form of a truth value.
    const formulas = [...table.matchAll(/table:formula="([^"]*)"/g)].map((found) => found[1] ?? '');
    expect([...new Set(formulas)].sort()).toEqual(['of:=FALSE()', 'of:=TRUE()']);
    const links = [...table.matchAll(/xlink:href="([^"]*)"/g)].map((found) => found[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !/^https?:\/\//.test(link))).toEqual([]);
  });

  test('it has filters over its tables, and a sheet that explains them', () => {
    const table = readFileSync(opened(workbook, folder, null), 'utf8');
    expect(table.match(/table:display-filter-buttons="true"/g)).toHaveLength(3);
    expect(readFileSync(saved.get('Read me') ?? '', 'utf8')).toContain('"person_key"');
  });
});
