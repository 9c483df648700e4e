import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardCell } from '../../pipeline/7-emit/guard-cell.ts';
import { eventLine } from '../../pipeline/7-emit/ndjson.ts';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { EVENT_COLUMNS, eventsCsv } from './csv-text.ts';
import { eventOf, HOSTILE, NUMBERS, TEXT_COLUMNS, USUAL } from './hostile-cells.ts';

type Row = Readonly<Record<string, unknown>>;

const TEXTS = [...HOSTILE, ...USUAL];
const MAX_CELL_LENGTH = 32_767;
/** Columns that hold the text alone. */
const ALONE = TEXT_COLUMNS.filter(
  (column) => !['others', 'topics', 'outlets', 'conflicts', 'urls'].includes(column),
);

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-parser-'));
  file = join(folder, 'events.csv');
  writeFileSync(file, eventsCsv(TEXTS.map(eventOf)));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The rows as DuckDB's own parser of CSV reads them. */
async function readBack(options: string): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const found = await connection.runAndReadAll(`SELECT * FROM read_csv('${file}'${options})`);
    return found.getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe('events.csv of hostile text, read back by another parser of CSV', () => {
  test('has every cell as it was written, in its column', async () => {
    const rows = await readBack(', all_varchar = true, header = true');
    expect(rows).toHaveLength(TEXTS.length);
    for (const [index, text] of TEXTS.entries()) {
      const guarded = guardCell(text);
      const shown = guarded.length > MAX_CELL_LENGTH ? `${guarded.slice(0, MAX_CELL_LENGTH - 1)}…` : guarded;
      for (const column of ALONE)
        expect(rows[index]?.[column] ?? '', `${column} of ${JSON.stringify(text.slice(0, 60))}`).toBe(shown);
    }
  });

  test('has the same cells as for the first parser', async () => {
    const rows = await readBack(', all_varchar = true, header = true');
    const first = parse(eventsCsv(TEXTS.map(eventOf)), { columns: true }) as Row[];
    for (const column of EVENT_COLUMNS)
      expect(
        rows.map((row) => row[column] ?? ''),
        column,
      ).toEqual(first.map((row) => row[column]));
  });

  test('has no cell, and no part of one, that starts with a sign of a formula', async () => {
    const rows = await readBack(', all_varchar = true, header = true');
    const cells = rows.flatMap((row) => TEXT_COLUMNS.map((column) => String(row[column] ?? '')));
    const starts = cells.flatMap((cell) => cell.split(/[;\t\r\n]/));
    const bare = starts.map((start) => start.normalize('NFKC').replace(/^[\s\p{Cf}\p{Cc}"]+/u, ''));
    expect(bare.filter((start) => /^[=+\-@−]/.test(start))).toEqual([]);
  });

  test('has numbers and truth values where it should, by the types that the parser guesses', async () => {
    const rows = await readBack('');
    expect(rows).toHaveLength(TEXTS.length);
    for (const row of rows) {
      for (const column of NUMBERS) expect(['number', 'bigint']).toContain(typeof row[column]);
      expect(row.core).toBe(true);
      expect(Number(row.confidence)).toBe(0.85);
    }
  });
});

test('events.ndjson has the text exactly as it was read', () => {
  for (const text of TEXTS) {
    const { actor, reports } = JSON.parse(eventLine(eventOf(text))) as DiplomaticEvent;
    expect([actor.name, reports[0]?.outlet]).toEqual([text, text]);
  }
});
