import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const FAMILIES = new Set(['call', 'message', 'protest']);
const found = (text: string, around = {}): string[] =>
  reportsOf(text, around)
    .filter(({ type }) => FAMILIES.has(type))
    .map(told);

const CALL = 'call 041: Jens Stoltenberg / Tarja Halonen';
const STOLTENBERG = 'Norwegian Prime Minister Jens Stoltenberg';
const HALONEN = 'Finnish President Tarja Halonen';

describe('calls', () => {
  test.each([
    [`${STOLTENBERG} phoned ${HALONEN} on Monday.`, [CALL]],
    [`${HALONEN} was telephoned by ${STOLTENBERG} on Monday.`, [CALL]],
    [`In a phone call with ${HALONEN}, ${STOLTENBERG} promised help.`, [CALL]],
    [`${STOLTENBERG} told ${HALONEN} in a phone call that help was on its way.`, [CALL]],
    [`${STOLTENBERG} had a telephone conversation with ${HALONEN}.`, [CALL]],
    [`${STOLTENBERG} rang ${HALONEN} late on Sunday.`, [CALL]],
    [`${STOLTENBERG} and ${HALONEN} talked over a secure line for an hour.`, [CALL]],
    [`${STOLTENBERG} spoke with ${HALONEN} via video link on Monday.`, [CALL]],
    [`${STOLTENBERG} placed a call to ${HALONEN} on Monday.`, [CALL]],
    [`By telephone, ${STOLTENBERG} assured ${HALONEN} of his support.`, [CALL]],
    [`${STOLTENBERG} and ${HALONEN} were on the phone for twenty minutes.`, [CALL]],
    [`A telephone conversation between ${STOLTENBERG} and ${HALONEN} took place on Monday.`, [CALL]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('who took the call is the one called', () => {
    expect(found(`${HALONEN} took a call from ${STOLTENBERG} on Monday.`)).toEqual([CALL]);
    expect(found(`${HALONEN} received a telephone call from ${STOLTENBERG}.`)).toEqual([CALL]);
  });

  test('a planned call is scheduled', () => {
    expect(found(`${STOLTENBERG} will speak by phone with ${HALONEN} on Monday.`)).toEqual([
      'call 041 scheduled: Jens Stoltenberg / Tarja Halonen',
    ]);
  });

  test('"spoke" in the lead is a call when the headline says so', () => {
    const text = `${STOLTENBERG} and ${HALONEN} spoke on Monday about fishing.`;
    expect(found(text, { title: 'Leaders discuss fishing by phone' })).toEqual([CALL]);
    expect(found(text, { title: 'Leaders discuss fishing' })).toEqual([]);
  });

  test.each([
    `${STOLTENBERG} called ${HALONEN} a liar.`,
    `${STOLTENBERG} called on ${HALONEN} to resign.`,
    `${STOLTENBERG} told reporters by telephone that the talks were over.`,
    "The company's call with investors in Finland was postponed.",
    'In the video game, Norway leads trade talks with Finland.',
  ])('no call: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const KIBAKI = 'Kenyan President Mwai Kibaki';
const MUSEVENI = 'Ugandan President Yoweri Museveni';
const message = (cameo: string): string[] => [`message ${cameo}: Mwai Kibaki / Yoweri Museveni`];

describe('messages', () => {
  test.each([
    [`${KIBAKI} wrote to ${MUSEVENI} on Monday about the lake.`, '040'],
    [`${KIBAKI} sent ${MUSEVENI} a letter on Monday.`, '040'],
    [`A letter from ${KIBAKI} was handed to ${MUSEVENI} on Monday.`, '040'],
    [`${MUSEVENI} got a note from ${KIBAKI}.`, '040'],
    [`Kenyan Foreign Minister Moses Wetangula delivered a message from ${KIBAKI} to ${MUSEVENI}.`, '040'],
    [`In a message to ${MUSEVENI}, ${KIBAKI} thanked him for the grain.`, '040'],
    [`${KIBAKI}, in a letter made public on Monday, urged ${MUSEVENI} to open the border.`, '040'],
    [`${MUSEVENI} thanked ${KIBAKI} for his letter.`, '040'],
    [`${KIBAKI} answered ${MUSEVENI}'s letter on Tuesday.`, '040'],
    [`${KIBAKI} congratulated ${MUSEVENI} on his re-election.`, '051'],
    [`${KIBAKI} was among the first to congratulate ${MUSEVENI} on his victory.`, '051'],
    [`${MUSEVENI} was congratulated on his victory by ${KIBAKI}.`, '051'],
    [`${KIBAKI} offered ${MUSEVENI} his condolences.`, '018'],
    [`Condolences from ${KIBAKI} went to ${MUSEVENI} on Monday.`, '018'],
  ])('%s', (text, cameo) => {
    expect(found(text)).toEqual(message(cameo));
  });

  test('letters of two senders are two messages', () => {
    const text = `${KIBAKI} and Tanzanian President Jakaya Kikwete sent letters to ${MUSEVENI}.`;
    expect(found(text)).toEqual([...message('040'), 'message 040: Jakaya Kikwete / Yoweri Museveni']);
  });

  test('sympathy for the people of a country goes to the country', () => {
    expect(found(`${KIBAKI} expressed his sympathy to the people of Uganda.`)).toEqual([
      'message 018: Mwai Kibaki / UGA',
    ]);
  });

  test.each([
    'Kenya sent a strong message to Uganda by closing the border.',
    `${KIBAKI} congratulated the Ugandan football team.`,
    'The reader wrote a letter to the editor about Uganda.',
    "A Kenyan exporter wrote to Uganda's tea company.",
  ])('no message: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const note = ['protest 114: BGR / SRB'];
const broken = ['protest 160: BGR / SRB'];
const sentAway = ['protest 161: BGR / SRB'];

describe('protests', () => {
  test.each([
    ['Bulgaria summoned the Serbian ambassador on Monday.', note],
    ['Bulgaria handed a protest note to the Serbian ambassador on Monday.', note],
    ['Bulgaria has lodged a strong protest with Serbia over the shooting.', note],
    ['Bulgaria formally protested to Serbia over the shooting.', note],
    ['Bulgaria lodged a protest at the Serbian embassy over the shooting.', note],
    ['Bulgaria expelled three Serbian diplomats on Monday.', sentAway],
    ['Two Serbian diplomats were declared persona non grata by Bulgaria.', sentAway],
    ['The Serbian ambassador was given 48 hours to leave Bulgaria.', sentAway],
    ['Bulgaria threw the Serbian ambassador out on Monday.', sentAway],
    ['Bulgaria ordered three Serbian intelligence officers out of the country.', sentAway],
    ['Bulgaria announced the expulsion of two Serbian diplomats.', sentAway],
    ['Serbia protested against the expulsion of its diplomats by Bulgaria.', sentAway],
    ['Bulgaria recalled its ambassador from Serbia on Monday.', broken],
    ['Bulgaria called its ambassador in Belgrade home for consultations.', broken],
    ['Bulgaria broke off diplomatic relations with Serbia on Monday.', broken],
    ['Diplomatic relations with Serbia were broken off by Bulgaria.', broken],
    ['Bulgaria closed its embassy in Belgrade in protest at the shooting.', broken],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('an ambassador is named where he is', () => {
    expect(
      found('Bulgarian Foreign Minister Ivan Petkov summoned Serbian Ambassador Zoran Petrovic.'),
    ).toEqual(['protest 114: Ivan Petkov / Zoran Petrovic']);
  });

  test('"it" is the state told of last', () => {
    expect(found('Bulgaria said on Friday it had expelled two Serbian diplomats for spying.')).toEqual(
      sentAway,
    );
  });

  test.each([
    'Bulgaria threatened to expel the Serbian ambassador.',
    'Bulgaria withdrew its troops from Serbia.',
    'Bulgaria gave the Serbian ambassador a warm welcome.',
    'Thousands of Serbs protested in Belgrade.',
    'The school in Belgrade expelled two Bulgarian pupils.',
    'The Serbian club lodged a protest with UEFA over the goal.',
    'Bulgaria cut links in the pipeline to Serbia.',
  ])('no protest: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
