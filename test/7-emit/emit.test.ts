import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emit, type Product } from '../../pipeline/7-emit/emit.ts';
import { openOutput } from '../../pipeline/7-emit/output-folder.ts';
import type { RunFacts } from '../../pipeline/7-emit/run-json.ts';
import { newCounts } from '../../pipeline/counts.ts';
import { check } from '../../pipeline/schema.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { ARTICLE, CONTEXT, EVENT, REJECT, REPORT, SUPERSEDED } from '../schemas/samples.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'emit-'));
});
afterEach(() => rmSync(base, { recursive: true }));

async function* stream<T>(...records: readonly T[]): AsyncGenerator<T> {
  yield* records;
}

function product(events: Product['events'] = [EVENT]): Product {
  return {
    articles: stream(ARTICLE),
    reports: stream(REPORT),
    events,
    rejects: stream(REJECT),
    superseded: null,
  };
}

const HASHES = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const inputs = HASHES.map((sha256, index) => ({ path: `${9 - index}.txt`, sha256, bytes: index }));
const FACTS: RunFacts = { version: '0.1.0', inputs, counts: newCounts(), shared_ids: [] };

async function emitted(
  out: string,
  settings: Settings,
  from = product(),
  facts = FACTS,
): Promise<Record<string, string>> {
  await emit(await openOutput(join(base, out)), from, facts, { ...CONTEXT, settings });
  const names = readdirSync(join(base, out)).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(base, out, name), 'utf8')]));
}

function withEmit(emitSettings: Partial<Settings['emit']>): Settings {
  return { ...DEFAULTS, emit: { ...DEFAULTS.emit, ...emitSettings } };
}

test('writes every file of a run; run.json fits its schema and knows each by its hash', async () => {
  const files = await emitted('out', DEFAULTS);
  expect(Object.keys(files)).toEqual([
    'articles.ndjson',
    'events.csv',
    'events.ndjson',
    'participants.csv',
    'rejects.ndjson',
    'report.html',
    'reports.ndjson',
    'run.json',
  ]);
  const run = JSON.parse(files['run.json'] ?? '');
  expect(check('run', run)).toEqual([]);
  expect(run.outputs.map(({ name }: { name: string }) => name)).toEqual(Object.keys(files).slice(0, 7));
  for (const { name, sha256, bytes, lines } of run.outputs) {
    const text = files[name] ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(text.split('\n').length - 1).toBe(lines);
  }
  expect(JSON.parse(files['reports.ndjson'] ?? '')).toEqual(REPORT);
});

test('writes the same bytes for any order of inputs and formats and any number of jobs, and names neither', async () => {
  const one = await emitted('one', DEFAULTS);
  const facts = { ...FACTS, inputs: inputs.toReversed() };
  const formats = DEFAULTS.emit.formats.toReversed();
  const other = await emitted(
    'other',
    { ...withEmit({ formats }), run: { ...DEFAULTS.run, jobs: 8 } },
    product(),
    facts,
  );
  expect(other).toEqual(one);
  expect(one['run.json']).not.toMatch(/jobs|batch_bytes/);
  expect(one['run.json']).not.toContain(base);
});

test('writes the formats asked for, and no texts when they are not wanted', async () => {
  expect(Object.keys(await emitted('csv', withEmit({ formats: ['csv'] })))).toEqual([
    'events.csv',
    'participants.csv',
    'rejects.ndjson',
    'run.json',
  ]);
  const noText = ['events.ndjson', 'rejects.ndjson', 'reports.ndjson', 'run.json'];
  expect(Object.keys(await emitted('off', withEmit({ formats: ['ndjson'], articles: false })))).toEqual(
    noText,
  );
  const noArticles = { ...product(), articles: null };
  expect(Object.keys(await emitted('null', withEmit({ formats: ['ndjson'] }), noArticles))).toEqual(noText);
});

test('streams any number of events once, from an iterable or an async one', async () => {
  const count = 1_000;
  function* events() {
    for (let n = 0; n < count; n += 1) yield { ...EVENT, report_count: n };
  }
  async function* later() {
    yield* events();
  }
  const files = await emitted('out', DEFAULTS, product(events()));
  expect(await emitted('later', DEFAULTS, product(later()))).toEqual(files);
  const rows = parse(files['events.csv'] ?? '', { columns: true }) as { report_count: string }[];
  expect(rows.map(({ report_count }) => Number(report_count))).toEqual([...Array(count).keys()]);
  expect(files['events.ndjson']?.split('\n')).toHaveLength(count + 1);
});

test('writes what was superseded after all others, since the reports tell it', async () => {
  const order: string[] = [];
  async function* told<T>(name: string, record: T): AsyncGenerator<T> {
    yield record;
    order.push(name);
  }
  const { superseded: _, ...others } = product();
  const reports = told('reports', REPORT);
  const files = await emitted('out', DEFAULTS, {
    ...others,
    reports,
    superseded: told('superseded', SUPERSEDED),
  });
  expect(JSON.parse(files['superseded.ndjson'] ?? '')).toEqual(SUPERSEDED);
  expect(order).toEqual(['reports', 'superseded']);
  expect(JSON.parse(files['run.json'] ?? '').outputs.at(-1)).toMatchObject({
    name: 'superseded.ndjson',
    lines: 1,
  });
});

test('ids that several documents share stand in order in run.json', async () => {
  const files = await emitted('out', DEFAULTS, product(), {
    ...FACTS,
    shared_ids: ['b', '\ud83d\ude00', 'a'],
  });
  expect(JSON.parse(files['run.json'] ?? '').shared_ids).toEqual(['a', 'b', '\ud83d\ude00']);
});

test('an empty run leaves a whole set: a head line and empty files', async () => {
  const nothing = {
    articles: stream<never>(),
    reports: stream<never>(),
    events: [],
    rejects: stream<never>(),
    superseded: null,
  };
  const files = await emitted('out', DEFAULTS, nothing);
  expect(files['events.csv']).toMatch(/^date_start,.*,event_id\n$/);
  expect(files['events.ndjson']).toBe('');
  expect(files['rejects.ndjson']).toBe('');
});

test('counts may grow until the last record is written', async () => {
  const counts = newCounts();
  async function* rejects() {
    counts.rejects.set('read/invalid-utf8', 1);
    yield REJECT;
  }
  const files = await emitted('out', DEFAULTS, { ...product(), rejects: rejects() }, { ...FACTS, counts });
  expect(JSON.parse(files['run.json'] ?? '').counts.rejects).toEqual({ 'read/invalid-utf8': 1 });
});

test('a stream that fails leaves the earlier set as it was', async () => {
  const before = await emitted('out', DEFAULTS);
  async function* failing() {
    yield EVENT;
    throw new Error('a bug upstream');
  }
  const folder = await openOutput(join(base, 'out'));
  await expect(emit(folder, product(failing()), FACTS, CONTEXT)).rejects.toThrow('a bug upstream');
  await folder.abandon();
  expect(await emitted('new', DEFAULTS)).toEqual(before);
  expect(readdirSync(join(base, 'out'))).not.toContain('.demarche');
});
