import { describe, expect, test } from 'vitest';
import type { EventReport } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { foldAll } from './fold-all.ts';
import { linkAll } from './link-all.ts';
import { report, type Told } from './report.ts';
import { dated, undated } from './undated.ts';

/** Days of a report after linking, and its article's publication day: `2020-02-03 basis | published`. */
async function linked(reports: readonly EventReport[], at = 0): Promise<string> {
  const one = (await linkAll(reports)).reports[at];
  const { start = null, end = null, basis = null } = one?.date ?? {};
  const days = start === end ? start : `${start}/${end}`;
  return `${days} ${basis} | ${one?.published_at} ${one?.published_at_basis}`;
}

const OPEN = 'null relative | null null';
/** 3 February 2020 was a Monday. */
const MONDAY = dated({ id: 'dated' });

describe('an undated report takes the day of a dated one', () => {
  test.each([
    ['yesterday', '2020-02-03 linked | 2020-02-04 linked'],
    ['today', '2020-02-03 linked | 2020-02-03 linked'],
    ['on Monday', '2020-02-03 linked | null null'],
    ['on February 3', '2020-02-03 linked | null null'],
    ['last week', '2020-02-03/2020-02-09 linked | null null'],
    ['last month', '2020-02-01/2020-02-29 linked | null null'],
  ])('"%s"', async (words, expected) => {
    expect(await linked([undated({ id: 'u', words }), MONDAY])).toBe(expected);
  });

  test.each<[string, Partial<Told>, Partial<Told>]>([
    ['names spelt otherwise', { actor: 'Sergei Mahmoud, -, NZL' }, { actor: 'Sergey Mahmood, -, NZL' }],
    ['sides told the other way round', { actor: 'Ole Dahl, -, NOR', counterpart: 'Ana Brook, -, NZL' }, {}],
    ['a family name alone', { actor: 'Brook, -, NZL' }, {}],
    ['a call, which has no place', { type: 'call', place: null }, { type: 'call', place: null }],
    ['a visit whose city only one tells', { type: 'visit', place: '-, NOR' }, { type: 'visit' }],
    [
      'talks held on a visit',
      { counterpart: 'Pia Lund, trade minister, NOR' },
      { type: 'visit', counterpart: '-, -, NOR' },
    ],
    [
      'a gathering with three members told by both',
      { ...gathering('Pia Roth, -, AUT') },
      { ...gathering('Jan Maas, -, NLD') },
    ],
  ])('%s', async (_, one, other) => {
    const told = [undated({ id: 'u', words: 'on Monday', ...one }), dated({ id: 'd', ...other })];
    expect(await linked(told)).toBe('2020-02-03 linked | null null');
  });
});

function gathering(guest: string): Partial<Told> {
  return { type: 'conference', actor: '-, -, NOR', counterpart: '-, -, USA', others: ['-, -, CHN', guest] };
}

describe('an undated report stays as it is', () => {
  test.each<[string, string, Partial<Told>, Partial<Told>]>([
    ['another weekday', 'on Tuesday', {}, {}],
    ['another day of the month', 'on February 6', {}, {}],
    ['another city', 'on Monday', { place: 'Bergen, NOR' }, {}],
    ['no city', 'on Monday', { place: null }, {}],
    ['another minister', 'on Monday', { actor: 'Ida Stone, foreign minister, NZL' }, {}],
    ['an office without name', 'on Monday', { actor: '-, foreign minister, NZL' }, {}],
    ['one family name in two offices', 'on Monday', { actor: 'Brook, defence minister, NZL' }, {}],
    ['a call and a meeting', 'on Monday', { type: 'call', place: null }, {}],
    ['other topics', 'on Monday', { topics: ['energy'] }, { topics: ['nuclear'] }],
    ['held, and known only as planned', 'on Monday', {}, { status: 'scheduled' }],
    ['held, and called off', 'on Monday', {}, { status: 'cancelled' }],
    ['another reports of the same article', 'on Monday', { document: 'one' }, { document: 'one' }],
    [
      'talks in a third country during a visit',
      'on Monday',
      { place: 'Paris, FRA' },
      { type: 'visit', counterpart: '-, -, NOR' },
    ],
    [
      'governments that gather with one guest',
      'on Monday',
      { ...gathering('-, -, AUT'), others: [] },
      { ...gathering('-, -, AUT'), others: [] },
    ],
  ])('%s', async (_, words, one, other) => {
    expect(await linked([undated({ id: 'u', words, ...one }), dated({ id: 'd', ...other })])).toBe(OPEN);
  });

  test('two meetings of the same people fit', async () => {
    const later = dated({ id: 'later', date: '2020-02-10' });
    expect(await linked([undated({ id: 'u', words: 'on Monday' }), MONDAY, later])).toBe(OPEN);
    expect(await linked([undated({ id: 'u', words: 'yesterday' }), MONDAY, later])).toBe(OPEN);
    expect(await linked([undated({ id: 'u', words: 'on February 3' }), MONDAY, later])).toMatch(
      /^2020-02-03 linked/,
    );
  });

  test('a second meeting fits that may be theirs: its place is not told', async () => {
    const vague = dated({ id: 'vague', date: '2020-02-10', place: null });
    expect(await linked([undated({ id: 'u', words: 'on Monday' }), MONDAY, vague])).toBe(OPEN);
  });

  test('what two reports of its article say contradicts each other', async () => {
    const told = [
      undated({ id: 'u', words: 'yesterday', document: 'one' }),
      undated({ id: 'v', words: 'yesterday', document: 'one', actor: 'Pia Roth, -, AUT' }),
      MONDAY,
      dated({ id: 'd', actor: 'Pia Roth, -, AUT', date: '2020-02-05' }),
    ];
    expect(await linked(told)).toBe(OPEN);
    expect(await linked(told, 1)).toBe(OPEN);
  });
});

