import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { documentOf } from '../../pipeline/1-read/record.ts';
import { processDocument } from '../../pipeline/document.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };

function made(...options: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, ['test/bench/make-corpus.mjs', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

test('one seed gives the same bytes, another seed others', () => {
  const options = ['--articles', '50', '--mix', 'mixed'];
  expect(made(...options, '--seed', '7')).toBe(made(...options, '--seed', '7'));
  expect(made(...options, '--seed', '8')).not.toBe(made(...options, '--seed', '7'));
});

test('the array holds the articles of the lines', () => {
  const lines = made('--articles', '20').trim().split('\n');
  expect(JSON.parse(made('--articles', '20', '--form', 'json'))).toEqual(
    lines.map((line) => JSON.parse(line)),
  );
});

/** Share of articles with a report, and their mean length in UTF-16 code units. */
function measured(mix: 'mixed' | 'dense'): { readonly withReports: number; readonly length: number } {
  const lines = made('--articles', '250', '--mix', mix).trim().split('\n');
  let withReports = 0;
  let characters = 0;
  for (const line of lines) {
    const given = {
      source: { path: 'made', offset: 0, position: null },
      name: 'made',
      bytes: Buffer.from(line),
    };
    for (const document of documentOf(JSON.parse(line), given, DEFAULTS, () => null)) {
      if (!('text' in document)) continue;
      characters += document.text.length;
      withReports += processDocument(document, context).reports.length > 0 ? 1 : 0;
    }
  }
  return { withReports: withReports / lines.length, length: characters / lines.length };
}

test.each([
  ['mixed', 0.1],
  ['dense', 0.9],
] as const)('articles of %s news have the length of newswire, and %d of them tell an event', (mix, share) => {
  const { withReports, length } = measured(mix);
  expect(Math.abs(withReports - share)).toBeLessThan(0.05);
  expect(length).toBeGreaterThan(1_400);
  expect(length).toBeLessThan(1_800);
});
