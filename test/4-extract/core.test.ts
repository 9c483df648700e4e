import { describe, expect, test } from 'vitest';
import { reportsOf } from './article-of.ts';

/** `type counterpart`, of what the article exists to report. */
const news = (text: string): string[] =>
  reportsOf(text)
    .filter(({ core }) => core)
    .map(({ type, counterpart }) => `${type} ${counterpart?.name ?? counterpart?.party}`);

const OPENING = 'Norwegian Foreign Minister Knut Vollebaek arrived in Peru on Tuesday.';
const BODY = 'The weather was fine. Fish is dear. Boats are few.';

describe('coreOf', () => {
  test.each([
    ['the lead is news', OPENING, ['visit PER']],
    [
      'a further leg of a journey is background',
      `${OPENING} ${BODY} He will visit Bolivia on Friday.`,
      ['visit PER'],
    ],
    [
      'a meeting behind the lead is news of its own',
      `${OPENING} He met Peruvian President Ollanta Humala on Wednesday.`,
      ['visit PER', 'meeting Ollanta Humala'],
    ],
    [
      'who hosted somebody of the news in a relative clause is background',
      `${OPENING} ${BODY} Bolivian President Evo Morales, who received Vollebaek last month, was happy.`,
      ['visit PER'],
    ],
    [
      'a look back is background',
      `${OPENING} ${BODY} Vollebaek met Bolivian President Evo Morales in a previous round.`,
      ['visit PER'],
    ],
    [
      'the summit around a meeting is background',
      'Norwegian Foreign Minister Knut Vollebaek met Peruvian President Ollanta Humala on Tuesday. They attended a summit of the African Union in Gaborone.',
      ['meeting Ollanta Humala'],
    ],
    [
      'visits that somebody returned from are background',
      'Oslo is building a new harbour. Norwegian Foreign Minister Knut Vollebaek returned on Tuesday after a visit to Bolivia.',
      [],
    ],
    [
      'passing mention is background',
      'Fish is dear, visiting Peruvian President Ollanta Humala said in Norway.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(news(text)).toEqual(expected);
  });
});
