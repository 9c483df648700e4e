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
    [`${HALONEN} was called by ${STOLTENBERG} on Monday.`, [CALL]],
    [`${STOLTENBERG} telephoned on Monday to thank ${HALONEN}.`, [CALL]],
    [`${STOLTENBERG} picked up the phone and asked ${HALONEN} for help.`, [CALL]],
    [`${STOLTENBERG} held talks with ${HALONEN} by video conference.`, [CALL]],
    [`${STOLTENBERG} and ${HALONEN} discussed NATO exercises in a telephone conversation.`, [CALL]],
    [`Fishing was discussed by telephone by ${STOLTENBERG} and ${HALONEN}.`, [CALL]],
    [`A half-hour call between ${STOLTENBERG} and ${HALONEN} settled the matter.`, [CALL]],
    [`${STOLTENBERG} returned a call from ${HALONEN} on Monday.`, [CALL]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('agreeing to meet is no call below a headline that speaks of the phone', () => {
    const text = `${STOLTENBERG} spoke to ${HALONEN} by telephone. They agreed to meet in Oslo in May.`;
    expect(found(text, { title: 'Stoltenberg and Halonen speak by phone' })).toEqual([CALL]);
  });

  test('who took the call is the one called', () => {
    expect(found(`${HALONEN} took a call from ${STOLTENBERG} on Monday.`)).toEqual([CALL]);
    expect(found(`${HALONEN} received a telephone call from ${STOLTENBERG}.`)).toEqual([CALL]);
  });

  test('calls to several are one each', () => {
    const persson = 'call 041: Jens Stoltenberg / Goran Persson';
    expect(found(`${STOLTENBERG} phoned ${HALONEN} and Swedish Prime Minister Goran Persson.`)).toEqual([
      CALL,
      persson,
    ]);
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
    `${STOLTENBERG} told Finland's YLE in a telephone interview that the talks were over.`,
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
    [`${KIBAKI} was the second to congratulate ${MUSEVENI} on his victory.`, '051'],
    [`${MUSEVENI} was congratulated on his victory by ${KIBAKI}.`, '051'],
    [`${KIBAKI} offered ${MUSEVENI} his condolences.`, '018'],
    [`Condolences from ${KIBAKI} went to ${MUSEVENI} on Monday.`, '018'],
    [`${KIBAKI} and ${MUSEVENI} exchanged letters about the lake.`, '040'],
    [`${KIBAKI} replied to a letter from ${MUSEVENI}.`, '040'],
    [`${KIBAKI} cabled ${MUSEVENI} about the lake.`, '040'],
    [`${KIBAKI} in a letter to ${MUSEVENI} called for patience.`, '040'],
    [`The letter which ${MUSEVENI} received from ${KIBAKI} is short.`, '040'],
    [`${MUSEVENI} got a letter in which ${KIBAKI} speaks of the lake.`, '040'],
    [`Kenya's ambassador brought a letter from ${KIBAKI} inviting ${MUSEVENI} to the lake.`, '040'],
    [`${KIBAKI} was the first leader to write to ${MUSEVENI}.`, '040'],
    [`Among the first to congratulate ${MUSEVENI} was ${KIBAKI}.`, '051'],
  ])('%s', (text, cameo) => {
    expect(found(text)).toEqual(message(cameo));
  });

  test('an envoy brings what his own leader wrote', () => {
    expect(
      found(`The Kenyan ambassador handed over a letter from President Mwai Kibaki to ${MUSEVENI}.`, {
        dateline: 'KAMPALA',
      }),
    ).toEqual(message('040'));
  });

  test('"him" is somebody else than the sender', () => {
    const text = `${MUSEVENI} spoke on Monday. ${KIBAKI} had congratulated him on his victory.`;
    expect(found(text)).toEqual(message('051'));
  });

  test('a copy of a letter is a letter of the same sender', () => {
    const text = `${KIBAKI} wrote to ${MUSEVENI} on Monday. UN Secretary-General Ban Ki-moon got a copy of the letter.`;
    expect(found(text)).toEqual([...message('040'), 'message 040: Mwai Kibaki / Ban Ki-moon']);
  });

  test('"both men" are those told of before', () => {
    const text = `${KIBAKI} and ${MUSEVENI} fell out. Pope Francis has written to both men.`;
    expect(found(text)).toEqual([
      'message 040: Francis / Mwai Kibaki',
      'message 040: Francis / Yoweri Museveni',
    ]);
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
    ['Bulgaria recalled its ambassador to Serbia for consultations.', broken],
    ['Bulgaria pulled its ambassador out of Belgrade on Monday.', broken],
    ['Bulgaria sent for the Serbian ambassador on Monday.', note],
    ['Bulgaria was angry with the Serbian ambassador, whom it summoned on Monday.', note],
    ['Two Serbian diplomats were ordered out of Bulgaria on Monday.', sentAway],
    ['Bulgaria declared a Serbian diplomat unwelcome on Monday.', sentAway],
    ['Bulgaria asked the Serbian ambassador to the foreign ministry.', note],
    ["The charge d'affaires at the Serbian embassy was called in by the Bulgarian foreign ministry.", note],
    ['Bulgaria handed a note to the Serbian embassy over the shooting.', note],
    ['Bulgaria gave the Serbian first secretary a week to leave the country.', sentAway],
    ['Two Serbian diplomats are to leave Bulgaria within 48 hours.', sentAway],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a step against several states is one against each', () => {
    expect(found('Bulgaria summoned the ambassadors of Serbia and Greece.')).toEqual([
      ...note,
      'protest 114: BGR / GRC',
    ]);
  });

  test('what each of two does to the other is two steps', () => {
    expect(found('Bulgaria and Serbia have each expelled two diplomats.')).toEqual([
      ...sentAway,
      'protest 161: SRB / BGR',
    ]);
  });

  test('nationals given a time to leave a mission are its staff', () => {
    const text =
      'Bulgaria has told three members of staff at the Serbian embassy to leave. Belgrade struck back on Monday: three Bulgarians were given until Friday.';
    expect(found(text)).toEqual([...sentAway, 'protest 161: SRB / BGR']);
  });

  test('those who cut ties together are told together', () => {
    expect(found('Bulgaria, Romania and Greece cut off diplomatic ties with Serbia.')).toEqual(broken);
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
    'In the film the Bulgarian president expels the Serbian ambassador.',
    'Bulgaria denied that it had summoned the Serbian ambassador.',
    'Bulgaria is considering recalling its ambassador to Serbia.',
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

describe('calls to several, calls again', () => {
  const soto = 'Chilean President Luis Soto';
  const both = ['call 041: Luis Soto / Ana Rojas', 'call 041: Luis Soto / Juan Vega'];

  test.each([
    [`${soto} rang his Bolivian and Peruvian colleagues, Ana Rojas and Juan Vega, on Friday.`, both],
    [`${soto} spoke by phone with the presidents of Bolivia and Peru, Ana Rojas and Juan Vega.`, both],
    [`${soto} spoke by phone with Bolivia’s Ana Rojas and, on Thursday, with Peru’s Juan Vega.`, both],
    [`${soto} spoke by phone with Bolivia’s Ana Rojas, who was at home, and with Peru’s Juan Vega.`, both],
    [`${soto} rang Bolivia’s Ana Rojas twice in May.`, both.slice(0, 1)],
    [`${soto} rang Bolivia’s Ana Rojas “a friend”.`, []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('the next call is another one', () => {
    expect(found(`${soto} phoned Bolivia’s Ana Rojas. The two will talk again on Friday.`)).toEqual([
      'call 041: Luis Soto / Ana Rojas',
      'call 041 scheduled: Ana Rojas / Luis Soto',
    ]);
  });

  test('a meeting over video is the call alone', () => {
    const text = `${soto} and Bolivia’s Ana Rojas met by video on Monday.`;
    expect(reportsOf(text).map(told)).toEqual(['call 041: Luis Soto / Ana Rojas']);
  });
});
