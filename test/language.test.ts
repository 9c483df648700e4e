import { describe, expect, test } from 'vitest';
import { processBatch } from '../pipeline/document.ts';
import { isPlainlyEnglish, languageOf } from '../pipeline/language.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import type { DocumentResult, SourceDocument } from '../pipeline/records.ts';
import { DEFAULTS } from '../pipeline/settings.ts';

const ENGLISH =
  'The foreign minister of Kenya, Raychelle Omamo, met her Ugandan counterpart Jeje Odongo in Kampala on Tuesday, and they spoke of trade and of the lake.';
const FRENCH =
  'Le ministre des Affaires étrangères du Sénégal a reçu mardi à Dakar son homologue marocain pour parler de commerce, de pêche et de la liaison maritime entre les deux pays, selon un communiqué. Joe Biden met Vladimir Putin in Geneva on Wednesday.';
const OTHERS: readonly (readonly [string, string])[] = [
  ['fr', FRENCH],
  [
    'de',
    'Der Außenminister empfing am Dienstag in Wien seine slowenische Kollegin, um über die Grenze und den Handel zu sprechen, teilte das Ministerium am Abend mit. Beide reisen am Freitag nach Brüssel.',
  ],
  [
    'es',
    'El canciller recibió el martes en Quito a su homóloga colombiana para hablar de la frontera y del comercio entre los dos países, según un comunicado del ministerio difundido por la tarde.',
  ],
  [
    'nl',
    'De minister van Buitenlandse Zaken ontving dinsdag in Den Haag zijn Belgische ambtgenoot om over de haven en de handel tussen beide landen te spreken, zo meldt het ministerie in een verklaring.',
  ],
  [
    'da',
    'Udenrigsministeren tog tirsdag imod sin islandske kollega i København for at tale om fiskeri og handel mellem de to lande, oplyser ministeriet i en meddelelse, der blev sendt ud om aftenen.',
  ],
  [
    'ru',
    'Министр иностранных дел принял во вторник в Астане своего киргизского коллегу, чтобы поговорить о границе и торговле между двумя странами, сообщило министерство вечером.',
  ],
  [
    'ar',
    'استقبل وزير الخارجية يوم الثلاثاء في الرباط نظيره الموريتاني لبحث التجارة والصيد والحدود بين البلدين، بحسب بيان للوزارة صدر مساء اليوم نفسه بعد انتهاء الاجتماع بينهما.',
  ],
];
const { normalise } = DEFAULTS;

describe('the language of a text', () => {
  test.each(OTHERS)('is told: %s', async (language, text) => {
    expect(isPlainlyEnglish(text)).toBe(false);
    expect(await languageOf(text, null, normalise)).toEqual({ language, is_foreign: true });
    // What a content system writes into every page does not make it English.
    expect((await languageOf(text, 'en', normalise)).is_foreign).toBe(true);
  });

  test.each([
    ['plain prose', ENGLISH],
    [
      'headlines',
      'Kenya, Uganda ministers meet. Lake trade talks resume Tuesday. Omamo hails deal, Odongo sees progress. Nairobi markets rise on news of accord.',
    ],
    [
      'prose with foreign quotes',
      `${ENGLISH} "Nous sommes prêts à travailler ensemble", Macron told reporters, and the president said that his guest would stay.`,
    ],
    ['prose that is said to be French', ENGLISH],
  ])('is English: %s', async (name, text) => {
    const stated = name.endsWith('French') ? 'fr' : null;
    expect(await languageOf(text, stated, normalise)).toEqual({ language: 'en', is_foreign: false });
  });

  test.each([
    ['too little', 'Ministre reçu à Dakar mardi.'],
    [
      'names alone',
      'Xi Jinping, Vladimir Putin, Narendra Modi, Recep Tayyip Erdogan, Emmanuel Macron, Olaf Scholz, Mario Draghi, Fumio Kishida, Joko Widodo',
    ],
    ['figures alone', '12.4 17.9 33.1 '.repeat(20)],
  ])('is not told of %s', async (_, text) => {
    expect(await languageOf(text, null, normalise)).toEqual({ language: null, is_foreign: false });
  });
});

function document(text: string, language: string | null): SourceDocument {
  const source = { path: 'a.ndjson', offset: 0, position: 1 };
  const fields = {
    id: 'a',
    title: null,
    outlet: null,
    url: null,
    published_at: '2021-06-17',
    dateline: null,
  };
  return { source, form: 'record', name: 'a#1', text, language, metadata: null, ...fields };
}

async function resultOf(text: string, language: string | null = null): Promise<DocumentResult> {
  const context = { settings: DEFAULTS, lexicon: loadLexicon() };
  for await (const entry of processBatch([document(text, language)], context, () => null))
    return entry as DocumentResult;
  throw new Error('nothing came');
}

describe('an article', () => {
  test('in another language is counted and noted, and nothing is read out of it', async () => {
    const { outcome, reports, article, notes } = await resultOf(FRENCH);
    expect({ outcome, reports }).toEqual({ outcome: 'without_events', reports: [] });
    expect(article).toMatchObject({ language: 'fr', text: FRENCH, published_at: '2021-06-17' });
    expect(notes).toEqual([{ note: 'normalise/other-language', document_id: 'a', span: null, detail: 'fr' }]);
  });

  test('in English that names no language has it in its reports', async () => {
    const { reports, notes } = await resultOf(ENGLISH);
    expect(reports.map(({ type, language }) => `${type} ${language}`)).toEqual(['meeting en']);
    expect(notes).toEqual([]);
  });

  test('keeps the language that its source states', async () => {
    expect((await resultOf(ENGLISH, 'en-KE')).article?.language).toBe('en-KE');
  });
});
