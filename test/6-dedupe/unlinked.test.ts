import { describe, expect, test } from 'vitest';
import { unlinked } from '../../pipeline/6-dedupe/unlinked.ts';
import type { EventReport, Evidence } from '../../pipeline/records.ts';
import { date, report } from './report.ts';

const UNDATED: EventReport = { ...report({ id: 'undated', published: null }), date: date('on Monday') };

/** What linking makes of it: a day, and the words of the report that it comes from. */
const LINKED: EventReport = {
  ...UNDATED,
  event_id: 'e_0a1b2c3d4e5f6071',
  published_at: '2020-02-04',
  published_at_basis: 'linked',
  date: {
    ...date('on Monday'),
    start: '2020-02-03',
    end: '2020-02-03',
    precision: 'within',
    edtf: '2020-02-03',
    basis: 'linked',
  },
  evidence: [
    ...UNDATED.evidence,
    { ...UNDATED.evidence[0], field: 'published_at' } as Evidence,
    { field: 'date', document_id: 'another', source: 'text', start: 4, end: 10, quote: 'Monday' },
  ],
};

describe('unlinked', () => {
  test('gives back what stage 4 wrote: no event, no linked day, no words of other documents', () => {
    expect(unlinked(LINKED)).toEqual(UNDATED);
  });

  test.each([
    ['a stated day', report({ id: 'a' })],
    [
      'a day counted from publication',
      { ...report({ id: 'a' }), date: { ...date('2020-02-03'), basis: 'relative' } },
    ],
    ['no date', report({ id: 'a', date: null })],
  ] as const)('leaves %s as it is', (_, told) => {
    expect(unlinked(told)).toEqual(told);
  });

  test('is the same for a report that is unlinked already', () => {
    expect(unlinked(unlinked(LINKED))).toEqual(UNDATED);
  });
});
