import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from './frictionless.ts';
import { HOSTILE_SAMPLES, SAMPLES } from './sample-set.ts';
import { written } from './written.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect?: { readonly delimiter: string };
  readonly schema?: Parameters<typeof check>[0];
}

describe.each([null, ';'] as const)('datapackage.json of tables parted by %j', (excel) => {
  let out = '';
  let resources: readonly Resource[] = [];
  beforeAll(async () => {
    const formats = ['csv', 'ndjson', 'geojson', 'ics', 'datapackage'] as const;
    out = await written([...SAMPLES, ...HOSTILE_SAMPLES], { formats, excel });
    resources = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')).resources;
  });
  afterAll(() => rmSync(out, { recursive: true }));

  function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
    const { path, dialect } = resources.find((resource) => resource.name === name) as Resource;
    const options = { columns: true, delimiter: dialect?.delimiter ?? ',', bom: excel !== null } as const;
    return parse(readFileSync(join(out, path), 'utf8'), options);
  }

  test('describes each file by path, size and hash, under names of its own', () => {
    expect(resources.map(({ path }) => path).sort()).toEqual([
      'events.csv',
      'events.geojson',
      'events.ics',
      'events.ndjson',
      'participants.csv',
      'reports.ndjson',
    ]);
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name, path, bytes, hash } of resources) {
      const content = readFileSync(join(out, path));
      expect(name).toMatch(/^[a-z0-9._/-]+$/);
      expect([bytes, hash]).toEqual([
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ]);
    }
  });

  test('every cell of the tables has the type that it tells, and fits its constraints', () => {
    const tables = resources.filter(({ schema }) => schema !== undefined);
    expect(tables.map(({ name }) => name)).toEqual(['events', 'participants']);
    for (const { name, schema } of tables)
      if (schema !== undefined) expect(check(schema, rowsOf(name), rowsOf)).toEqual([]);
  });

  test('a cell that does not fit is told, and a row of no event', () => {
    const { schema } = resources.find(({ name }) => name === 'participants') as Resource;
    const [row] = rowsOf('participants');
    const wrong = {
      ...row,
      event_id: 'e_ffffffffffffffff',
      kind: 'ghost',
      date_start: '2021-02-30',
      core: '',
    };
    expect(check(schema as Parameters<typeof check>[0], [wrong as Record<string, string>], rowsOf)).toEqual(
      [
        'date_start: "2021-02-30" is no date',
        'kind: "ghost" is none of person, government, organisation, movement',
        'core: nothing, where something is required',
        'event_id: e_ffffffffffffffff is in no row of events',
      ].sort(),
    );
  });

  test('every column is explained', () => {
    for (const { schema } of resources)
      for (const field of schema?.fields ?? []) {
        expect(field.title, field.name).toMatch(/\S/);
        expect(field.description, field.name).toMatch(/\.$/);
      }
  });
});
