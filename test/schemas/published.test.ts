import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS, schemaNamed } from '../../pipeline/schema.ts';
import { VERSION } from '../../pipeline/version.ts';
import { meaningHash } from './meaning.ts';

/** What each version of the package says a record is: per version, the hash of each schema's meaning. */
type Published = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FILE = new URL('published.json', import.meta.url);
const known = (): Published => JSON.parse(readFileSync(FILE, 'utf8')) as Published;
/** A version with a heading in the changelog is out: others rely on its schemas. */
const isReleased = readFileSync('CHANGELOG.md', 'utf8').includes(`\n## [${VERSION}]`);
const current = Object.fromEntries(
  ['common', 'config', ...KINDS].map((name) => [name, meaningHash(schemaNamed(name as 'common'))]),
);

const ADVICE = isReleased
  ? `Version ${VERSION} is released with other schemas: raise the version in package.json, then run "npm run schemas:publish"`
  : `Version ${VERSION} is not released yet: run "npm run schemas:publish", and tell the change in CHANGELOG.md`;

/** `npm run schemas:publish`: notes the schemas under the package's version. Entries of other versions, and of a released one, stay. */
function publish(): void {
  if (isReleased && known()[VERSION] !== undefined) throw new Error(`${ADVICE}.`);
  writeFileSync(FILE, `${JSON.stringify({ ...known(), [VERSION]: current }, null, 2)}\n`);
}

if (process.env.SCHEMAS === 'publish') publish();

test('a schema accepts what it accepted when its version was published', () => {
  const published = known()[VERSION] ?? {};
  const names = new Set([...Object.keys(published), ...Object.keys(current)]);
  const changed = [...names].filter((name) => published[name] !== current[name]);
  expect(changed, ADVICE).toEqual([]);
});

describe('what counts as a change of a schema', () => {
  const SCHEMA = {
    title: 'Place',
    type: 'object',
    required: ['title'],
    properties: { title: { type: 'string', description: 'Its name.', examples: ['Lisbon'] } },
  };
  const same = meaningHash(SCHEMA);

  test('words, examples and the order of keys do not', () => {
    const { type, required } = SCHEMA;
    const properties = { title: { examples: ['Porto'], description: 'How it is called.', type: 'string' } };
    expect(meaningHash({ properties, required, type, title: 'A place', description: 'New.' })).toBe(same);
  });

  test('types, bounds, names and what is required do, also of a property called like a keyword', () => {
    const changes: readonly object[] = [
      { properties: { title: { type: ['string', 'null'] } } },
      { properties: { title: { type: 'string', minLength: 1 } } },
      { properties: { description: { type: 'string' } } },
      { properties: {} },
      { required: [] },
      { additionalProperties: false },
    ];
    for (const change of changes) expect(meaningHash({ ...SCHEMA, ...change })).not.toBe(same);
  });
});
