import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TYPES } from '../../pipeline/codes.ts';
import { fieldChecks } from '../../pipeline/score/attributes.ts';
import { ScoreInputError } from '../../pipeline/score/read-lines.ts';
import { type ScoreOptions, scoreFiles } from '../../pipeline/score/score.ts';
import { isScoreName, SCORE_NAMES } from '../../pipeline/score/score-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-score-'));
let files = 0;

function file(lines: readonly (object | string)[]): string {
  const path = join(folder, `${files++}.ndjson`);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const MEETING = {
  type: 'meeting',
  status: 'occurred',
  actor: { name: 'Ana Brook', role: 'foreign minister', party: 'NZL' },
  counterpart: { name: 'Ole Dahl', role: null, party: 'NOR' },
  others: [],
  place: { name: 'Oslo', country: 'NOR' },
  date: { start: '2020-02-03', end: '2020-02-03', precision: 'day' },
  topics: ['health'],
  core: true,
};
const GOLD = [
  { doc: 'a', events: [{ ...MEETING, cluster: 'c' }] },
  { doc: 'b', events: [] },
];
const REPORT = { ...MEETING, document_id: 'a', event_id: 'e_1', confidence: 0.9 };

async function score(reports: readonly (object | string)[], options: Partial<ScoreOptions> = {}) {
  return scoreFiles({ gold: file(GOLD), reports: file(reports), ...options });
}

describe('score', () => {
  test('a report equal to its label scores 100', async () => {
    const { scores } = await score([REPORT]);
    expect(scores).toMatchObject({ f1: 100, attributes: { 'actor.name': '100% of 1', date: '100% of 1' } });
  });

  test('reports of documents that gold does not know do not count', async () => {
    const { scores } = await score([REPORT, { ...REPORT, document_id: 'z' }]);
    expect(scores.reported).toBe(1);
  });

  test('rejects and empty markers among the reports are skipped', async () => {
    const { scores } = await score([
      REPORT,
      { document_id: 'b', stage: 'normalise', code: 'x' },
      { empty: 'b' },
    ]);
    expect(scores).toMatchObject({ reported: 1, empty_documents_with_reports: '0 of 1' });
  });

  test('a meeting told from the other side is right, a visit is not', async () => {
    const turned = { ...REPORT, actor: REPORT.counterpart, counterpart: REPORT.actor };
    expect((await score([turned])).scores.f1).toBe(100);
    const gold = file([{ doc: 'a', events: [{ ...MEETING, type: 'visit' }] }]);
    expect((await score([{ ...turned, type: 'visit' }], { gold })).scores.f1).toBe(0);
  });

  test('errors are grouped, name the document and who, and quote what made the report', async () => {
    const evidence = [{ field: 'type', quote: 'sat down with' }];
    const other = { ...REPORT, document_id: 'b', evidence };
    const { errors } = await score([{ ...REPORT, place: null }, other], { errors: 5 });
    expect(errors).toEqual([
      'Missed (0)',
      'Extra (1)',
      '  b meeting occurred: Ana Brook (NZL) / Ole Dahl (NOR), 2020-02-03 — "sat down with"',
      'Wrong fields (2)',
      '  a place.country: null for "NOR" in meeting occurred: Ana Brook (NZL) / Ole Dahl (NOR), 2020-02-03',
      '  a place.name: null for "Oslo" in meeting occurred: Ana Brook (NZL) / Ole Dahl (NOR), 2020-02-03',
    ]);
  });

  test('each error stands above the sentence that it is about', async () => {
    const text =
      'Rain fell on Oslo. Ana Brook sat down with Ole Dahl. They ate.\n\nMr Dahl then met Rolf Berg.';
    const evidence = [
      { field: 'type', source: 'text', start: text.indexOf('sat'), quote: 'sat down with' },
      { field: 'place.name', source: 'text', start: text.indexOf('Oslo'), quote: 'Oslo' },
    ];
    const gold = file([{ doc: 'a', events: [MEETING, { ...MEETING, actor: { name: 'Rolf Berg' } }] }]);
    const articles = file([
      { document_id: 'a', title: null, text },
      { document_id: 'z', text: '' },
    ]);
    const report = { ...REPORT, place: { name: 'Bergen', country: 'NOR' }, evidence };
    const { errors } = await score([report], { gold, articles, errors: 5 });
    expect(errors).toEqual([
      'Missed (1)',
      '  a core meeting occurred: Rolf Berg / Ole Dahl (NOR), 2020-02-03',
      '      Mr Dahl then met Rolf Berg.',
      'Extra (0)',
      'Wrong fields (1)',
      '  a place.name: "Bergen" for "Oslo" in meeting occurred: Ana Brook (NZL) / Ole Dahl (NOR), 2020-02-03',
      '      Rain fell on Oslo.',
    ]);
  });

  test('no more errors of a kind are listed than asked for, and the heading tells how many there are', async () => {
    const { errors } = await score([], { gold: file([{ doc: 'a', events: [MEETING, MEETING] }]), errors: 1 });
    expect(errors.slice(0, 3)).toEqual([
      'Missed (1 of 2)',
      expect.stringContaining('Ana Brook'),
      'Extra (0)',
    ]);
  });
});

describe('fail under', () => {
  test.each([
    ['f1=100', []],
    ['f1=100,core_recall=100', []],
    ['actor.name=100,participants.precision=100', []],
    ['f1=101', ['f1 is 100, under 101']],
    ['actor.name=100.5', ['actor.name is 100% of 1, under 100.5']],
    ['pair_precision=95', ['pair_precision has no value: the gold file has nothing to measure it by']],
    ['merging.bcubed_f1=99,bcubed_f1=101', ['bcubed_f1 is 100, under 101']],
    ['attributes.place.name=100,date=100', []],
    ['recall_by_type.meeting=101', ['recall_by_type.meeting is 100% of 1, under 101']],
  ])('%s', async (fail_under, failures) => {
    expect((await score([REPORT], { fail_under })).failures).toEqual(failures);
  });

  test('every attribute that can be right or wrong may be named, and every named score is there', async () => {
    const [actor, counterpart] = [{ party: 'NZL' }, { role: 'envoy', party: 'NOR' }];
    const bare = { ...MEETING, actor, counterpart, place: null, date: null };
    const checks = [...fieldChecks(MEETING, MEETING), ...fieldChecks(bare, bare)];
    const fields = new Set(checks.map(({ field }) => field));
    expect([...fields].filter((field) => !isScoreName(field))).toEqual([]);
    const types = TYPES.map((type) => ({ ...MEETING, type, cluster: 'one' }));
    const told = [...['a', 'b'].map((doc) => ({ doc, events: types })), { doc: 'c', events: [bare] }];
    const reports = told.flatMap(({ doc: document_id, events }) =>
      events.map((event) => ({ ...REPORT, ...event, document_id, event_id: 'e', confidence: 0.5 })),
    );
    const bars = SCORE_NAMES.map((name) => `${name}=-1`).join(',');
    const more = Array.from({ length: 5 }, () => ({ ...REPORT, document_id: 'c' }));
    const { failures } = await score([...reports, ...more], { gold: file(told), fail_under: bars });
    expect(failures).toEqual([]);
  });

  test('names that are no scores, and those of which less is better, are told before any file is read', async () => {
    const fail_under = 'nonsense=3,f1=1,calibration.ece=5';
    await expect(score([REPORT], { gold: 'nowhere', fail_under })).rejects.toThrow(
      /^Unexpected score "nonsense", "calibration\.ece" in --fail-under, expected names of f1, .*pair_precision.*bcubed_f1/,
    );
  });

  test('malformed bars are all told before any file is read', async () => {
    await expect(score([REPORT], { gold: 'nowhere', fail_under: 'f1,recall=80,f1=high' })).rejects.toThrow(
      'Unexpected --fail-under "f1", expected NAME=NUMBER, such as f1=85\nUnexpected --fail-under "f1=high"',
    );
  });
});

describe('files that cannot be scored', () => {
  test.each([
    ['a line that is no JSON', [REPORT, '{"document_id":'], /\.ndjson:2: Unexpected text, expected one JSON/],
    ['a line that is no object', ['', '[1]'], /\.ndjson:2: Unexpected JSON value, expected an object/],
    ['a report without document', [{ type: 'visit' }], /\.ndjson:1: Unexpected keys, expected "document_id"/],
  ])('%s gives one line with file and line', async (_, reports, message) => {
    const error = await score(reports).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ScoreInputError);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('\n');
  });

  test('a gold line without events gives file and line', async () => {
    await expect(score([], { gold: file([{ doc: 'a' }]) })).rejects.toThrow(
      /:1: Unexpected keys, expected "doc"/,
    );
  });

  test.each([
    ['others', 'nobody'],
    ['actor', { name: 7 }],
    ['topics', [null]],
    ['evidence', [{ field: 'type' }]],
  ])('a report whose %s is %j gives file and line', async (key, value) => {
    const gold = file([{ doc: REPORT.document_id, events: [] }]);
    await expect(score([{ ...REPORT, [key]: value }], { gold })).rejects.toThrow(
      new RegExp(`:1: Unexpected value of "${key}"`),
    );
  });

  test('a file that is not there is named', async () => {
    await expect(score([], { gold: 'nowhere.ndjson' })).rejects.toThrow(
      'nowhere.ndjson:1: Unexpected ENOENT',
    );
  });
});
