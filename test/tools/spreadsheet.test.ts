import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CastingContext, parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { EVENT_COLUMNS, eventsCsv } from '../7-emit/csv-text.ts';
import { eventOf, HOSTILE, NUMBERS, TEXT_COLUMNS, USUAL } from '../7-emit/hostile-cells.ts';
import { changed, EVENT } from '../schemas/samples.ts';
import { opened, saved } from './office.ts';

interface Cell {
  readonly text: string;
  /** False of numbers, days and truth values. */
  readonly is_text: boolean;
}

const TEXTS = [...HOSTILE, ...USUAL];
const CSV = eventsCsv(TEXTS.map(eventOf));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function formulasIn(table: string): readonly string[] {
  return [...readFileSync(table, 'utf8').matchAll(/table:formula="[^"]*"/g)].map((found) => found[0]);
}

/** The cells as the spreadsheet has them. It writes text in quotes. */
function cellsOf(csv: string): Record<string, Cell>[] {
  const cast = (text: string, { quoting }: CastingContext) => ({ text, is_text: quoting || text === '' });
  const [, ...rows] = parse(readFileSync(csv, 'utf8'), { cast }) as unknown as Cell[][];
  return rows.map((row) =>
    Object.fromEntries(EVENT_COLUMNS.map((column, at) => [column, row[at] ?? { text: '?', is_text: true }])),
  );
}

/** LibreOffice keeps no TAB inside a cell, and each line break as LF. */
function asKept(text: string): string {
  return text.replaceAll('\t', '').replaceAll(/\r\n?/g, '\n');
}

describe('events.csv of hostile text, opened in LibreOffice', () => {
  test('a formula is one when nothing guards it: these tests can fail', () => {
    const table = opened(put('bare.csv', 'actor,counterpart\n=1+1,"x;=2+2"\n'), folder);
    expect(formulasIn(table)).toEqual(['table:formula="of:=1+1"']);
    expect(formulasIn(opened(put('bare-parts.csv', 'actor\n"x";=2+2\n'), folder, ';'))).toHaveLength(1);
  });

  test.each([
    ['commas', ','],
    ['commas, semicolons and tabs, as its dialogue proposes', '\t,;'],
    ['semicolons alone', ';'],
    ['tabs alone', '\t'],
  ])('no cell is a formula where cells are parted by %s', (_, separators) => {
    expect(formulasIn(opened(put('events.csv', CSV), folder, separators))).toEqual([]);
  });

  test.each([',', '\t,;'])('text is the text that was written, numbers are numbers: %j', (separators) => {
    const rows = cellsOf(saved(opened(put('events.csv', CSV), folder, separators), join(folder, 'saved')));
    const written = parse(CSV, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(written.length);
    for (const [index, row] of rows.entries()) {
      for (const column of TEXT_COLUMNS)
        expect(row[column], column).toEqual({ text: asKept(written[index]?.[column] ?? ''), is_text: true });
      const numbers = NUMBERS.map((column) => row[column]);
      expect(numbers).toEqual(['2', '2', '0.85'].map((text) => ({ text, is_text: false })));
      expect(row.core).toEqual({ text: 'TRUE', is_text: false });
    }
  });

  test('no cell is a formula after it was saved as CSV and opened again', () => {
    const again = saved(opened(put('events.csv', CSV), folder), join(folder, 'again'));
    expect(formulasIn(opened(again, join(folder, 'again')))).toEqual([]);
  });
});

test('an event without anything hostile opens with days as days, and its text as it is', () => {
  const csv = eventsCsv([changed(EVENT, 'confidence', 0.9) as DiplomaticEvent]);
  const [row] = cellsOf(saved(opened(put('usual.csv', csv), folder), join(folder, 'saved')));
  for (const column of ['date_start', 'date_end', 'first_reported', 'last_reported'])
    expect(row?.[column], column).toMatchObject({ is_text: false });
  expect(row?.date_start?.text).toBe('2021-04-06');
  expect(row?.actor).toEqual({ text: 'Ana Duarte', is_text: true });
  expect(row?.event_id).toEqual({ text: 'e_0a1b2c3d4e5f6071', is_text: true });
  expect(row?.confidence).toEqual({ text: '0.9', is_text: false });
});
