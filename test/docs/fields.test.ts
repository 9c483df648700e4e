import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldTables } from './field-tables.ts';

const PAGE = 'docs/fields.md';
const MARK = '<!-- from the schemas -->\n';

test('docs/fields.md has the fields of every record as the schemas have them', () => {
  const [head = ''] = readFileSync(PAGE, 'utf8').split(MARK);
  const page = `${head}${MARK}\n${fieldTables()}`;
  if (process.env.DOCS === 'write') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8'), 'run "npm run docs:refresh"').toBe(page);
  for (const field of ['event_id', 'reports[].outlet', 'counts.documents', 'geonames_id', 'person_key'])
    expect(page).toContain(`| \`${field}\` |`);
});
