import { describe, expect, test } from 'vitest';
import { reportsOf } from './article-of.ts';

/** `type status PARTY PARTY place`, parties in code order. */
const told = (text: string, dateline: string | null = null): string[] =>
  reportsOf(text, dateline ? { dateline } : {}).map(({ type, status, actor, counterpart, others, place }) =>
    [
      type,
      status,
      ...[actor, counterpart, ...others].flatMap((side) => side?.party ?? []).sort(),
      place?.name ?? '-',
    ].join(' '),
  );

describe('gatherings', () => {
  test.each([
    [
      'the place gives the host',
      'Leaders of the OAS met for a summit in Quito on Tuesday.',
      null,
      ['conference occurred ECU OAS Quito'],
    ],
    [
      'the seat of an organisation is no host',
      'French Finance Minister Jean Arthuis said at the EU summit in Brussels that the deal was fair.',
      null,
      ['conference occurred EU FRA Brussels'],
    ],
    [
      'a list behind "including" takes part',
      'Finland hosted a conference on the Arctic, including Norway, Sweden and Iceland.',
      null,
      ['conference occurred FIN ISL NOR SWE -'],
    ],
    [
      'those who come to the summit of a region stand for it',
      'A China-Africa summit opens in Beijing on Saturday. Malian President Alpha Toure and Nigerien President Mamadou Tandja arrived in Beijing on Friday.',
      null,
      [
        'conference scheduled CHN MLI NER Beijing',
        'visit occurred CHN MLI Beijing',
        'visit occurred CHN NER Beijing',
      ],
    ],
    [
      'nobody comes: the region stands for itself',
      'A China-Africa summit opens in Beijing on Saturday. Malian President Alpha Toure arrived in Rome on Friday.',
      null,
      ['conference scheduled AFRICAN COUNTRIES CHN Beijing', 'visit occurred ITA MLI Rome'],
    ],
    [
      'the state that is called the host is one',
      'Peru is host to the APEC summit, which opened on Tuesday.',
      null,
      ['conference occurred APEC PER -'],
    ],
    [
      'two states before the name of a forum are its sides',
      'A Sino-Russian trade forum opened in Santiago on Tuesday.',
      null,
      ['conference occurred CHL CHN RUS Santiago'],
    ],
    [
      'ministers and leaders who meet in one town meet apart',
      'The ASEAN ministers meeting in Manila ended on Monday. The ASEAN leaders summit in Manila opens on Friday.',
      null,
      ['conference occurred ASEAN PHL Manila', 'conference scheduled ASEAN PHL Manila'],
    ],
    [
      'a news conference is none',
      'Norwegian Foreign Minister Knut Vollebaek told a news conference in Oslo that Sweden was right.',
      'OSLO',
      [],
    ],
    [
      'a conference centre is none',
      'China will build a conference centre for the African Union.',
      'LUSAKA',
      [],
    ],
    [
      'a region stands for its states',
      'Arab foreign ministers will hold an emergency meeting in Tunis on Friday.',
      null,
      ['conference scheduled ARAB LEAGUE TUN Tunis'],
    ],
    [
      'members between dashes meet',
      'The donors -- Norway, Chile and Japan -- will meet in Lima on Friday.',
      null,
      ['conference scheduled CHL JPN NOR PER Lima'],
    ],
    [
      'the state that talks of many sides are about takes part',
      "Six-party talks on Chad's debts began here on Monday.",
      'TUNIS',
      ['conference occurred TCD TUN Tunis'],
    ],
    [
      'the host of a body of all states stands first',
      'The WTO ministerial conference will open in Lima on Friday.',
      null,
      ['conference scheduled PER WTO Lima'],
    ],
    [
      'two states before a forum hold it',
      'Minister Jorge Vega spoke at a Peruvian-Chilean trade forum in Lima.',
      null,
      ['conference occurred CHL PER Lima'],
    ],
    [
      'talks that others broker are a mediation',
      'UN-brokered talks between Chad and Sudan will be held in Tunis on Friday.',
      null,
      ['mediation scheduled SDN TCD UN Tunis'],
    ],
    [
      'mediators stand between those whom they meet',
      'Norwegian mediators held talks with Chad and Sudan in Tunis on Monday.',
      null,
      ['mediation occurred NOR SDN TCD Tunis'],
    ],
    ['ministers of nobody knows whom are none', 'Trade ministers met in Lima on Monday.', null, []],
    [
      'a series is no single gathering',
      'Norway has hosted three conferences with Sweden and Denmark.',
      null,
      [],
    ],
  ] as const)('%s', (_name, text, dateline, expected) => {
    expect(told(text, dateline)).toEqual(expected);
  });

  test('"the summit" later in an article adds who goes there', () => {
    const text =
      'Peru will host the APEC summit in Lima next month. Chilean President Eduardo Frei will attend the summit.';
    expect(told(text)).toEqual(['conference scheduled APEC CHL PER Lima']);
  });

  test('a summit named by its city alone takes the organisation of the one before', () => {
    const text = 'The EU summit in Dublin ended on Monday. The Helsinki summit in 2009 had failed.';
    expect(told(text)).toEqual(['conference occurred EU IRL Dublin', 'conference occurred EU FIN Helsinki']);
  });
});

