import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FormFile } from '../../pipeline/7-emit/form.ts';
import { openOutput } from '../../pipeline/7-emit/output-folder.ts';
import { recordSet } from '../../pipeline/7-emit/record-set.ts';
import { EXCEL_LIMITS, type SheetLimits } from '../../pipeline/7-emit/workbook/limits.ts';
import { STYLE } from '../../pipeline/7-emit/workbook/styles.ts';
import { xlsxForm } from '../../pipeline/7-emit/workbook/xlsx.ts';
import { CONTEXT, EVENT } from '../schemas/samples.ts';
import { expectedSheets, type Shown } from './expected-cells.ts';
import { partsOf, readWorkbook, type Sheet, type SheetCell } from './read-workbook.ts';
import { eventWith, HOSTILE_SAMPLES, reportsOf, SAMPLES } from './sample-set.ts';
import { written } from './written.ts';

const EVENTS = [...SAMPLES, ...HOSTILE_SAMPLES];

let out = '';
let bytes: Uint8Array = Buffer.alloc(0);
let sheets: readonly Sheet[] = [];
beforeAll(async () => {
  out = await written(EVENTS, { formats: ['ndjson', 'xlsx'] });
  bytes = readFileSync(join(out, 'events.xlsx'));
  sheets = readWorkbook(bytes);
});
afterAll(() => rmSync(out, { recursive: true }));

function sheetNamed(name: string): Sheet {
  return sheets.find((sheet) => sheet.name === name) as Sheet;
}

const DAY_ZERO = Date.UTC(1899, 11, 30);

/** What a spreadsheet shows of the cell. */
function shown({ type, value, style }: SheetCell): Shown {
  if (type === 'inlineStr') return value;
  if (type === 'b') return value === '1';
  if (style !== STYLE.day) return Number(value);
  return new Date(DAY_ZERO + Number(value) * 86_400_000).toISOString().slice(0, 10);
}

