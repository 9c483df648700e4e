import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countsOf, demarche, folderOf } from './demarche.ts';

test('init writes a folder in which run needs no option, and says what is next', () => {
  const folder = folderOf({});
  const { status, stdout } = demarche(['init', 'news'], { cwd: folder });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^wrote news\/demarche\.config\.json$/m);
  expect(stdout).toMatch(/\nNext: put articles into news\/articles, then\n {2}\$ cd news && demarche run\n$/);
  const run = demarche(['run', '--strict'], { cwd: join(folder, 'news') });
  expect(run.status).toBe(0);
  const { documents, events, notes } = countsOf(join(folder, 'news/out'));
  expect([documents, events, notes]).toEqual([1, 1, {}]);
});

test('init leaves what is there as it is, and says so', () => {
  const folder = folderOf({ 'demarche.config.json': '{}', 'articles/mine.txt': 'Rain.' });
  const first = demarche(['init'], { cwd: folder });
  expect([first.status, first.stdout]).toEqual([
    0,
    expect.stringMatching(/^kept {2}demarche\.config\.json$/m),
  ]);
  expect(readFileSync(join(folder, 'demarche.config.json'), 'utf8')).toBe('{}');
  writeFileSync(join(folder, 'README.md'), 'mine');
  expect(demarche(['init'], { cwd: folder }).stdout).not.toContain('wrote');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine');
});

test('init where a file is in the way: 74, with the path', () => {
  const folder = folderOf({ news: 'a file' });
  const { status, stderr } = demarche(['init', 'news'], { cwd: folder });
  expect([status, existsSync(join(folder, 'demarche.config.json'))]).toEqual([74, false]);
  expect(stderr).toContain('news');
});
