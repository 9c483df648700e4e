import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processDocument } from '../../pipeline/document.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { DocumentResult, EventReport, SourceDocument } from '../../pipeline/records.ts';
import { reportIdOf } from '../../pipeline/report-id.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { demarche } from '../cli/demarche.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };

const PAGE = `Chad and Niger open a border post

By Amina Sow, Lakeside Courier

N'DJAMENA, March 3, 2021 - Chadian Foreign Minister Idriss Batran met his Nigerien counterpart Salou Hamidou in N'Djamena on Tuesday to discuss trade.

The two officials signed an agreement on cattle markets. Hamidou will visit Ghana next week, the ministry said.
`;

function documentOf(text: string, title: string | null = null): SourceDocument {
  const source = { path: 'a.txt', offset: 0, position: null };
  const none = { id: null, outlet: null, url: null, published_at: null, dateline: null, language: null };
  return { source, form: 'page', name: 'a', text, title, ...none, metadata: null };
}

const read = (text: string, title: string | null = null): DocumentResult =>
  processDocument(documentOf(text, title), context);

/** What a table shows of a report. */
function shown({
  type,
  status,
  actor,
  counterpart,
  others,
  place,
  date,
  topics,
  title,
}: EventReport): object {
  return { type, status, actor, counterpart, others, place, date, topics, title };
}

const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u202c',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\0',
  '\u0007',
  '\u{e0061}',
];

describe('characters that nobody sees', () => {
  const plain = read(PAGE);

  test('the article used here tells several events', () => {
    expect(plain.reports.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['meeting', 'agreement', 'visit']),
    );
    expect(plain.notes).toEqual([]);
  });

  test('at any places of a text change no value, and every quote stands at its span of the text as given', () => {
    const insertion = fc.record({ at: fc.nat({ max: PAGE.length }), mark: fc.constantFrom(...INVISIBLE) });
    fc.assert(
      fc.property(fc.array(insertion, { minLength: 1, maxLength: 60 }), (insertions) => {
        let text = PAGE;
        for (const { at, mark } of [...insertions].sort((one, other) => other.at - one.at))
          text = text.slice(0, at) + mark + text.slice(at);
        const result = read(text);
        expect(result.article?.text).toBe(text);
        expect(result.rejects).toEqual([]);
        expect(result.reports.map(shown)).toEqual(plain.reports.map(shown));
        expect(result.article?.published_at).toBe(plain.article?.published_at);
        expect(result.notes.map(({ note }) => note)).toEqual(['normalise/invisible-characters']);
        for (const { evidence, report_id, document_id, type } of result.reports) {
          for (const { source, start, end, quote } of evidence)
            if (source === 'text') expect(text.slice(start, end)).toBe(quote);
          expect(evidence.map(({ start }) => reportIdOf(document_id, type, start))).toContain(report_id);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('in the words of a name and of a place are in the quote, and in nothing that a table shows', () => {
    const text =
      'Chadian Foreign Minister Idriss\u200b Bat\u00adran met \u202ehis Nigerien counterpart\u202c Salou Hamidou in Nia\u00admey on 2 March 2021.';
    const [report] = read(text).reports;
    expect(report?.actor).toMatchObject({
      name: 'Idriss Batran',
      text: expect.not.stringMatching(/[\u00ad\u200b]/u),
    });
    expect(report?.place?.name).toBe('Niamey');
    const quoteOf = (field: string) => report?.evidence.find((one) => one.field === field)?.quote;
    expect(quoteOf('actor.name')).toBe('Idriss\u200b Bat\u00adran');
    expect(quoteOf('place.name')).toBe('Nia\u00admey');
  });

  test('are left out of a title of its own, and are noted once for a document', () => {
    const { article, notes } = read(`${PAGE}\u200b\u200b`, 'Chad and Ni\u00adger\u202e open a border post');
    expect(article?.title).toBe('Chad and Niger open a border post');
    expect(notes).toMatchObject([{ note: 'normalise/invisible-characters', detail: '2' }]);
  });
});

test('dates are told by their places in the text as given', () => {
  const text = 'They met on 3 Ma\u00adrch\u200b 2021.';
  const ran = demarche(['dates'], { input: JSON.stringify({ id: 'd', text }) });
  const start = text.indexOf('3');
  expect(JSON.parse(ran.stdout)).toMatchObject({
    text: '3 Ma\u00adrch\u200b 2021',
    start,
    end: text.length - 1,
    value: '2021-03-03',
  });
});

describe('line ends', () => {
  test.each([
    ['carriage returns', '\r'],
    ['carriage returns and line feeds', '\r\n'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
    ['NEL', '\u0085'],
  ])('may be %s', (_, end) => {
    const text = PAGE.replaceAll('\n', end);
    const { article, reports, notes } = read(text);
    expect(article).toMatchObject({
      text,
      title: 'Chad and Niger open a border post',
      published_at: '2021-03-03',
    });
    expect(reports.map(shown)).toEqual(read(PAGE).reports.map(shown));
    expect(notes).toEqual([]);
    for (const { evidence } of reports)
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
  });
});

test('letters with marks of their own and ligatures are read as the letters that they show', () => {
  const text =
    'Brazilian Foreign Minister Jose\u0301 Valde\u0301s met top of\ufb01cials and Chilean Foreign Minister Ana Luz in Brasi\u0301lia on 2 March 2021.';
  const [report] = read(text).reports;
  expect(report?.actor.name).toBe('José Valdés');
  const name = report?.evidence.find(({ field }) => field === 'actor.name');
  expect(name?.quote).toBe('Jose\u0301 Valde\u0301s');
  expect(text.slice(name?.start, name?.end)).toBe(name?.quote);
});
