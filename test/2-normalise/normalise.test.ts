import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../pipeline/1-read/read.ts';
import { normalise } from '../../pipeline/2-normalise/normalise.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { Metadata, NormalisedArticle, Note, SourceDocument } from '../../pipeline/records.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { growth, LINEAR } from '../growth.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };
const EMPTY = {
  id: null,
  title: null,
  outlet: null,
  url: null,
  published_at: null,
  dateline: null,
  language: null,
};
const NO_METADATA: Metadata = {
  file: null,
  id: null,
  outlet: null,
  url: null,
  title: null,
  published_at: null,
};

function page(text: string, metadata: Partial<Metadata> = {}): SourceDocument {
  const source = { path: 'p.txt', offset: 0, position: null };
  return { ...EMPTY, source, form: 'page', name: 'p', text, metadata: { ...NO_METADATA, ...metadata } };
}

function record(fields: Partial<SourceDocument>): SourceDocument {
  return { ...page(''), form: 'record', ...fields };
}

function normalised(
  document: SourceDocument,
  given = context,
): { readonly normalised: NormalisedArticle; readonly notes: readonly string[] } {
  const all = [...normalise(document, given)];
  const [article] = all.filter((one): one is NormalisedArticle => 'article' in one);
  if (article === undefined) throw new Error('no article');
  return {
    normalised: article,
    notes: all.filter((one): one is Note => 'note' in one).map(({ note }) => note),
  };
}

const LEAD = 'The foreign ministers of Norway and Chad met in Oslo on Monday to discuss fishing rights.';
const NEXT = 'They agreed to meet again in spring, the Norwegian ministry said in a statement.';

/** Kinds and words of all marks. */
function marks(document: SourceDocument): readonly string[] {
  const { article, furniture } = normalised(document).normalised;
  return furniture.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);
}

describe('marks on a page', () => {
  const PAGES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'furniture around the text',
      [
        'Norway and Chad talk fish',
        'By Jane Roe',
        LEAD,
        'ALSO READ: Herring prices rise again',
        NEXT,
        'Share this',
        'Load Next Story',
      ],
      [
        'byline: By Jane Roe',
        'link: ALSO READ: Herring prices rise again',
        'share: Share this',
        'link: Load Next Story',
      ],
    ],
    [
      'kickers, a repeated title and sub-headlines',
      [
        'DiplomacyNorway',
        'Norway and Chad talk fish',
        'Norway and Chad Talk Fish',
        'Ministers agree to meet again',
        LEAD,
        'Herring first',
        NEXT,
      ],
      [
        'category: DiplomacyNorway',
        'repeated-title: Norway and Chad Talk Fish',
        'heading: Ministers agree to meet again',
        'heading: Herring first',
      ],
    ],
    [
      'headlines of other articles under a list',
      [
        'Norway and Chad talk fish',
        LEAD,
        'Related Articles',
        'Chad opens embassy in Oslo',
        'Herring prices rise again',
        'Back to top button',
      ],
      [
        'link-list: Related Articles',
        'link: Chad opens embassy in Oslo',
        'link: Herring prices rise again',
        'navigation: Back to top button',
      ],
    ],
    [
      'sentences after a list are article again',
      ['Norway and Chad talk fish', LEAD, 'Related Articles', 'Herring prices rise', NEXT],
      ['link-list: Related Articles', 'link: Herring prices rise'],
    ],
    [
      'a last line without full stop is article',
      ['Norway and Chad talk fish', LEAD, 'The ministers will meet again in Oslo'],
      [],
    ],
    [
      'quotations and items of a list are article',
      ['Norway and Chad talk fish', LEAD, '"We agree"', '- fishing rights', NEXT],
      [],
    ],
  ];
  for (const [name, lines, expected] of PAGES) {
    test(name, () => {
      expect(marks(page(lines.join('\n\n')))).toEqual(expected);
    });
  }

  test('text wrapped at a fixed width is no heading', () => {
    const wrapped = [
      'Norway and Chad talk fish',
      '',
      'The foreign ministers of Norway and',
      'Chad met in Oslo on Monday to',
      'discuss fishing rights.',
      '',
      NEXT,
    ];
    expect(marks(page(wrapped.join('\n')))).toEqual([]);
  });

  test('marks are sorted, do not overlap, and leave the text as it was', () => {
    const text = [
      '\ufeff',
      'Norway and Chad talk fish',
      ' ',
      'Norway and Chad talk fish',
      '07 April 2021  Read: 12',
      LEAD,
      'Read more',
    ].join('\r\n');
    const { article, furniture, title_span } = normalised(page(text)).normalised;
    expect(article.text).toBe(text);
    expect(title_span && text.slice(title_span.start, title_span.end)).toBe('Norway and Chad talk fish');
    const ends = [title_span?.end ?? 0, ...furniture.map(({ end }) => end)];
    for (const [index, { start, end }] of furniture.entries()) {
      expect(start).toBeGreaterThan(ends[index] ?? 0);
      expect(end).toBeGreaterThan(start);
    }
  });
});

