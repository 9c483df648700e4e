import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scoreFiles } from '../../pipeline/score/score.ts';
import { demarche, folderOf } from '../cli/demarche.ts';

/** F1 under which a change is a step back; docs/accuracy.md tells what is reached. */
const FLOOR = 70;

test('calls, messages and protests: F1 is not under its floor', async () => {
  const folder = folderOf({});
  expect(demarche(['run', 'test/labelled/rare.articles.ndjson', '--out', folder, '--quiet'])).toMatchObject({
    status: 0,
    stderr: '',
  });
  const { scores } = await scoreFiles({
    gold: 'test/labelled/rare.gold.ndjson',
    reports: join(folder, 'reports.ndjson'),
  });
  expect(scores.f1).toBeGreaterThanOrEqual(FLOOR);
});