describe('events.xlsx', () => {
  test('has sheets for events, reports and participants, and one that explains them', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Events', 'Reports', 'Participants', 'Read me']);
    for (const { name, isFrozen, filter, rows, cells } of sheets.slice(0, 3)) {
      expect(isFrozen, name).toBe(true);
      expect(filter?.startsWith('A1:') && filter.endsWith(String(rows.length + 1)), `${filter}`).toBe(true);
      expect(cells[0]?.every(({ style }) => style === STYLE.head)).toBe(true);
    }
  });

  test('shows in every cell what the records have', () => {
    for (const [name, expected] of expectedSheets(EVENTS, reportsOf(EVENTS))) {
      const { rows } = sheetNamed(name);
      expect(rows).toHaveLength(expected.length);
      for (const [at, row] of rows.entries()) {
        const told = Object.entries(expected[at] ?? {}).filter(([, value]) => value !== null);
        expect(
          Object.fromEntries([...row].map(([column, cell]) => [column, shown(cell)])),
          `${name} ${at}`,
        ).toEqual(Object.fromEntries(told));
      }
    }
  });

  test('days are days, but for what is only partly known, and for days before spreadsheets count', () => {
    const first = (row: number) => sheetNamed('Events').rows[row]?.get('date_start');
    expect(first(0)).toMatchObject({ type: 'n', value: '44292', style: STYLE.day });
    expect(first(1)).toMatchObject({ type: 'inlineStr', value: '2021-04' });
    expect(first(2)).toMatchObject({ type: 'inlineStr', value: '2021' });
    expect(first(3)).toMatchObject({ style: STYLE.day });
    expect(first(4)).toBeUndefined();
    expect(first(5)).toMatchObject({ type: 'inlineStr', value: '1880-02-28' });
  });

  test('holds no formula: what looks like one is text, and stays text when its cell is edited', () => {
    const parts = partsOf(bytes);
    for (const [path, xml] of parts) expect(xml, path).not.toMatch(/<f[ >/]/);
    const texts = sheets.flatMap(({ cells }) => cells.flat()).filter(({ value }) => value.startsWith('='));
    expect(texts.length).toBeGreaterThan(10);
    for (const { type, style, link } of texts)
      expect([type, style, link]).toEqual(['inlineStr', STYLE.guarded, null]);
  });

  test('links to web pages alone', () => {
    const links = sheetNamed('Events').rows.map((row) => row.get('urls')?.link ?? null);
    expect(links[0]).toBe('https://courier.example/lisbon');
    expect(links[6]).toBeNull();
    expect(links[7]).toBe('https://courier.example/a;b,c?d=%C3%A9');
    const all = sheets.flatMap(({ cells }) => cells.flat()).flatMap(({ link }) => link ?? []);
    expect(all.filter((link) => !/^https?:\/\//.test(link))).toEqual([]);
  });

  test('explains every column', () => {
    const explained = sheetNamed('Read me').cells.map((row) => row.map(({ value }) => value));
    for (const { name, cells } of sheets.slice(0, 3))
      for (const { value: column } of cells[0] ?? []) {
        const line = explained.find(([sheet, told]) => sheet === name && told === column);
        expect(line?.[3], `${name} ${column}`).toMatch(/\.$/);
      }
  });

  test('tells which cells were cut, in the sheet and in run.json', () => {
    const { counts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    const cut = counts.notes['emit/cell-cut'];
    expect(cut).toBeGreaterThan(3);
    const told = sheetNamed('Read me').cells.map((row) => row.map(({ value }) => value));
    expect(told).toContainEqual(['emit/cell-cut', String(cut), expect.stringContaining('32,767')]);
  });
});

describe('the bytes of events.xlsx', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('are the same on another day in another time zone', async () => {
    process.env.TZ = 'Asia/Kathmandu';
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T23:59:59Z') });
    const again = await written(EVENTS, { formats: ['xlsx'] });
    const hashes = [out, again].map((folder) =>
      createHash('sha256')
        .update(readFileSync(join(folder, 'events.xlsx')))
        .digest('hex'),
    );
    rmSync(again, { recursive: true });
    expect(hashes[1]).toBe(hashes[0]);
  });
});

describe('what a sheet can not hold', () => {
  async function workbookWith(limits: Partial<SheetLimits>): Promise<readonly [readonly Sheet[], FormFile]> {
    const folder = await openOutput(join(out, 'limited'));
    const set = recordSet({
      events: join(out, 'events.ndjson'),
      reports: join(out, 'reports.ndjson'),
      articles: null,
    });
    const file = await xlsxForm({ ...EXCEL_LIMITS, ...limits }).write(set, folder, CONTEXT, []);
    const found = readWorkbook(readFileSync(folder.pathOf('events.xlsx')));
    await folder.abandon();
    return [found, file];
  }

  test('rows go on to further sheets, each with its head and filter, and all are there', async () => {
    const [found, file] = await workbookWith({ rows: 101 });
    expect(found.map(({ name }) => name)).toEqual([
      ...['Events', 'Events 2', 'Events 3', 'Reports', 'Reports 2', 'Reports 3'],
      ...[
        'Participants',
        'Participants 2',
        'Participants 3',
        'Participants 4',
        'Participants 5',
        'Participants 6',
      ],
      ...['Participants 7', 'Participants 8', 'Read me'],
    ]);
    const ids = found
      .filter(({ name }) => name.startsWith('Events'))
      .flatMap(({ rows }) => rows.map((row) => row.get('event_id')?.value));
    expect(ids).toEqual(EVENTS.map(({ event_id }) => event_id));
    expect(found[1]?.cells[0]?.map(({ value }) => value)).toEqual(
      sheets[0]?.cells[0]?.map(({ value }) => value),
    );
    expect(found[1]?.isFrozen).toBe(true);
    const [events, reports, people] = [
      EVENTS,
      reportsOf(EVENTS),
      EVENTS.flatMap(({ counterpart, others }) => [1, ...(counterpart ? [1] : []), ...others]),
    ].map(({ length }) => length - 100);
    expect(file.notes).toContainEqual([
      'emit/rows-on-further-sheet',
      (events ?? 0) + (reports ?? 0) + (people ?? 0),
    ]);
  });

  test('links beyond its number, and long ones, are text, which is counted', async () => {
    const [found, file] = await workbookWith({ links: 2, link_length: 32 });
    const links = found.map(({ cells }) => cells.flat().filter(({ link }) => link !== null).length);
    expect(links).toEqual([2, 2, 0, 0]);
    const plain = file.notes?.find(([code]) => code === 'emit/link-left-out')?.[1];
    const withLink = sheets.flatMap(({ cells }) => cells.flat()).filter(({ link }) => link !== null).length;
    expect(plain).toBe(withLink - 4);
  });

  test('no event is a workbook too, with head rows and nothing below', async () => {
    const empty = await written([], { formats: ['xlsx'] });
    const found = readWorkbook(readFileSync(join(empty, 'events.xlsx')));
    rmSync(empty, { recursive: true });
    expect(found.map(({ rows }) => rows.length).slice(0, 3)).toEqual([0, 0, 0]);
    expect(found[0]?.cells[0]?.length).toBe(sheets[0]?.cells[0]?.length);
  });

  test('half a surrogate pair, a NUL, and text that reads as a code of a character are written as text', async () => {
    const name = 'a\u0000b\ud800c\uffff_x000D_\r\nd';
    const odd = await written([eventWith(1, { place: { ...EVENT.place, name } })], { formats: ['xlsx'] });
    const [events] = readWorkbook(readFileSync(join(odd, 'events.xlsx')));
    rmSync(odd, { recursive: true });
    expect(events?.rows[0]?.get('place')?.value).toBe('a\ufffdb\ufffdc\ufffd_x000D_\nd');
  });
});