describe('title', () => {
  const TITLES: readonly (readonly [string, SourceDocument, string | null])[] = [
    ['the first line', page(`Norway and Chad talk fish\n\n${LEAD}`), 'Norway and Chad talk fish'],
    [
      'after a section name',
      page(`World\n\nNorway and Chad talk fish\n\n${LEAD}`),
      'Norway and Chad talk fish',
    ],
    [
      'the line that the page repeats',
      page(`Fish and more fish\n\nNorway and Chad talk\n\nNorway and Chad talk\n\n${LEAD}`),
      'Norway and Chad talk',
    ],
    [
      'may end in an abbreviation',
      page(`Chad rejects talks with U.S.\n\n${LEAD}`),
      'Chad rejects talks with U.S.',
    ],
    ['none when the page starts with its text', page(`${LEAD}\n\n${NEXT}`), null],
    ['none when the page is one line', page('Norway and Chad talk fish'), null],
    ['of the table', page(`${LEAD}`, { title: 'From the table' }), 'From the table'],
    [
      'of the field before the table',
      record({ text: LEAD, title: 'Field', metadata: { ...NO_METADATA, title: 'Table' } }),
      'Field',
    ],
    ['none of a record that has none', record({ text: `Norway and Chad talk fish\n\n${LEAD}` }), null],
  ];
  for (const [name, document, expected] of TITLES) {
    test(name, () => {
      expect(normalised(document).normalised.article.title).toBe(expected);
    });
  }
});

describe('publication date', () => {
  const head = 'Norway and Chad talk fish';
  const DATES: readonly (readonly [
    string,
    SourceDocument,
    string | null,
    string | null,
    readonly string[],
  ])[] = [
    [
      'a date line in the head',
      page(`${head}\n\nApril 7, 2021 11:55 pm\n\n${LEAD}`),
      '2021-04-07',
      'stated',
      [],
    ],
    [
      'a labelled line goes before an updated one',
      page(`${head}\nUpdated: 2021-04-09\nPublished: 2021-04-07\n${LEAD}`),
      '2021-04-07',
      'stated',
      [],
    ],
    [
      'an updated line alone',
      page(`${head}\nHarbour News | Updated: 2021-04-09 17:52\n${LEAD}`),
      '2021-04-09',
      'stated',
      [],
    ],
    [
      'a date line in the foot',
      page(`${head}\n\n${LEAD}\n\n${NEXT}\n\nPublished: 7 April 2021`),
      '2021-04-07',
      'stated',
      [],
    ],
    [
      'a heading of a timeline is no date line',
      page(`${head}\n\n${LEAD}\n\n7 April 2021\n\n${NEXT}\n\n${NEXT}\n\n${NEXT}\n\n${NEXT}`),
      null,
      null,
      [],
    ],
    [
      'a date in a sentence is none',
      page(`${head}\n\nThey met on April 7, 2021 in the old town hall of Oslo.`),
      null,
      null,
      [],
    ],
    [
      'a dateline with its year',
      page(`${head}\n\nOSLO, April 7, 2021 (Reuters) - ${LEAD}`),
      '2021-04-07',
      'dateline',
      [],
    ],
    ['a dateline without its year', page(`${head}\n\nOSLO, April 7 (Reuters) - ${LEAD}`), null, null, []],
    ['the table alone', page(LEAD, { published_at: '2021-04-07' }), '2021-04-07', 'metadata', []],
    [
      'the table against the page',
      page(`${head}\n\nApril 7, 2021\n\n${LEAD}`, { published_at: '2021-04-08' }),
      '2021-04-08',
      'metadata',
      ['normalise/date-conflict'],
    ],
    [
      'the table and the page agree',
      page(`${head}\n\nApril 7, 2021\n\n${LEAD}`, { published_at: '2021-04-07' }),
      '2021-04-07',
      'stated',
      [],
    ],
    [
      'a field, at its own offset',
      record({ text: LEAD, published_at: '2021-04-07T23:30:00-05:00' }),
      '2021-04-07',
      'stated',
      [],
    ],
    [
      'an ambiguous field',
      record({ text: LEAD, published_at: '03/04/2021' }),
      null,
      null,
      ['normalise/ambiguous-date'],
    ],
    [
      'an impossible day',
      page(`${head}\n\n31 April 2021\n\n${LEAD}`),
      null,
      null,
      ['normalise/impossible-date'],
    ],
    [
      'a field that is no date',
      record({ text: LEAD, published_at: 'today' }),
      null,
      null,
      ['normalise/unreadable-date'],
    ],
    ['nothing', page(LEAD), null, null, []],
  ];
  for (const [name, document, day, basis, expected] of DATES) {
    test(name, () => {
      const { normalised: result, notes } = normalised(document);
      expect([result.article.published_at, result.article.published_at_basis]).toEqual([day, basis]);
      expect(notes).toEqual(expected);
      const evidence = result.published_at_evidence;
      if (evidence !== null) expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      expect(evidence !== null).toBe(
        document.form === 'page' && (basis === 'stated' || basis === 'dateline'),
      );
    });
  }

  test('the setting for all documents comes last', () => {
    const settings = {
      ...DEFAULTS,
      read: { ...DEFAULTS.read, published_at: '2020-01-01', outlet: 'Harbour News' },
    };
    const given = { ...context, settings };
    expect(normalised(page(LEAD), given).normalised.article).toMatchObject({
      published_at: '2020-01-01',
      published_at_basis: 'metadata',
      outlet: 'Harbour News',
    });
    const dated = page(`${head}\n\nApril 7, 2021\n\n${LEAD}`);
    expect(normalised(dated, given).normalised.article).toMatchObject({
      published_at: '2021-04-07',
      published_at_basis: 'stated',
    });
  });
});

