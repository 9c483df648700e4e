import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README_TABLES } from './readme-tables.ts';

const PAGE = 'README.md';

function withTables(page: string): string {
  let made = page;
  for (const [name, tableOf] of README_TABLES) {
    const [before, rest = ''] = made.split(`<!-- ${name} -->\n`);
    const after = rest.slice(rest.indexOf(`<!-- /${name} -->`));
    made = `${before}<!-- ${name} -->\n${tableOf()}\n${after}`;
  }
  return made;
}

test('README.md has the figures of docs/accuracy.md and docs/performance.md', () => {
  const made = withTables(readFileSync(PAGE, 'utf8'));
  if (process.env.DOCS === 'write') writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, 'utf8'), 'run "npm run docs:refresh"').toBe(made);
  expect(made).toMatch(/<!-- accuracy -->\n\| set .*\n\| ---[^<]*\| newswire/);
  expect(made).toMatch(/<!-- speed -->\n\| news[^<]*\| mixed \| \d/);
});
