import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { csvOf, dialectOf } from '../../pipeline/7-emit/csv.ts';
import { EVENTS } from '../../pipeline/7-emit/event-columns.ts';
import { guardCell } from '../../pipeline/7-emit/guard-cell.ts';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { EVENT } from '../schemas/samples.ts';
import { PARTICIPANT_COLUMNS, participantsCsv } from './csv-text.ts';
import { eventOf, HOSTILE, USUAL } from './hostile-cells.ts';
import { eventWith, SAMPLES } from './sample-set.ts';
import { written } from './written.ts';

type Row = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), 'participants-'));
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(events: readonly DiplomaticEvent[]): readonly Row[] {
  return parse(participantsCsv(events), { columns: true }) as Row[];
}

describe('participants.csv', () => {
  test('has a row for each side and each of the others, with the columns of its event', () => {
    const rows = rowsOf([eventWith(1, { others: [EVENT.counterpart, EVENT.actor] })]);
    expect(rows.map(({ side, position, name }) => [side, position, name])).toEqual([
      ['actor', '1', 'Ana Duarte'],
      ['counterpart', '1', 'Conor Byrne'],
      ['other', '1', 'Conor Byrne'],
      ['other', '2', 'Ana Duarte'],
    ]);
    expect(rows[0]).toEqual({
      event_id: 'e_0000000000000001',
      side: 'actor',
      position: '1',
      name: 'Ana Duarte',
      role: 'foreign minister',
      party: 'PRT',
      party_name: 'Portugal',
      kind: 'person',
      person_key: 'PRT/ana duarte',
      date_start: '2021-04-06',
      date_end: '2021-04-06',
      date_precision: 'day',
      type: 'meeting',
      status: 'occurred',
      core: 'true',
      place: 'Lisbon',
      place_country: 'PRT',
      topics: 'energy',
      report_count: '1',
      outlet_count: '1',
      confidence: '0.8',
    });
  });

  test('names nobody who is not named, and nobody where there is no other side', () => {
    const nameless = { ...EVENT.actor, name: null, person_key: null };
    const rows = rowsOf([eventWith(1, { actor: nameless, counterpart: null })]);
    expect(rows).toHaveLength(1);
    expect([rows[0]?.name, rows[0]?.person_key, rows[0]?.party_name]).toEqual(['', '', 'Portugal']);
  });

  test('of hostile text has every cell as it was written, guarded, for another parser of CSV too', async () => {
    const texts = [...HOSTILE, ...USUAL];
    const file = join(folder, 'participants.csv');
    writeFileSync(file, participantsCsv(texts.map(eventOf)));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const found = await connection.runAndReadAll(
      `SELECT * FROM read_csv('${file}', all_varchar = true, header = true) WHERE side = 'actor'`,
    );
    const rows = found.getRowObjectsJS();
    connection.closeSync();
    instance.closeSync();
    expect(Object.keys(rows[0] ?? {})).toEqual(PARTICIPANT_COLUMNS);
    for (const [index, text] of texts.entries()) {
      const guarded = guardCell(text);
      const shown = guarded.length > 32_767 ? `${guarded.slice(0, 32_766)}…` : guarded;
      for (const column of ['name', 'role', 'party', 'place', 'event_id'])
        expect(rows[index]?.[column] ?? '', column).toBe(shown);
    }
  });

  test('cells that were cut are counted in run.json', async () => {
    const place = { ...EVENT.place, name: 'a'.repeat(40_000) };
    const out = await written([eventWith(1, { place })], { formats: ['csv'] });
    const { counts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    rmSync(out, { recursive: true });
    // Once in events.csv, and once for each of the two participants.
    expect(counts.notes).toEqual({ 'emit/cell-cut': 3 });
  });
});

describe('--excel', () => {
  function textWith(excel: ',' | ';' | 'tab'): string {
    const csv = csvOf(EVENTS, dialectOf(excel));
    return csv.head() + csv.rows(SAMPLES);
  }

  test.each([
    [',', ',', '0.8'],
    [';', ';', '0,8'],
    ['tab', '\t', '0.8'],
  ] as const)(
    '%s marks the file as UTF-8 and parts cells at %j, numbers as %s',
    (excel, delimiter, number) => {
      const text = textWith(excel);
      expect(text.startsWith('\ufeffdate_start')).toBe(true);
      const rows = parse(text, { columns: true, delimiter, bom: true }) as Row[];
      expect(rows).toHaveLength(SAMPLES.length);
      expect(rows[0]).toMatchObject({ actor: 'Ana Duarte', confidence: number, core: 'true' });
      expect(rows[7]?.outlets).toBe('Côte Post; The Daily Courier');
    },
  );

  test('marks both tables; without it they have no mark', async () => {
    for (const [excel, mark] of [
      [';', '\ufeff'],
      [null, ''],
    ] as const) {
      const out = await written(SAMPLES, { formats: ['csv'], excel });
      const text = (name: string) => readFileSync(join(out, name), 'utf8');
      expect(text('events.csv').startsWith(`${mark}date_start`)).toBe(true);
      expect(text('participants.csv').startsWith(`${mark}event_id`)).toBe(true);
      rmSync(out, { recursive: true });
    }
  });
});
