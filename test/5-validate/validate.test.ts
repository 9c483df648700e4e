import { describe, expect, test } from 'vitest';
import { cutBytes } from '../../pipeline/5-validate/reject-report.ts';
import { validate, validateSpans } from '../../pipeline/5-validate/validate.ts';
import { CONDITIONS } from '../../pipeline/notes.ts';
import type { EventReport, Reject } from '../../pipeline/records.ts';
import { check } from '../../pipeline/schema.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { isReject } from '../../pipeline/stage.ts';
import { ARTICLE, CONTEXT, changed, evidenceFor, REPORT } from '../schemas/samples.ts';

function rejectOf(report: object): Reject {
  const [found] = [...validate(report as EventReport, CONTEXT)];
  if (found === undefined || !isReject(found)) throw new Error('expected a reject');
  return found;
}

const EDIT = (path: string, value: unknown) => changed(REPORT, path, value);
const WITHOUT = (field: string) =>
  EDIT(
    'evidence',
    REPORT.evidence.filter((one) => one.field !== field),
  );

describe('validate', () => {
  test('passes on a report that fits its schema and makes sense, untouched', () => {
    expect([...validate(REPORT, CONTEXT)]).toEqual([REPORT]);
  });

  const broken: readonly (readonly [string, object, string, string])[] = [
    [
      'a field of the wrong type',
      EDIT('core', 'yes'),
      'validate/schema',
      '/core: Unexpected "yes", expected boolean',
    ],
    [
      'a day that does not exist',
      EDIT('date.start', '2021-02-30'),
      'validate/date',
      '/date/start: Unexpected "2021-02-30", expected a day that exists',
    ],
    [
      'a start after its end',
      EDIT('date.end', '2021-04-05'),
      'validate/date',
      '/date: Unexpected start 2021-04-06 after end 2021-04-05, expected start first',
    ],
    [
      'a start without an end',
      EDIT('date.end', null),
      'validate/date',
      '/date: Unexpected start 2021-04-06 with end null, expected both or neither',
    ],
    [
      'a day without its EDTF',
      EDIT('date.edtf', null),
      'validate/date',
      '/date/edtf: Unexpected null with start 2021-04-06, expected both or neither',
    ],
    [
      'a publication day that does not exist',
      EDIT('published_at', '2021-13-01'),
      'validate/date',
      '/published_at: Unexpected "2021-13-01", expected a day that exists',
    ],
    [
      'a publication day from nowhere',
      EDIT('published_at_basis', null),
      'validate/date',
      '/published_at_basis: Unexpected null with day 2021-04-07, expected both or neither',
    ],
    [
      'one person on both sides',
      EDIT('counterpart', { ...REPORT.actor, role: null }),
      'validate/same-participant',
      '/counterpart: Unexpected "Foreign Minister Ana Duarte of Portugal", the same as the actor, expected another participant',
    ],
    [
      'no evidence for the type',
      WITHOUT('type'),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for type',
    ],
    [
      'no evidence for a name',
      WITHOUT('counterpart.name'),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for counterpart.name',
    ],
    [
      'no evidence for a role',
      WITHOUT('actor.role'),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for actor.role',
    ],
    [
      'no evidence for the place',
      WITHOUT('place.name'),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for place.name',
    ],
    [
      'no evidence for the date',
      WITHOUT('date'),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for date',
    ],
    [
      'no evidence for a topic',
      WITHOUT('topics[0]'),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for topics[0]',
    ],
    [
      'no evidence for a further participant',
      EDIT('others', [REPORT.actor]),
      'validate/no-evidence',
      '/evidence: Unexpected end of list, expected evidence for others[0].name; /evidence: Unexpected end of list, expected evidence for others[0].role; /evidence: Unexpected end of list, expected evidence for others[0].party',
    ],
    [
      'a quote longer than its span',
      EDIT('evidence.0.quote', 'held long talks'),
      'validate/span',
      '/evidence/0: Unexpected quote "held long talks" of 15 for span 56 to 66, expected words of its length',
    ],
  ];

  test.each(broken)('rejects %s', (_name, report, code, message) => {
    const reject = rejectOf(report);
    expect(reject).toMatchObject({ stage: 'validate', code, document_id: REPORT.document_id });
    expect(reject.message.replace(/span \d+ to \d+/, 'span 56 to 66')).toBe(message);
    expect(check('reject', reject)).toEqual([]);
    expect(CONDITIONS).toHaveProperty([code]);
  });

  const fine: readonly (readonly [string, object])[] = [
    ['several quotes for one field', EDIT('evidence', [...REPORT.evidence, evidenceFor('type', 'talks')])],
    [
      'a place told by its country alone',
      { ...WITHOUT('place.name'), place: { ...REPORT.place, name: null } },
    ],
    [
      'a relative date that could not be resolved',
      EDIT('date', { ...REPORT.date, start: null, end: null, edtf: null }),
    ],
    [
      'no date, no place, no topics, no counterpart',
      { ...REPORT, date: null, place: null, topics: [], counterpart: null },
    ],
    ['two offices of one party', EDIT('counterpart', { ...REPORT.counterpart, party: 'PRT' })],
    [
      'a conference of an organisation with nobody named',
      {
        ...REPORT,
        type: 'conference',
        actor: { ...REPORT.actor, name: null, role: null, party: 'ASEAN' },
        counterpart: { ...REPORT.actor, name: null, role: null, party: 'ASEAN' },
      },
    ],
  ];

  test.each(fine)('accepts %s', (_name, report) => {
    expect([...validate(report as EventReport, CONTEXT)]).toEqual([report]);
  });

  test('keeps the beginning of the record, never half a character', () => {
    const settings = { ...DEFAULTS, emit: { ...DEFAULTS.emit, max_reject_bytes: 30 } };
    const [reject] = [
      ...validate({ ...REPORT, core: 'no' } as unknown as EventReport, { ...CONTEXT, settings }),
    ];
    expect((reject as Reject).record).toBe(JSON.stringify(REPORT).slice(0, 30));
    const cuts: readonly (readonly [string, number, string])[] = [
      ['abc', 2, 'ab'],
      ['aé', 2, 'a'],
      ['aé', 3, 'aé'],
      ['😀b', 3, ''],
      ['😀b', 5, '😀b'],
      ['abc', 0, ''],
    ];
    for (const [text, bytes, kept] of cuts) expect(cutBytes(text, bytes)).toBe(kept);
  });

  test('tells five problems of a report that has more', () => {
    const { message } = rejectOf(EDIT('evidence', []));
    expect(message).toMatch(/expected evidence for counterpart\.name; and 4 more$/);
  });
});

