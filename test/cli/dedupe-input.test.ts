import { describe, expect, test } from 'vitest';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { check } from '../../pipeline/schema.ts';
import { changed } from '../schemas/samples.ts';
import { demarche } from './demarche.ts';

/** As another program might write it: `made_by` a word, a short hash, an anchor without a year, no evidence. */
const TOLD = {
  report_id: 'r_00000000000000a1',
  event_id: null,
  document_id: 'coast-courier/17',
  outlet: 'Coast Courier',
  url: null,
  title: 'Lindqvist and Amrani meet in Malmö',
  published_at: '2011-05-10',
  published_at_basis: 'metadata',
  language: 'en',
  type: 'meeting',
  cameo: '046',
  status: 'occurred',
  core: true,
  actor: {
    name: 'Petra Lindqvist',
    role: 'trade minister',
    party: 'SWE',
    party_name: 'Sweden',
    kind: 'person',
    text: 'Petra Lindqvist',
  },
  counterpart: {
    name: 'Yassin Amrani',
    role: 'trade minister',
    party: 'MAR',
    party_name: 'Morocco',
    kind: 'person',
    text: 'Yassin Amrani',
  },
  others: [],
  place: { name: 'Malmö', country: 'SWE', lat: null, lon: null, geonames_id: null },
  date: {
    start: '2011-05-09',
    end: '2011-05-09',
    precision: 'day',
    edtf: '2011-05-09',
    basis: 'relative',
    text: 'on Monday',
    anchor: { unit: 'day', offset: null, weekday: 1, month: null, day: null, tense: 'past' },
  },
  topics: ['trade_economy'],
  confidence: 0.8,
  evidence: [],
  text_hash: '0123456789abcdef',
  text_sketch: 'fedcba9876543210',
  made_by: 'another-program/3',
};
/** The same interaction with all left out that may be. */
const SHORT = {
  report_id: 'r_00000000000000b2',
  document_id: 'harbour-mail/4',
  type: 'meeting',
  cameo: '046',
  status: 'occurred',
  confidence: 0.6,
  actor: { name: 'Yassin Amrani', party: 'MAR' },
  counterpart: { name: 'Petra Lindqvist', party: 'SWE' },
  date: { start: '2011-05-09' },
};

function deduped(...reports: readonly object[]) {
  const input = reports.map((report) => `${JSON.stringify(report)}\n`).join('');
  const { status, stdout, stderr } = demarche(['dedupe'], { input });
  const events = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DiplomaticEvent);
  return { status, events, stderr };
}

describe('dedupe takes reports of other programs', () => {
  test('short hashes, other makers, anchors without a year and no evidence are no trouble', () => {
    const { status, events, stderr } = deduped(TOLD);
    expect([status, stderr]).toEqual([0, '']);
    expect(events).toMatchObject([{ report_count: 1, actor: { name: 'Petra Lindqvist' }, evidence: [] }]);
    expect(events.flatMap((event) => check('event', event))).toEqual([]);
  });

  test('fields that are left out are null, and a report without them is compared like any other', () => {
    const { status, events, stderr } = deduped(TOLD, SHORT);
    expect([status, stderr]).toEqual([0, '']);
    expect(events).toMatchObject([{ report_count: 2, date: { start: '2011-05-09', end: '2011-05-09' } }]);
    const [alone] = deduped(SHORT).events;
    expect(alone).toMatchObject({ place: null, topics: [], core: false, first_reported: null });
    expect(alone?.actor).toMatchObject({ role: null, kind: 'person', text: 'Yassin Amrani' });
    expect(check('event', alone)).toEqual([]);
  });

  test('"empty" markers and rejects of extract are passed over', () => {
    const reject = { stage: 'read', code: 'read/empty' };
    expect(deduped({ empty: 'coast-courier/18' }, reject)).toEqual({ status: 0, events: [], stderr: '' });
  });

  test.each([
    ['type', 'party', /^line 1: \/type: Unexpected "party"/],
    ['type', undefined, /^line 1: Unexpected end of record, expected "type"/],
    ['report_id', '', /^line 1: \/report_id: Unexpected ""/],
    ['actor', undefined, /^line 1: Unexpected end of record, expected "actor"/],
    ['actor.name', 7, /^line 1: \/actor\/name: Unexpected 7/],
    ['counterpart', 'Morocco', /^line 1: \/counterpart: Unexpected "Morocco"/],
    ['date.start', '2011-02-30', /^line 1: \/date\/start: Unexpected "2011-02-30"/],
    ['date.end', '2011-05-01', /^line 1: \/date: Unexpected start 2011-05-09 after end 2011-05-01/],
    ['confidence', 2, /^line 1: \/confidence: Unexpected 2/],
    ['evidence', 'none', /^line 1: \/evidence: Unexpected "none", expected array/],
    ['evidence', [null], /^line 1: \/evidence\/0: Unexpected null, expected object/],
    ['text_hash', 7, /^line 1: \/text_hash: Unexpected 7/],
  ])('what is compared must be right: %s = %j is told, and the rest is deduped', (path, value, message) => {
    const { status, events, stderr } = deduped(changed(TOLD, path, value), SHORT);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(events).toHaveLength(1);
  });
});
