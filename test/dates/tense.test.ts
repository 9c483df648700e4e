import { describe, expect, it } from 'vitest';
import { guessTense } from '../../pipeline/dates/tense.ts';

const at = (text: string, phrase: string) =>
  guessTense(text, text.indexOf(phrase), text.indexOf(phrase) + phrase.length);

describe('guess tense from the words of the clause', () => {
  it.each([
    ['The envoy met the king on Friday.', 'past'],
    ['The envoy will meet the king on Friday.', 'future'],
    ['He said the minister would arrive Friday.', 'future'],
    ['The two are due to meet Friday.', 'future'],
    ['The vote is scheduled for Friday.', 'future'],
    ['On Friday the envoy left.', 'past'],
    ['On Friday the envoy will leave.', 'future'],
    ['She will go. The envoy left Friday.', 'past'],
    ['A pact will be signed in Rome on Friday.', 'future'],
    ['Ahead of the vote, the ministry on Friday issued a warning.', 'past'],
    ['Friday.', null],
  ])('%s: %s', (text, tense) => {
    expect(at(text, 'Friday')).toBe(tense);
  });
});
