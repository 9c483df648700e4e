import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { runJson } from '../../pipeline/7-emit/run-json.ts';
import { newCounts } from '../../pipeline/counts.ts';
import { check, KINDS, type Kind, schemaNamed } from '../../pipeline/schema.ts';
import { DEFAULTS, FORMATS } from '../../pipeline/settings.ts';
import { ARTICLE, changed, EVENT, GOLD, MADE_BY, REJECT, REPORT, SUPERSEDED } from './samples.ts';

interface Schema {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly unevaluatedProperties?: unknown;
  readonly $ref?: string;
}

const NAMES = ['common', ...KINDS] as const;
const exampleOf = (kind: Kind): object => (schemaNamed(kind) as Schema).examples?.[0] as object;
const SAMPLES: Readonly<Record<Kind, object>> = {
  article: ARTICLE,
  report: REPORT,
  event: EVENT,
  reject: REJECT,
  superseded: SUPERSEDED,
  gold: GOLD,
  settings: exampleOf('settings'),
  run: exampleOf('run'),
};

/** Every schema inside a schema, with its path. */
function* schemasIn(value: unknown, path: string): Generator<[string, Schema]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* schemasIn(element, `${path}/${index}`);
    return;
  }
  yield [path, value as Schema];
  for (const [key, inside] of Object.entries(value)) {
    if (key !== 'examples' && key !== 'enum') yield* schemasIn(inside, `${path}/${key}`);
  }
}

function isClosed(schema: Schema): boolean {
  return (
    typeof schema.additionalProperties === 'object' ||
    schema.additionalProperties === false ||
    schema.unevaluatedProperties === false
  );
}

/** Fields that a record may be without, by schema. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  common: ['of', 'holiday', 'from', 'to'].map((key) => `$defs/anchor/${key}`),
  event: ['corrections'],
  run: ['corrections'],
};
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe.each(NAMES)('schema %s', (name) => {
  const schema = schemaNamed(name) as Schema;
  const inner = [...schemasIn(schema, name)];

  test('is itself valid by the 2020-12 meta-schema', () => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(schema) ? null : ajv.errors).toBeNull();
  });

  test('has an id with a version, a title, a description and examples', () => {
    expect(schema.$id).toBe(`https://demarche.example/schemas/${name}-1.json`);
    expect(schema.title).toBeTruthy();
    expect(schema.description).toBeTruthy();
    expect(schema.examples?.length).toBeGreaterThan(0);
  });

  test('requires every field and allows no other', () => {
    // Participants are open only as a part of closed ones; of an anchor's fields some are left out.
    const open = inner.filter(([path, { type }]) => {
      const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
      return isObject && !path.endsWith('/participant_fields');
    });
    expect(open.filter(([, inside]) => !isClosed(inside)).map(([path]) => path)).toEqual([]);
    const optional = open.flatMap(([path, { properties = {}, required = [] }]) =>
      Object.keys(properties)
        .filter((key) => !required.includes(key))
        .map((key) => `${path}/${key}`),
    );
    expect(optional).toEqual((OPTIONAL[name] ?? []).map((key) => `${name}/${key}`));
  });
});

describe.each(KINDS)('schema %s', (kind) => {
  test('accepts its examples and a full record', () => {
    const { examples = [] } = schemaNamed(kind) as Schema;
    for (const record of [...examples, SAMPLES[kind]]) expect(check(kind, record)).toEqual([]);
  });

  test('has the fields of its record in their order', () => {
    const { properties = {} } = schemaNamed(kind) as Schema;
    const required = Object.keys(properties).filter((key) => OPTIONAL[kind]?.includes(key) !== true);
    expect(required).toEqual(Object.keys(SAMPLES[kind]));
  });

  test('refuses a record with any field missing, and with one more', () => {
    const sample = SAMPLES[kind];
    for (const field of Object.keys(sample)) {
      expect(check(kind, changed(sample, field, undefined))).toEqual([
        { path: '', message: `Unexpected end of record, expected "${field}"` },
      ]);
    }
    expect(check(kind, changed(sample, 'colour', 'red'))).toEqual([
      { path: '', message: 'Unexpected "colour", expected no such property' },
    ]);
  });
});

test('an event and a run may tell what was corrected, in whole', () => {
  const texts = {
    target: EVENT.event_id,
    field: 'type',
    value: 'visit',
    was: 'meeting',
    who: null,
    why: null,
  };
  const correction = { action: 'set', ...texts };
  expect(check('event', { ...EVENT, corrections: [correction] })).toEqual([]);
  for (const [wrong, path] of [
    [[], '/corrections'],
    [[{ ...correction, action: 'mend' }], '/corrections/0/action'],
    [[texts], '/corrections/0'],
  ] as const)
    expect(check('event', { ...EVENT, corrections: wrong }).map((problem) => problem.path)).toEqual([path]);
  const corrections = { path: 'c.csv', sha256: EMPTY_SHA256, bytes: 0, rows: 2, applied: 1 };
  const facts = { version: '0.1.0', inputs: [], counts: newCounts(), shared_ids: [] };
  const run = (used: typeof corrections) =>
    runJson({ ...facts, corrections: used }, DEFAULTS, MADE_BY.lexicon, []);
  expect(check('run', run(corrections))).toEqual([]);
  expect(check('run', run({ ...corrections, rows: -1 }))).toHaveLength(1);
});

test('settings.ts and what emit writes of it fit their schemas', () => {
  const run = runJson(
    { version: '0.1.0', inputs: [], counts: newCounts(), shared_ids: [] },
    DEFAULTS,
    MADE_BY.lexicon,
    [],
  );
  expect(check('settings', DEFAULTS)).toEqual([]);
  expect(check('run', run)).toEqual([]);
});

/** The schema that a reference leads to, in its own file or in another. */
function referredBy(name: string, $ref: string): Schema {
  const [file = '', pointer = ''] = $ref.split('#');
  const from = schemaNamed((file === '' ? name : file.replace(/-1\.json$/, '')) as Kind);
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], from) as Schema;
}

