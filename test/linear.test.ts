import { expect, test } from 'vitest';
import { processDocument } from '../pipeline/document.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import type { SourceDocument } from '../pipeline/records.ts';
import { DEFAULTS } from '../pipeline/settings.ts';
import { growth, LINEAR } from './growth.ts';

const context = { settings: DEFAULTS, lexicon: loadLexicon() };
/** Opens every text: words that get it past the gate. */
const LEAD = 'French President Jean Moreau met Kenyan Foreign Minister Amina Otieno in Nairobi on Monday. ';

function documentOf(text: string): SourceDocument {
  return {
    source: { path: 'made', offset: 0, position: null },
    form: 'record',
    name: 'made',
    id: 'made',
    text: LEAD + text,
    title: 'Ministers meet',
    outlet: null,
    url: null,
    published_at: '2021-04-07',
    dateline: null,
    language: null,
    metadata: null,
  };
}

/** A name that no other number has. */
function nameOf(number: number): string {
  const letters = [...number.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `Zor${letters.join('')}ev`;
}

const repeated =
  (words: string) =>
  (length: number): string =>
    words.repeat(Math.ceil(length / words.length));
/** Parts made by their number, until the text is long enough. */
const numbered =
  (part: (number: number) => string) =>
  (length: number): string => {
    const parts: string[] = [];
    for (let size = 0; size < length; size += parts.at(-1)?.length ?? 1) parts.push(part(parts.length));
    return parts.join('');
  };
const nested =
  (open: string, close: string) =>
  (length: number): string =>
    `${open.repeat(length / 8)}he met him${close.repeat(length / 8)} `.repeat(4);

/** What is hard about a text, and the text of about so many UTF-16 code units. */
const TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ['capitalised words', numbered((number) => `${nameOf(number)} `)],
  ['one capitalised word again and again', repeated('Norway ')],
  ['names joined by commas', numbered((number) => `Ivan ${nameOf(number)}, `)],
  ['names joined by "and"', numbered((number) => `${nameOf(number)} and `)],
  ['parties joined by commas', repeated('France, Kenya, Japan, ')],
  ['offices without a name', repeated('foreign minister ')],
  ['offices joined by "and"', repeated('the foreign ministers of France and Kenya and ')],
  ['nested quotes', nested('"', '"')],
  ['nested curly quotes', nested('“', '”')],
  ['nested brackets', nested('(', ')')],
  ['open brackets', repeated('(')],
  ['open quotes before words', repeated('“he said ')],
  ['text without a full stop', repeated('the minister went on to speak of trade and fish with his guests ')],
  ['the the the', repeated('the ')],
  ['of of of', repeated('of ')],
  ['one long run of digits', repeated('7')],
  ['runs of digits', repeated('1234567890123456789012345 ')],
  ['days and years', repeated('12 March 2019 ')],
  ['months', repeated('March April May ')],
  ['weekdays', repeated('on Monday, on Tuesday and on Friday ')],
  ['numbers and commas', repeated('12, 13, 14 ')],
  ['one long chain of hyphens', repeated('state-')],
  ['dashes', repeated(' - -- — ')],
  ['one long word', repeated('a')],
  ['capitals without a space', repeated('A')],
  ['initials', repeated('U.S. A. B. ')],
  ['repeated trigger words', repeated('met visited called talks signed ')],
  ['trigger sentences', repeated('He met her. ')],
  ['interactions of the same people', repeated('Moreau met Otieno in Nairobi on Tuesday. ')],
  [
    'interactions of ever other people',
    numbered(
      (number) =>
        `French President ${nameOf(number)} met Kenyan President Ann ${nameOf(number + 1)} in Oslo on Friday. `,
    ),
  ],
  ['people with ever other names', numbered((number) => `Ivan ${nameOf(number)} said so. `)],
  ['people of one surname', numbered((number) => `${nameOf(number)} Moreau said so. `)],
  [
    'offices alone among many people',
    numbered((number) => `President Ivan ${nameOf(number)} met the minister. `),
  ],
  ['groups of no party', repeated('The committee was told of wheat by the minister of trade. ')],
  ['pronouns', repeated('He told him that they met her. ')],
  ['furniture lines', repeated('Read more: Ministers meet\nShare this\n')],
  ['short lines', repeated('Norway\n')],
  ['empty lines', repeated('\n')],
  ['spaces', repeated(' ')],
  ['full stops', repeated('.')],
  ['datelines', repeated('OSLO, April 7 (Reuters) - ')],
  ['soft hyphens and marks', repeated('mi\u00adni\u200bster e\u0301 ')],
  ['abbreviations', repeated('Mr. Dr. Gen. ')],
];

/** UTF-16 code units of the shorter text; the longer one has four times as many. */
const LENGTH = 8_000;

test.each(TEXTS)('time is in proportion to length: %s', (_, make) => {
  const read = (length: number): void => {
    processDocument(documentOf(make(length)), context);
  };
  expect(growth(read, LENGTH)).toBeLessThan(LINEAR);
});