describe('who is only named beside a gathering', () => {
  test.each([
    [
      'a head of government is at the table',
      'Head of government Mario Frick of Liechtenstein',
      'Mario Frick',
    ],
    ['so is his deputy', 'Deputy head of government Mario Frick of Liechtenstein', 'Mario Frick'],
    ['a police chief is not', 'Liechtenstein Police Chief Mario Frick', null],
    ['nor is a spokesman', 'Liechtenstein government spokesman Mario Frick', null],
  ])('%s', (_, who, name) => {
    const text = `${who} and Swiss President Ruth Dreifuss attended the EFTA summit in Oslo on Friday.`;
    const [summit] = reportsOf(text).filter(({ type }) => type === 'conference');
    const sides = [summit?.actor, summit?.counterpart, ...(summit?.others ?? [])];
    expect(sides.find((side) => side?.party === 'LIE')?.name ?? null).toBe(name);
  });
});

describe('other gatherings of those who met', () => {
  test.each([
    [
      'the next one elsewhere',
      'Ministers of the OAS met in Quito on Tuesday. The next meeting will be held in Bogota in September.',
      ['conference occurred ECU OAS Quito', 'conference scheduled COL OAS Bogota'],
    ],
    [
      'the next round of talks',
      'Officials of Kenya and Uganda held talks in Kampala on Tuesday. The next round of the talks will be held in Mombasa in August.',
      ['meeting occurred KEN UGA Kampala', 'meeting scheduled KEN UGA Mombasa'],
    ],
    [
      'the next one without a day of its own',
      'Officials of Kenya and Uganda held talks in Kampala on Tuesday. They prepared the next round of the talks.',
      ['meeting occurred KEN UGA Kampala'],
    ],
    [
      'a city’s summit is of the organisation that the article is about',
      'The OAS wants a fund for small ports. A plan was drawn up ahead of the Santiago summit on July 8.',
      ['conference scheduled CHL OAS Santiago'],
    ],
    [
      'a ministerial is a meeting of ministers',
      'Brazil hopes for a deal at the WTO ministerial in Nairobi next month.',
      ['conference scheduled KEN WTO Nairobi'],
    ],
    ['ministerial talk is none', 'The OAS asked for a ministerial statement in Quito on Tuesday.', []],
  ] as const)('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test('a month without a year is behind the verb of what happened', () => {
  const text = 'The OAS envoy, Maria Costa, met in Lima in September with Peruvian and Ecuadorean officials.';
  expect(reportsOf(text).map(({ date }) => date?.edtf)).toEqual(['2014-09']);
});

test('the head of an organisation who speaks where it has its seat is named beside it', () => {
  const text =
    'UN Secretary-General Ban Ki-moon told a conference in Geneva on Tuesday that landmines must go.';
  const [report] = reportsOf(text);
  expect([report?.actor.name, report?.actor.party]).toEqual([null, 'UN']);
  expect(report?.counterpart?.name).toBe('Ban Ki-moon');
});

test('the city behind a plain topic is the place', () => {
  const text =
    'Norwegian Foreign Minister Borge Brende addressed a conference on coral reefs in Lima on Tuesday.';
  expect(told(text, 'OSLO')).toEqual(['conference occurred NOR PER Lima']);
  const war = 'Norwegian Foreign Minister Borge Brende addressed a conference on the war in Chad on Tuesday.';
  expect(told(war, 'OSLO')).toEqual([]);
});

describe('pacts and third parties', () => {
  test.each([
    [
      'a pact of the two leaders binds those told before',
      'Chinese President Hu Jintao held talks with Lao President Choummaly Sayasone in Vientiane. The two leaders signed a treaty.',
      ['meeting occurred CHN LAO Vientiane', 'agreement occurred CHN LAO -'],
    ],
    [
      'failing to sign is a cancelled pact',
      'Chad and Sudan failed to sign a border treaty.',
      ['agreement cancelled SDN TCD -'],
    ],
    ['a pact still sought is none', 'Chad and Sudan are negotiating a treaty between Chad and Sudan.', []],
    [
      'an organisation’s envoy stands between two sides',
      'The OAS envoy for the border dispute, Maria Costa, met in Lima in May with Peruvian and Ecuadorean officials.',
      ['mediation occurred ECU OAS PER Lima'],
    ],
    [
      'an organisation’s envoy among others is at a gathering',
      'The OAS envoy, Maria Costa, held talks in Lima on Tuesday with Peruvian, Chilean and Ecuadorean officials.',
      ['conference occurred CHL ECU OAS PER Lima'],
    ],
    [
      'a broker behind his short name',
      'The Organization of American States (OAS)-brokered talks between Belize and Guatemala ended in Miami on Tuesday.',
      ['mediation occurred BLZ GTM OAS Miami'],
    ],
    [
      'a mediated dispute is one mediation',
      'Libya is mediating in the dispute between Chad and Sudan.',
      ['mediation occurred LBY SDN TCD -'],
    ],
  ] as const)('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
