import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreFiles } from '../../pipeline/score/score.ts';
import type { GoldDocument, ScoredReport } from '../../pipeline/score/telling.ts';
import { asReports, withNoise } from './noise.ts';

const SHARED = '../shared/gold';
const SETS = ['seeds', 'newswire-dev', 'rare-dev'] as const;
const VARIANTS: readonly (readonly [string, (reports: ScoredReport[]) => ScoredReport[]])[] = [
  ['gold itself', (reports) => reports],
  ['gold in reverse order', (reports) => reports.toReversed()],
  ['gold with mistakes, seed 1', (reports) => withNoise(reports, 1)],
  ['gold with mistakes, seed 2', (reports) => withNoise(reports, 2)],
  ['gold with mistakes twice over, seed 3', (reports) => withNoise(withNoise(reports, 3), 4)],
  ['five reports', (reports) => reports.slice(0, 5)],
  ['no report', () => []],
];

function goldOf(set: string): GoldDocument[] {
  const lines = readFileSync(`${SHARED}/${set}.gold.ndjson`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as GoldDocument);
}

describe.runIf(existsSync(`${SHARED}/score.mjs`))('the same numbers as the shared scorer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-score-'));
  console.info(`uses ${SHARED}/score.mjs on ${SETS.join(', ')}`);
  for (const set of SETS)
    for (const [name, change] of VARIANTS)
      test(`${set}: ${name}`, async () => {
        const [gold, reports] = [`${SHARED}/${set}.gold.ndjson`, join(folder, 'reports.ndjson')];
        const lines = change(asReports(goldOf(set))).map((report) => `${JSON.stringify(report)}\n`);
        writeFileSync(reports, lines.join(''));
        const options = [`${SHARED}/score.mjs`, '--gold', gold, '--reports', reports, '--json'];
        const expected = execFileSync(process.execPath, options, { encoding: 'utf8' });
        const { scores } = await scoreFiles({ gold, reports });
        expect(JSON.stringify(scores)).toBe(expected.trim());
      });
});