describe('outlet and dateline', () => {
  test('an agency that signs a page is its outlet when nothing else names one', () => {
    expect(
      normalised(page(`Norway and Chad talk fish\n\n${LEAD}\n\nReuters`)).normalised.article.outlet,
    ).toBe('Reuters');
    expect(
      normalised(page(`Norway and Chad talk fish\n\nOSLO (AFP) - ${LEAD}`)).normalised.article.outlet,
    ).toBe('AFP');
    expect(normalised(page(`${LEAD}\n\nReuters`, { outlet: 'Harbour News' })).normalised.article.outlet).toBe(
      'Harbour News',
    );
  });

  test("a record's own dateline has a place and no span", () => {
    const { dateline, article } = normalised(
      record({ text: LEAD, dateline: 'OSLO', published_at: '2021-04-07' }),
    ).normalised;
    expect(dateline).toEqual({ place: 'OSLO', span: null, day: null });
    expect(article.dateline).toBe('OSLO');
  });

  test('a dateline in the text is quoted as written, and its day is tied to publication', () => {
    const text = `OSLO,\u00a0April 6 (Reuters) - ${LEAD}`;
    const { dateline, article } = normalised(record({ text, published_at: '2021-04-07' })).normalised;
    expect(dateline).toEqual({ place: 'OSLO', span: { start: 0, end: 25 }, day: '2021-04-06' });
    expect(article.dateline).toBe(text.slice(0, 25));
  });
});

const PARTS = ['A', 'a b ', '\n', ' \n', '\t', "A'", 'By A ', '\u00a0', '“', 'a\n', 'A b\n\n'];
test.each(PARTS)('a long row of %j is normalised in linear time', (part) => {
  const read = (length: number): void => {
    normalised(page(`x${part.repeat(Math.ceil(length / part.length))}`));
  };
  expect(growth(read, 20_000)).toBeLessThan(LINEAR);
});

const SEEDS = '../shared/seeds';
describe.runIf(existsSync(SEEDS))('the shared sample pages', () => {
  test('have their titles, stated dates, and marks', async () => {
    const seen: unknown[] = [];
    for await (const document of read([SEEDS], null, context, (async function* () {})())) {
      if (!('text' in document)) continue;
      const { article, furniture, title_span } = normalised(document).normalised;
      const title = title_span === null ? null : article.text.slice(title_span.start, title_span.end);
      const also_read = furniture.filter(({ start }) => article.text.startsWith('ALSO READ', start)).length;
      seen.push([
        article.document_id.slice(0, 3),
        (title ?? '').split(' ').slice(0, 2).join(' '),
        article.published_at,
        also_read,
      ]);
    }
    console.log(`used ${SEEDS}: ${seen.length} pages`);
    expect(seen).toEqual([
      ['000', 'Russia endorses', null, 0],
      ['001', 'Qureshi in', null, 0],
      ['002', 'Pakistani and', null, 1],
      ['003', 'Russia, Pakistan', '2024-11-15', 0],
      ['004', 'Lavrov visits', '2021-04-07', 0],
    ]);
  });
});