describe.each(NAMES)('the words of schema %s', (name) => {
  const schema = schemaNamed(name) as Schema;
  const inner = [...schemasIn(schema, '#')];
  const fields = inner.flatMap(([path, { properties = {} }]) =>
    Object.entries(properties).map(([key, field]) => [`${path}/properties/${key}`, field] as const),
  );

  test('every example fits the place where it stands', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv, { mode: 'fast' });
    for (const one of NAMES) ajv.addSchema(schemaNamed(one));
    for (const [path, { examples = [] }] of inner) {
      if (examples.length === 0) continue;
      const validator = ajv.compile({ $ref: `${schema.$id}${path}` });
      for (const example of examples)
        expect(validator(example), `${path} ${JSON.stringify(example)}`).toBe(true);
    }
  });

  test('every field is described, where it stands or where it leads to', () => {
    const silent = fields.filter(
      ([, { description, $ref }]) =>
        (description ?? ($ref && referredBy(name, $ref).description)) === undefined,
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('every field of a plain value shows one', () => {
    const bare = fields.filter(([, { examples, type, $ref }]) => {
      const shown = examples ?? ($ref && referredBy(name, $ref).examples);
      const types = [type].flat();
      const isPlain = type !== undefined && !types.includes('object') && !types.includes('array');
      return isPlain && shown === undefined;
    });
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

test('every shared definition shows an example', () => {
  const { $defs } = schemaNamed('common') as { readonly $defs: Readonly<Record<string, Schema>> };
  expect(Object.keys($defs).filter((name) => ($defs[name]?.examples?.length ?? 0) === 0)).toEqual([]);
});

describe('a wrong value is told with its path', () => {
  const cases: readonly (readonly [Kind, string, unknown, string, string])[] = [
    ['report', 'report_id', 'r_12', '/report_id', 'Unexpected "r_12", expected text like ^r_[0-9a-f]{16}$'],
    [
      'report',
      'event_id',
      'e_0A1B2C3D4E5F6071',
      '/event_id',
      'Unexpected "e_0A1B2C3D4E5F6071", expected text like ^e_[0-9a-f]{16}$',
    ],
    ['report', 'document_id', '', '/document_id', 'Unexpected "", expected no fewer than 1 characters'],
    [
      'report',
      'type',
      'party',
      '/type',
      'Unexpected "party", expected "meeting" or "visit" or "call" or "conference" or "mediation" or "agreement" or "message" or "protest"',
    ],
    ['report', 'confidence', 1.5, '/confidence', 'Unexpected 1.5, expected a number <= 1'],
    ['report', 'actor', null, '/actor', 'Unexpected null, expected object'],
    ['report', 'actor.name', 3, '/actor/name', 'Unexpected 3, expected string or null'],
    [
      'report',
      'actor.party',
      'Portugal',
      '/actor/party',
      'Unexpected "Portugal", expected text like ^[^\\p{Ll}\\s]+( [^\\p{Ll}\\s]+)*$',
    ],
    ['report', 'actor.person_key', 'x', '/actor', 'Unexpected "person_key", expected no such property'],
    ['report', 'counterpart', 'Ireland', '/counterpart', 'Unexpected "Ireland", expected an object or null'],
    [
      'report',
      'counterpart.kind',
      'ship',
      '/counterpart/kind',
      'Unexpected "ship", expected "person" or "government" or "organisation" or "movement"',
    ],
    ['report', 'place.country', 'PT', '/place/country', 'Unexpected "PT", expected text like ^[A-Z]{3}$'],
    ['report', 'place.lat', 97, '/place/lat', 'Unexpected 97, expected a number <= 90'],
    ['report', 'date.start', '7 April', '/date/start', 'Unexpected "7 April", expected a day YYYY-MM-DD'],
    [
      'report',
      'date.precision',
      'hour',
      '/date/precision',
      'Unexpected "hour", expected "day" or "within" or "month" or "year"',
    ],
    ['report', 'date.anchor.weekday', 0, '/date/anchor/weekday', 'Unexpected 0, expected a number >= 1'],
    ['report', 'topics', ['fashion'], '/topics/0', ''],
    ['report', 'topics', ['energy', 'energy'], '/topics', ''],
    ['report', 'evidence.0.field', 'mood', '/evidence/0/field', ''],
    ['report', 'evidence.0.start', -1, '/evidence/0/start', 'Unexpected -1, expected a number >= 0'],
    ['report', 'text_hash', 'abc', '/text_hash', ''],
    ['report', 'made_by.lexicon', 'new', '/made_by/lexicon', ''],
    ['event', 'actor.person_key', undefined, '/actor', 'Unexpected end of record, expected "person_key"'],
    ['event', 'event_id', null, '/event_id', 'Unexpected null, expected string'],
    ['event', 'reports', [], '/reports', ''],
    ['event', 'report_count', 0, '/report_count', 'Unexpected 0, expected a number >= 1'],
    ['event', 'merged_because.0.reports', ['r_0a1b2c3d4e5f6071'], '/merged_because/0/reports', ''],
    [
      'event',
      'merged_because.0.levels.date',
      3,
      '/merged_because/0/levels/date',
      'Unexpected 3, expected string',
    ],
    ['article', 'published_at_basis', 'guessed', '/published_at_basis', ''],
    ['article', 'source.offset', 1.5, '/source/offset', 'Unexpected 1.5, expected integer'],
    ['reject', 'stage', 'cook', '/stage', ''],
    ['reject', 'code', 'Bad JSON', '/code', ''],
    ['superseded', 'superseded_by', ['r_0a1b2c3d4e5f6071'], '/superseded_by/0', ''],
    ['superseded', 'moved', [], '/moved', ''],
    ['settings', 'run.jobs', 0, '/run/jobs', 'Unexpected 0, expected a number >= 1'],
    [
      'settings',
      'emit.formats',
      ['pdf'],
      '/emit/formats/0',
      `Unexpected "pdf", expected ${FORMATS.map((format) => JSON.stringify(format)).join(' or ')}`,
    ],
    ['settings', 'emit.excel', '|', '/emit/excel', ''],
    ['run', 'counts.documents', -1, '/counts/documents', 'Unexpected -1, expected a number >= 0'],
    ['run', 'settings.run', { jobs: 2 }, '/settings', 'Unexpected "run", expected no such property'],
    ['gold', 'events.0.topics', ['fashion'], '/events/0/topics/0', ''],
    ['gold', 'events.0.cluster', '', '/events/0/cluster', ''],
  ];

  test.each(cases)('%s: %s = %j at %s', (kind, path, value, pointer, message) => {
    const problems = check(kind, changed(SAMPLES[kind], path, value));
    expect(problems.map((problem) => problem.path)).toEqual([pointer]);
    if (message !== '') expect(problems[0]?.message).toBe(message);
  });

  test('what is no record at all is one problem', () => {
    for (const value of [null, 'text', 3, []]) expect(check('report', value)).toHaveLength(1);
  });
});
