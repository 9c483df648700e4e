import { describe, expect, test } from 'vitest';
import { reportsOf } from './article-of.ts';

/** `status actor > country`, of the visits that the words tell; a party where nobody is named. */
const visits = (text: string, dateline = 'OSLO'): string[] =>
  reportsOf(text, { dateline }).flatMap(({ type, status, actor, counterpart }) =>
    type === 'visit' ? [`${status} ${actor.name ?? actor.party} > ${counterpart?.party}`] : [],
  );

const SOTO = 'Peruvian President Juan Soto';

describe('visits', () => {
  test.each([
    ['Two Peruvian navy ships steamed out of Bergen harbour on Monday.', ['occurred PER > NOR']],
    ['The Peruvian frigate Quinones docked in Bergen for a port call.', ['occurred PER > NOR']],
    ['The Norwegian frigate Fridtjof Nansen put in at Bergen.', []],
    [`${SOTO} reached the Norwegian capital on Monday.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} reached a fisheries deal in Oslo.`, []],
    [`${SOTO} flew in from Chad on Monday.`, ['occurred Juan Soto > NOR', 'occurred Juan Soto > TCD']],
    [`${SOTO} said on Monday during a two-day visit that ties were good.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} begins a two-day visit on Friday.`, ['scheduled Juan Soto > NOR']],
    [
      `${SOTO} said in Brussels on Monday during a two-day visit that ties were good.`,
      ['occurred Juan Soto > BEL'],
    ],
    ['Norwegian Minister Ola Vik said on Monday during a two-day visit that ties were good.', []],
    [`${SOTO} is expected on Thursday for a private visit.`, ['scheduled Juan Soto > NOR']],
    [
      `${SOTO}, whose itinerary also takes in Chad and Mali, praised the fjords.`,
      ['scheduled Juan Soto > TCD', 'scheduled Juan Soto > MLI'],
    ],
    [
      `${SOTO}'s tour, which began in Chad on Monday, will end in Mali on Friday.`,
      ['occurred Juan Soto > TCD', 'scheduled Juan Soto > MLI'],
    ],
    [`${SOTO}, winding up a stay in Norway, praised the fjords.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} has been to Chad twice.`, ['occurred Juan Soto > TCD']],
    [`${SOTO} has not been to Chad.`, []],
    [`Norway thanked ${SOTO}. The president went there in 2003.`, ['occurred Juan Soto > NOR']],
    ['Norway is no exception. There is a rule.', []],
    [`${SOTO} paid a visit to the north European country in 1990.`, ['occurred Juan Soto > NOR']],
    ['A delegation from the parliament of Peru is on a study tour of Norway.', ['occurred PER > NOR']],
    [`${SOTO} landed at dawn aboard a government jet.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} landed a contract.`, []],
    [`${SOTO} arrived by train early in the morning.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} arrived at a deal.`, []],
    [`${SOTO}, due in Bergen on Thursday, praised the fjords.`, ['scheduled Juan Soto > NOR']],
    [`${SOTO} came at the head of a trade delegation.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} left here for Chad on Monday.`, ['occurred Juan Soto > TCD', 'occurred Juan Soto > NOR']],
    [`${SOTO} will stay in Norway from June 12 to 14.`, ['scheduled Juan Soto > NOR']],
    [`The trip President Juan Soto of Peru is to make to Norway was praised.`, ['scheduled Juan Soto > NOR']],
    [`Norway thanked ${SOTO}. The visit is Soto's third to Norway.`, ['occurred Juan Soto > NOR']],
    [
      'Ten African leaders, including the presidents of Chad and Mali, arrived in Oslo.',
      ['occurred TCD > NOR', 'occurred MLI > NOR'],
    ],
    ['A spokesman said that the USS Juneau (LPD 10) on Wednesday arrived in Bergen.', ['occurred USA > NOR']],
    [
      'Peruvian envoy Christopher Hill came on Monday. Hill visited Norway in 2003.',
      ['occurred Christopher Hill > NOR'],
    ],
    [
      `${SOTO} was received by Norwegian Prime Minister Jens Lund before flying on to Chad.`,
      ['occurred Juan Soto > TCD'],
    ],
    [`${SOTO} was last in the Norwegian capital in 2003.`, ['occurred Juan Soto > NOR']],
    [`${SOTO} continues to the US capital on Friday.`, ['scheduled Juan Soto > USA']],
    [`${SOTO} continued to press Chad.`, []],
    [`${SOTO} led a team of 30 businessmen to Chad.`, ['occurred Juan Soto > TCD']],
    [`${SOTO}'s next port of call is Mali.`, ['scheduled Juan Soto > MLI']],
    [
      "All waited for Peru's President Juan Soto and Queen Rosa, who are to arrive on Friday.",
      ['scheduled Juan Soto > NOR'],
    ],
    [`${SOTO} starts an official two-day visit to Mali on Friday.`, ['scheduled Juan Soto > MLI']],
    [
      "The majority of ministers -- including Juan Soto, Peru's minister of oil, and Ali Musa, oil minister for Chad -- are not expected in Norway until Friday.",
      ['scheduled Juan Soto > NOR', 'scheduled Ali Musa > NOR'],
    ],
    ['Norwegian ministers banned ministerial visits to or from Peru.', []],
    ['The Peruvian destroyer "Grau" visited Bergen.', ['occurred PER > NOR']],
    ['The visit of Peruvian President Juan Soto to Mali was a success.', ['occurred Juan Soto > MLI']],
    ['The visit of three days was a success.', []],
    [
      'A Peruvian navy flotilla left Bergen on Monday. The flotilla has also been to Chad.',
      ['occurred PER > NOR', 'occurred PER > TCD'],
    ],
    [
      `${SOTO} went to Chad. There he spoke with Norwegian Prime Minister Jens Lund. He leaves for Mali on Friday.`,
      ['occurred Juan Soto > TCD', 'scheduled Juan Soto > MLI'],
    ],
    [
      `${SOTO} will visit Chad in July. The visit had been fixed for March but was put off.`,
      ['scheduled Juan Soto > TCD', 'cancelled Juan Soto > TCD'],
    ],
    ['A special envoy of Peruvian President Juan Soto arrived in Oslo.', ['occurred PER > NOR']],
  ])('"%s"', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});

describe('visits called off', () => {
  test.each([
    [`${SOTO} will skip Chad when he travels to Africa.`],
    [`${SOTO} has cancelled plans to visit Chad.`],
    [`${SOTO} will not travel to Chad next month as planned.`],
    [`${SOTO}'s planned trip to Chad is off.`],
    [`${SOTO} has put off his trip to Chad indefinitely.`],
    [`${SOTO} delayed until May a trip to Chad.`],
    [`A visit to Chad by ${SOTO}, due to start on Saturday, was postponed.`],
    [`A trip to Chad by ${SOTO} has been put back to December.`],
  ])('"%s"', (text) => {
    expect(visits(text)).toEqual(['cancelled Juan Soto > TCD']);
  });
});

describe('the days of a visit', () => {
  const days = (text: string): unknown[] =>
    reportsOf(text, { dateline: 'OSLO' }).flatMap(({ type, date }) =>
      type === 'visit' ? [[date?.start, date?.end]] : [],
    );

  test.each([
    [`${SOTO} arrived in Norway on Monday and leaves on Friday.`, ['2015-06-08', '2015-06-12']],
    [`${SOTO} arrived in Norway on Monday. He was due to leave late Thursday.`, ['2015-06-08', '2015-06-11']],
    [`${SOTO} will visit Norway from July 4 through July 7.`, ['2015-07-04', '2015-07-07']],
    [`${SOTO} will visit Norway in the autumn.`, ['2015-09-01', '2015-11-30']],
    [
      'These were visits of note.\n\n-- November 1986\n\nPeruvian President Juan Soto visited Norway.',
      ['1986-11-01', '1986-11-30'],
    ],
    [`${SOTO} goes to Norway in July.`, ['2015-07-01', '2015-07-31']],
  ])('"%s"', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
});
