import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, demarche, folderOf, hashesOf, recordsOf } from './demarche.ts';

const PARTIES = 'id,name,form,kind,from,to,source\nSKY COUNCIL,Sky Council,label,organisation,,,own list\n';
const TEXT =
  'OTTAWA, March 3 - Canadian Foreign Minister Lucille Arnaud met a delegation of the Sky Council in Ottawa on Tuesday.';

/** Enough articles for several batches, so that workers share them. */
const ARTICLES = Array.from({ length: 40 }, (_, at) => article(`a${at}`, `${TEXT} Report ${at}.`)).join('');

interface Made {
  readonly made_by: { readonly lexicon: string };
  readonly counterpart: { readonly party: string | null; readonly party_name: string | null } | null;
}

describe('--lexicon', () => {
  const folder = folderOf({ 'in/a.ndjson': ARTICLES, 'own/parties.csv': PARTIES });
  const run = (...args: string[]) => demarche(['run', 'in', '--quiet', ...args], { cwd: folder });
  const lexiconOf = (out: string): string =>
    (JSON.parse(readFileSync(join(folder, out, 'run.json'), 'utf8')) as { lexicon: string }).lexicon;

  test('own parties are found in every worker, and the reports say which tables made them', () => {
    expect(run('--out', 'with', '--lexicon', 'own', '--jobs', '2').status).toBe(0);
    expect(run('--out', 'alone', '--lexicon', 'own', '--jobs', '1').status).toBe(0);
    expect(hashesOf(join(folder, 'with'))).toEqual(hashesOf(join(folder, 'alone')));
    const reports = recordsOf<Made>(join(folder, 'with/reports.ndjson'));
    expect(reports).toHaveLength(40);
    for (const { counterpart, made_by } of reports) {
      expect(counterpart).toMatchObject({ party: 'SKY COUNCIL', party_name: 'Sky Council' });
      expect(made_by.lexicon).toBe(lexiconOf('with'));
    }
    expect(demarche(['validate', join(folder, 'with')]).status).toBe(0);
  });

  test('extract takes them too; without them the party is not known', () => {
    const of = (...args: string[]) =>
      demarche(['extract', ...args], { cwd: folder, input: article('a', TEXT) }).stdout;
    expect(of('--lexicon', 'own')).toContain('"party":"SKY COUNCIL"');
    expect(of()).not.toContain('SKY COUNCIL');
  });

  test('--append to a set of other tables: 64, and nothing is changed', () => {
    const before = hashesOf(join(folder, 'with'));
    writeFileSync(
      join(folder, 'own/parties.csv'),
      `${PARTIES}SKY COUNCIL,the Skies,name,organisation,,,own list\n`,
    );
    const { status, stderr } = run('--out', 'with', '--lexicon', 'own', '--append');
    expect(status).toBe(64);
    expect(stderr).toMatch(
      /of another version, lexicon or settings: lexicon "[0-9a-f]{16}", expected "[0-9a-f]{16}"/,
    );
    expect(hashesOf(join(folder, 'with'))).toEqual(before);
  });

  test('wrong rows: 64, with file and line, before anything is read', () => {
    writeFileSync(join(folder, 'own/parties.csv'), 'id,name\nSKY,Sky\n');
    const { status, stderr } = run('--out', 'new', '--lexicon', 'own');
    expect(status).toBe(64);
    expect(stderr).toBe(
      'demarche: The tables of --lexicon have errors:\nown/parties.csv:1 Unexpected header, expected id,name,form,kind,from,to,source.\n',
    );
  });
});
