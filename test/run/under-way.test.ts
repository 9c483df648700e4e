import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { findInputs } from '../../pipeline/1-read/find-inputs.ts';
import { readMetadata } from '../../pipeline/1-read/metadata.ts';
import { openReading } from '../../pipeline/1-read/read.ts';
import { processDocuments } from '../../pipeline/pool.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { article, folderOf } from '../cli/demarche.ts';

/** Documents that a process which ends now would have to read again: what is handed out, and what is being gathered for the next. */
async function mostUnderWay(folder: string, jobs: number): Promise<number> {
  const settings = { ...DEFAULTS, run: { ...DEFAULTS.run, jobs } };
  const found = await findInputs([folder]);
  const reading = openReading(found, await readMetadata(null), settings, Readable.from([]));
  let most = 0;
  const context = { settings, lexicon: { own: null } };
  for await (const { results } of processDocuments(reading, 'aside', context, new AbortController().signal))
    most = Math.max(most, results.keys.length);
  return most * (jobs * settings.run.batches_per_job + 1);
}

test.each([1, 2, 4, 16])('at most 1,000 articles are under way, however short: %i jobs', async (jobs) => {
  const folder = folderOf({
    'lines.ndjson': Array.from({ length: 3_000 }, (_, at) => article(`a${at}`, 'Rain.')).join(''),
    ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`page-${at}.txt`, `Rain ${at}.`])),
  });
  const most = await mostUnderWay(folder, jobs);
  expect(most).toBeLessThanOrEqual(1_000);
  // Fewer would leave workers without work between two batches.
  expect(most).toBeGreaterThan(100);
  rmSync(join(folder), { recursive: true });
});
