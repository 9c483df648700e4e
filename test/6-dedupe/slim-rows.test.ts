import { expect, test } from 'vitest';
import { Encoder } from '../../pipeline/6-dedupe/encode.ts';
import { SlimRows } from '../../pipeline/6-dedupe/slim-rows.ts';
import { report } from './report.ts';

const told = [
  report({ id: 'a', text: 'copy' }),
  report({ id: 'b', type: 'visit', date: null, published: null, place: null }),
  report({ id: 'c', actor: 'Ana Brook, -, NZL', others: ['Jan Maas, envoy, NLD', '-, -, SWE'] }),
  report({ id: 'd', date: 'on Monday', published: '2020-02-05', status: 'scheduled' }),
];

test('a profile says what its report says', () => {
  const rows = new SlimRows();
  rows.add(new Encoder(0).batch(told), () => {});
  const [first, bare, large, undated] = [0, 1, 2, 3].map((number) => rows.profile(number));
  expect(first).toMatchObject({
    type: 'meeting',
    status: 'occurred',
    precision: 'day',
    outlet: told[0]?.outlet,
  });
  expect(first?.sides.map((side) => side?.party)).toEqual(['NZL', 'NOR']);
  expect(first?.range?.start).toBe(Date.parse(`${told[0]?.date?.start}T00:00:00Z`) / 86_400_000);
  expect(bare).toMatchObject({
    type: 'visit',
    range: null,
    published: null,
    place: { name: '', country: '' },
  });
  expect(large).toMatchObject({ type: 'meeting', gathering: 'conference' });
  expect(large?.sides).toHaveLength(4);
  expect(undated).toMatchObject({ status: 'scheduled', anchor: { weekday: 1 }, range: null });
});

test('rows of several encoders, and rows shared with another thread, are the same', () => {
  const [one, other] = [new Encoder(1), new Encoder(2)];
  const [whole, parts] = [new SlimRows(), new SlimRows()];
  whole.add(new Encoder(0).batch(told), () => {});
  for (const [at, single] of told.entries())
    parts.add((at % 2 === 0 ? one : other).batch([single]), () => {});
  const again = new SlimRows(structuredClone(parts.shared()));
  for (const number of told.keys()) {
    expect(parts.profile(number)).toEqual(whole.profile(number));
    expect(again.profile(number)).toEqual(whole.profile(number));
    expect([...again.keys(number)]).toEqual([...whole.keys(number)]);
  }
});

test('a batch of an encoder that comes before an earlier one is a bug that is told: its rows would mean other sides', () => {
  const encoder = new Encoder(1);
  const [first, second] = told.map((single) => encoder.batch([single]));
  const rows = new SlimRows();
  if (second === undefined || first === undefined) throw new Error('two batches');
  expect(() => rows.add(second, () => {})).toThrow('Unexpected batch of encoder 1');
  rows.add(first, () => {});
  rows.add(second, () => {});
  expect(rows.size).toBe(2);
});

test('a report of any length has its row, and those beside it keep theirs', () => {
  const others = Array.from({ length: 40_000 }, (_, at) => `Guest ${at}, -, P${at}`);
  const [before, long, after] = ['a', 'long', 'b'].map((id) =>
    report(id === 'long' ? { id, others } : { id }),
  );
  const all = [before, long, after].flatMap((one) => one ?? []);
  const rows = new SlimRows();
  rows.add(new Encoder(0).batch(all), () => {});
  expect(rows.profile(1).sides).toHaveLength(40_002);
  expect([...rows.keys(1)].length).toBeGreaterThan(40_000);
  expect(rows.profile(2).sides).toEqual(rows.profile(0).sides);
});
