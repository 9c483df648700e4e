import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../pipeline/3-annotate/sentences.ts';
import { tokenise } from '../../pipeline/3-annotate/tokens.ts';
import { vocabularyOf } from '../../pipeline/3-annotate/vocabulary.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';

describe('annotate: tokens', () => {
  test.each([
    ['Pakistan’s envoy', ['Pakistan', '’s', 'envoy']],
    ["Hun Sen 's visit", ['Hun', 'Sen', "'s", 'visit']],
    ['the U.S. envoy', ['the', 'U.S.', 'envoy']],
    ["Sana'a and Da'ish", ["Sana'a", 'and', "Da'ish"]],
    ['a three-day visit, 2,000 people', ['a', 'three-day', 'visit', ',', '2,000', 'people']],
  ])('%s', (text, words) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(words);
  });

  test('offsets give back every token, also inside a longer text', () => {
    const text = 'Before. Lavrov’s talks (in Islamabad) ended.';
    for (const { start, end, text: word } of tokenise(text, 8)) expect(text.slice(start, end)).toBe(word);
  });

  test('keys are lower case, without marks, dots and curly apostrophes', () => {
    expect(tokenise('U.S. São Da’ish').map((token) => token.key)).toEqual(['us', 'sao', "da'ish"]);
  });
});

describe('annotate: sentences', () => {
  const vocabulary = vocabularyOf(loadLexicon());
  const cut = (text: string): string[] =>
    sentencesOf(text, 0, text.length, 2000, vocabulary).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['He met Gen. Bajwa. They talked.', ['He met Gen. Bajwa.', 'They talked.']],
    ['George W. Bush left. He flew home.', ['George W. Bush left.', 'He flew home.']],
    ['“We agreed.” He left.', ['“We agreed.”', 'He left.']],
    ['He left the U.S. The visit was short.', ['He left the U.S.', 'The visit was short.']],
    ['A first line\n\nA second line', ['A first line', 'A second line']],
    ['A line that is\nwrapped goes on.', ['A line that is\nwrapped goes on.']],
  ])('%j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test('a sentence without an end is cut at the longest length', () => {
    const text = 'word '.repeat(2000);
    expect(Math.max(...cut(text).map((sentence) => sentence.length))).toBeLessThan(2100);
  });
});