describe('validate spans', () => {
  const spansOf = (report: EventReport) => [...validateSpans(report, ARTICLE, CONTEXT)];

  test('passes on a report whose quotes stand in the article at their spans', () => {
    expect(spansOf(REPORT)).toEqual([REPORT]);
  });

  test('rejects a quote that stands elsewhere, with the place of the article', () => {
    const moved = changed(REPORT, 'evidence.1.start', 0) as EventReport;
    expect(spansOf(moved)).toMatchObject([
      { stage: 'validate', code: 'validate/span', path: ARTICLE.source.path, source: ARTICLE.source },
    ]);
  });

  const sources: readonly (readonly [string, object, boolean])[] = [
    ['the title', { source: 'title', start: 0, end: 6, quote: 'Duarte' }, true],
    ['another title', { source: 'title', start: 0, end: 6, quote: 'Duarta' }, false],
    ['the dateline', { source: 'dateline', start: 0, end: 6, quote: 'LISBON' }, true],
    [
      'the metadata table, which no record keeps',
      { source: 'metadata', start: 0, end: 4, quote: '2021' },
      true,
    ],
    ['another document', { document_id: 'elsewhere', source: 'text', start: 0, end: 4, quote: 'Rome' }, true],
  ];
  test.each(sources)('evidence in %s', (_name, change, isValid) => {
    const evidence = [{ ...evidenceFor('type', 'held talks'), ...change }];
    const [found] = spansOf({ ...REPORT, evidence } as EventReport);
    expect(isReject(found as object)).toBe(!isValid);
  });
});
