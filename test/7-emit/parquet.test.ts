import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attendances } from '../../pipeline/7-emit/participant-columns.ts';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { EVENT } from '../schemas/samples.ts';
import { eventWith, HOSTILE_SAMPLES, SAMPLES } from './sample-set.ts';
import { written } from './written.ts';

const EVENTS = [...SAMPLES, ...HOSTILE_SAMPLES];

let out = '';
beforeAll(async () => {
  out = await written(EVENTS, { formats: ['ndjson', 'parquet'] });
});
afterAll(() => rmSync(out, { recursive: true }));

type Row = Readonly<Record<string, unknown>>;

async function answer(query: string): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The rows as JSON that the engine makes of them: its binding for JavaScript takes U+FEFF at the start of a text for a mark. */
async function readBack(folder: string): Promise<readonly Row[]> {
  const rows = await answer(
    `SELECT to_json(line)::VARCHAR AS line FROM '${join(folder, 'events.parquet')}' AS line`,
  );
  return rows.map(({ line }) => JSON.parse(String(line)) as Row);
}

/** The row that an event should be. */
function rowOf(event: DiplomaticEvent): Row {
  const { date, actor: _actor, counterpart: _counterpart, others: _others, ...same } = event;
  const { start, end, precision, edtf, basis, text } = date ?? {};
  const days = { start, end, precision, edtf, basis, text };
  return {
    ...same,
    ...Object.fromEntries(Object.entries(days).map(([key, value]) => [`date_${key}`, value ?? null])),
    participants: attendances(event).map(({ side, position, participant }) => ({
      side,
      position,
      ...participant,
    })),
  };
}

test('holds every event, in order, with all that its record has', async () => {
  expect(await readBack(out)).toEqual(EVENTS.map(rowOf));
});

test('days are DATE, participants and reports nested lists, whatever the set holds', async () => {
  const empty = await written([], { formats: ['parquet'] });
  for (const folder of [out, empty]) {
    const columns = await answer(`DESCRIBE SELECT * FROM '${join(folder, 'events.parquet')}'`);
    const types = Object.fromEntries(
      columns.map(({ column_name, column_type }) => [column_name, column_type]),
    );
    for (const column of ['date_start', 'date_end', 'first_reported', 'last_reported'])
      expect(types[column], column).toBe('DATE');
    expect(types.participants).toMatch(/^STRUCT\(side VARCHAR, "position" INTEGER, .*\)\[\]$/);
    expect(types.reports).toMatch(/published_at DATE\)\[\]$/);
    expect(types.topics).toBe('VARCHAR[]');
  }
  expect(await readBack(empty)).toEqual([]);
  rmSync(empty, { recursive: true });
});

test('answers what notebooks ask: who took part most often', async () => {
  const [first] = await answer(
    `SELECT who.person_key, count(*) AS events FROM (SELECT unnest(participants) AS who FROM '${join(out, 'events.parquet')}')
     WHERE who.party = 'IRL' GROUP BY ALL ORDER BY events DESC`,
  );
  expect(first).toEqual({ person_key: 'IRL/conor byrne', events: String(EVENTS.length) });
});

test('has the same bytes again, and leaves nothing else behind', async () => {
  const again = await written(EVENTS, { formats: ['parquet'] });
  const [one, other] = [out, again].map((folder) => readFileSync(join(folder, 'events.parquet')));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  const { outputs } = JSON.parse(readFileSync(join(again, 'run.json'), 'utf8'));
  expect(outputs.map(({ name }: { name: string }) => name)).toEqual(['events.parquet', 'rejects.ndjson']);
  rmSync(again, { recursive: true });
});

test('takes an event whose line is longer than what the engine reads at a time', async () => {
  const [report] = EVENT.reports;
  const reports = Array.from({ length: 60_000 }, (_, at) => ({
    ...report,
    title: `${at} ${'long '.repeat(40)}`,
  }));
  const long = await written([eventWith(1), eventWith(2, { reports })], { formats: ['parquet'] });
  const rows = await answer(`SELECT len(reports) AS n FROM '${join(long, 'events.parquet')}'`);
  expect(rows.map(({ n }) => Number(n))).toEqual([1, 60_000]);
  rmSync(long, { recursive: true });
});