describe('what follows for the rest of the article', () => {
  const rest = (words: string) => undated({ id: 'rest', words, document: 'one', actor: 'Pia Roth, -, AUT' });
  const told = (first: string, words: string) => [
    rest(words),
    undated({ id: 'u', words: first, document: 'one' }),
    MONDAY,
  ];

  test.each([
    ['yesterday', 'tomorrow', '2020-02-05 linked | 2020-02-04 linked'],
    ['yesterday', 'on Friday', '2020-01-31 linked | 2020-02-04 linked'],
    ['on Monday', 'last year', '2019-01-01/2019-12-31 linked | null null'],
    ['on Monday', 'on Monday', '2020-02-03 linked | null null'],
    ['on Monday', 'yesterday', OPEN],
    ['on Monday', 'on Friday', OPEN],
  ])('"%s" dates "%s": %s', async (first, words, expected) => {
    expect(await linked(told(first, words))).toBe(expected);
  });

  test('two links together tell the day that neither tells alone', async () => {
    const reports = [
      undated({ id: 'u', words: 'on Monday', document: 'one' }),
      undated({ id: 'v', words: 'on Tuesday', document: 'one', actor: 'Pia Roth, -, AUT' }),
      MONDAY,
      dated({ id: 'd', actor: 'Pia Roth, -, AUT', date: '2020-01-28' }),
    ];
    // Monday the 3rd: from the 3rd on; Tuesday the 28th: until the 3rd.
    expect(await linked(reports)).toBe('2020-02-03 linked | 2020-02-03 linked');
    expect(await linked(reports, 1)).toBe('2020-01-28 linked | 2020-02-03 linked');
  });

  test('it was published before what it announces was held', async () => {
    const khan = { counterpart: 'Eva Holm, prime minister, NOR', place: null } as const;
    const reports = [
      undated({ id: 'u', words: 'on Monday', document: 'one' }),
      { ...report({ id: 'v', document: 'one', status: 'scheduled', date: null, published: null, ...khan }) },
      MONDAY,
      dated({ id: 'd', ...khan }),
    ];
    expect(await linked(reports)).toBe('2020-02-03 linked | 2020-02-03 linked');
    expect(await linked(reports, 1)).toBe('null null | 2020-02-03 linked');
  });

  test('a wire copy gets days but no publication day: it may have been printed later', async () => {
    const copy = undated({ id: 'u', words: 'yesterday', text: 'wire' });
    expect(await linked([copy, dated({ id: 'd', text: 'wire' })])).toBe('2020-02-03 linked | null null');
  });
});

describe('rounds', () => {
  const roth = { actor: 'Pia Roth, -, AUT' } as const;
  const maas = { actor: 'Jan Maas, -, NLD' } as const;
  const chain = [
    undated({ id: 'c', words: 'yesterday', document: 'third', ...maas }),
    undated({ id: 'b2', words: 'today', document: 'second', ...maas }),
    undated({ id: 'b1', words: 'yesterday', document: 'second', ...roth }),
    undated({ id: 'a2', words: 'today', document: 'first', ...roth }),
    undated({ id: 'a1', words: 'yesterday', document: 'first' }),
    MONDAY,
  ];

  test('a newly dated article dates another, which dates a third', async () => {
    const { reports, published } = await linkAll(chain);
    expect([...published].sort()).toEqual([
      ['first', '2020-02-04'],
      ['second', '2020-02-05'],
      ['third', '2020-02-06'],
    ]);
    const days = ['2020-02-05', '2020-02-05', '2020-02-04', '2020-02-04', '2020-02-03', '2020-02-03'];
    expect(reports.map(({ date }) => date?.start)).toEqual(days);
  });

  test('what is planned dates nothing that was held: the chain ends there', async () => {
    const planned = chain.map((one) => (one === chain[3] ? { ...one, status: 'scheduled' as const } : one));
    expect([...(await linkAll(planned)).published]).toEqual([['first', '2020-02-04']]);
  });

  test('evidence shows the words of every report of the chain, link by link', async () => {
    const [, , second] = (await linkAll(chain)).reports;
    const words = second?.evidence.filter(({ field }) => field === 'date' || field === 'published_at');
    expect(words?.map(({ field, document_id, quote }) => `${field} ${document_id} ${quote}`)).toEqual([
      'date second yesterday',
      'published_at second yesterday',
      'date first today',
      'date first yesterday',
      'date dated 2020-02-03',
    ]);
  });
});

test('a setting leaves linking out', async () => {
  const told = [undated({ id: 'u', words: 'yesterday' }), MONDAY];
  const { reports, published } = await linkAll(told, { ...DEFAULTS.dedupe, link_dates: false });
  expect(reports).toEqual(told);
  expect(published.size).toBe(0);
});

test('with linking off, days that an earlier run linked are taken back', async () => {
  const told = [undated({ id: 'u', words: 'yesterday' }), MONDAY];
  const again = await linkAll((await linkAll(told)).reports, {
    ...DEFAULTS.dedupe,
    link_dates: false,
  });
  expect(again.reports).toEqual(told);
});

test('the event of a linked report is dated by who tells the day itself', async () => {
  const u = undated({ id: 'u', words: 'yesterday' });
  const { events } = await foldAll([u, MONDAY]);
  expect(events).toHaveLength(1);
  expect(events[0]?.date?.basis).toBe('stated');
  expect(events[0]?.last_reported).toBe('2020-02-04');
});
