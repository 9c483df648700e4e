import { expect, test } from 'vitest';
import { compareCodePoints } from '../../pipeline/7-emit/code-points.ts';
import {
  articleLine,
  eventLine,
  rejectLine,
  reportLine,
  supersededLine,
} from '../../pipeline/7-emit/ndjson.ts';
import { eventKey, reportKey } from '../../pipeline/7-emit/order.ts';
import type { DiplomaticEvent, EventDate } from '../../pipeline/records.ts';
import { ARTICLE, changed, EVENT, evidenceFor, REJECT, REPORT, SUPERSEDED } from '../schemas/samples.ts';

/** The same value with the keys of every object turned round. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, backwards(inside)]),
  );
}

const LINES = [
  ['article', articleLine, ARTICLE],
  ['report', reportLine, REPORT],
  ['event', eventLine, EVENT],
  ['reject', rejectLine, REJECT],
  ['superseded', supersededLine, SUPERSEDED],
] as const;

test.each(LINES)(
  '%s: one line that holds the exact record, keys in the order of records.ts',
  (_kind, lineOf, record) => {
    const line = (lineOf as (record: object) => string)(record);
    expect(line).toBe(`${JSON.stringify(record)}\n`);
    expect((lineOf as (record: object) => string)(backwards(record) as object)).toBe(line);
  },
);

test('an anchor keeps its optional keys, in order', () => {
  const day = REPORT.date.anchor;
  const anchor = {
    ...day,
    of: { unit: 'week', offset: -1 },
    holiday: 'easter',
    from: 'text',
    to: { ...day, weekday: 3 },
  } as const;
  const report = { ...REPORT, date: { ...REPORT.date, anchor } };
  expect(reportLine(backwards(report) as typeof report)).toBe(`${JSON.stringify(report)}\n`);
});

test('text that UTF-8 or line readers trip over is kept or made whole', () => {
  const record = changed(REJECT, 'record', 'a\ud800b \u2028 \u2029 \u0085 \n \r 😀 =1') as typeof REJECT;
  const line = rejectLine(record);
  expect(line.trimEnd()).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
  expect(JSON.parse(line)).toEqual({ ...record, record: 'a\ufffdb \u2028 \u2029 \u0085 \n \r 😀 =1' });
});

test('a key named __proto__ stays data', () => {
  const levels = JSON.parse('{"__proto__": "same", "date": "same days"}');
  const line = eventLine({ ...EVENT, merged_because: [{ ...EVENT.merged_because[0], levels }] });
  expect(line).toContain('"levels":{"__proto__":"same","date":"same days"}');
  expect(({} as Record<string, unknown>).date).toBeUndefined();
});

test('order by code point: text beyond U+FFFF comes after U+FF21, a prefix before the longer text', () => {
  const sorted = ['', 'A', 'AB', 'B', 'a', 'é', '\uff21', '\ufffd', '😀', '😀a', '😁'];
  expect(sorted.toReversed().sort(compareCodePoints)).toEqual(sorted);
  expect(sorted.toReversed().sort()).not.toEqual(sorted);
  const bytes = (text: string) => Buffer.from(text);
  for (const one of sorted) {
    for (const other of sorted) {
      expect(Math.sign(compareCodePoints(one, other))).toBe(Buffer.compare(bytes(one), bytes(other)));
    }
  }
});

test('reports go by document, then trigger, then id', () => {
  const at = (document_id: string, start: number, report_id: string) =>
    reportKey({
      ...REPORT,
      document_id,
      report_id,
      evidence: [{ ...evidenceFor('type', 'held talks'), start }],
    });
  const keys = [
    at('a', 9, 'r_2'),
    at('a', 10, 'r_1'),
    at('a', 10, 'r_2'),
    at('a b', 1, 'r_0'),
    at('ab', 0, 'r_0'),
  ];
  expect(keys.toReversed().sort(compareCodePoints)).toEqual(keys);
});

test('events go by first day, undated last, then by id', () => {
  const event = (start: string | null, event_id: string): DiplomaticEvent => ({
    ...EVENT,
    event_id,
    date: start === null ? null : ({ ...EVENT.date, start } as EventDate),
  });
  const events = [
    event('2020-01-01', 'e_9'),
    event('2021-01-01', 'e_1'),
    event('2021-01-01', 'e_2'),
    event(null, 'e_0'),
    event(null, 'e_3'),
  ];
  const keyOf = ({ date, event_id }: DiplomaticEvent) => eventKey(date?.start ?? null, event_id);
  const sorted = events.toReversed().sort((x, y) => compareCodePoints(keyOf(x), keyOf(y)));
  expect(sorted).toEqual(events);
});
