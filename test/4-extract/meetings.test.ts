import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

/** What stands before and behind the words, dateline, what it tells. */
const MEETINGS: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'Senior officials from Ethiopia and Eritrea met in Nairobi on Wednesday.',
    'NAIROBI',
    ['meeting 040: ETH / ERI'],
  ],
  [
    'Talks between delegations from Ethiopia and Eritrea began in Nairobi on Wednesday.',
    'NAIROBI',
    ['meeting 046: ETH / ERI'],
  ],
  [
    'Irish Prime Minister Bertie Ahern with a large delegation held talks with Chilean President Ricardo Lagos.',
    'SANTIAGO',
    ['meeting 046: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern left Cairo by air in the evening, after holding talks with Egyptian President Hosni Mubarak.',
    'CAIRO',
    ['visit 042: Bertie Ahern / EGY', 'meeting 046: Bertie Ahern / Hosni Mubarak'],
  ],
  [
    'Irish Prime Minister Bertie Ahern, with whom Chilean President Ricardo Lagos held talks on Friday, backed the plan.',
    'SANTIAGO',
    ['meeting 046: Ricardo Lagos / Bertie Ahern'],
  ],
  [
    'Irish Prime Minister Bertie Ahern, with whom Chilean President Ricardo Lagos agreed on Friday, backed the plan.',
    'SANTIAGO',
    [],
  ],
  [
    'Irish Prime Minister Bertie Ahern and his counterpart from Chile, Juan Soto, agreed during talks on Friday to fish less.',
    'SANTIAGO',
    ['meeting 046: Bertie Ahern / Juan Soto'],
  ],
  [
    'Irish Prime Minister Bertie Ahern arrived on Friday and was whisked off to see Chilean President Ricardo Lagos.',
    'SANTIAGO',
    ['visit 042: Bertie Ahern / CHL', 'meeting 040 scheduled: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern ended his Chile tour on Friday with a call on President Ricardo Lagos.',
    'SANTIAGO',
    ['visit 042: Bertie Ahern / CHL', 'meeting 040: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern will fly to Santiago and have a one-on-one meeting with Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['visit 042 scheduled: Bertie Ahern / CHL', 'meeting 040 scheduled: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern and Chilean President Ricardo Lagos agreed on Friday after meeting in Santiago.',
    'SANTIAGO',
    ['meeting 040: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Peru and Norway on Friday held their ninth round of strategic dialogue in Bergen.',
    'BERGEN',
    ['meeting 046: PER / NOR'],
  ],
  [
    'Irish Prime Minister Bertie Ahern has agreed to talks with Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['meeting 046 scheduled: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Kenyan ambassador to Ghana Daniel Arap spoke after a courtesy call on Ghanaian Vice President Aliu Mahama.',
    'ACCRA',
    ['meeting 040: Daniel Arap / Aliu Mahama'],
  ],
  [
    'Norwegian Prime Minister Jens Stoltenberg greeted Finnish President Tarja Halonen in Oslo.',
    'OSLO',
    ['meeting 043: Jens Stoltenberg / Tarja Halonen'],
  ],
  [
    'Pope John Paul II granted an audience to Portuguese Prime Minister Antonio Guterres.',
    'VATICAN CITY',
    ['meeting 040: John Paul II / Antonio Guterres'],
  ],
  [
    'Irish Prime Minister Bertie Ahern denied that he had met British Prime Minister Tony Blair.',
    'DUBLIN',
    [],
  ],
  [
    'Irish Prime Minister Bertie Ahern discussed ways of reviving frozen talks with the Palestinians.',
    'DUBLIN',
    [],
  ],
  [
    'Irish Prime Minister Bertie Ahern received Chilean President Ricardo Lagos on Monday and then Peruvian President Alan Garcia.',
    'DUBLIN',
    ['meeting 043: Bertie Ahern / Ricardo Lagos', 'meeting 043: Bertie Ahern / Alan Garcia'],
  ],
  [
    'Irish Prime Minister Bertie Ahern met Chilean President Ricardo Lagos, followed by Peruvian President Alan Garcia.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Ricardo Lagos', 'meeting 040: Bertie Ahern / Alan Garcia'],
  ],
  [
    'In a closed-door session of talks on Monday, Irish Prime Minister Bertie Ahern told Chilean President Ricardo Lagos that ties were good.',
    'DUBLIN',
    ['meeting 046: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern raised the case with Chilean President Ricardo Lagos over lunch.',
    'DUBLIN',
    ['meeting 046: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'The two sides are ready, said Irish Prime Minister Bertie Ahern, while meeting with Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern dined with Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    "Irish Prime Minister Bertie Ahern's meeting with Chilean President Ricardo Lagos, planned for Monday, fell through.",
    'DUBLIN',
    ['meeting 040 cancelled: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern was to have met Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['meeting 040 cancelled: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern and Chilean President Ricardo Lagos, who wound up a round of talks, were pleased.',
    'DUBLIN',
    ['meeting 046: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern held a telephone conversation with Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['call 041: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern left on Monday, a day after seeing Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'The three countries last met in March, Irish Prime Minister Bertie Ahern told Chilean lawmakers.',
    'DUBLIN',
    [],
  ],
  [
    'Italian Foreign Minister Lamberto Dini goes to Tirana on Friday, where he is to be received by Albanian President Sali Berisha.',
    'ROME',
    ['visit 042 scheduled: Lamberto Dini / ALB', 'meeting 043 scheduled: Lamberto Dini / Sali Berisha'],
  ],
  [
    'Cuban Vice President Carlos Lage met Namibian Prime Minister Nahas Angula. Later the African visitor was received by Cuban Foreign Minister Felipe Perez Roque.',
    'HAVANA',
    ['meeting 040: Carlos Lage / Nahas Angula', 'meeting 043: Nahas Angula / Felipe Perez Roque'],
  ],
  [
    'Envoys of Chadian President Idriss Deby met Angolan President Jose Eduardo dos Santos. Deby will meet dos Santos on Friday.',
    'LUANDA',
    [
      'meeting 040: TCD / Jose Eduardo dos Santos',
      'meeting 040 scheduled: Idriss Deby / Jose Eduardo dos Santos',
    ],
  ],
  [
    'Chinese Premier Wen Jiabao and top legislator Wu Bangguo also met with Malian President Amadou Toumani Toure respectively.',
    'BEIJING',
    ['meeting 040: Wen Jiabao / Amadou Toumani Toure', 'meeting 040: Wu Bangguo / Amadou Toumani Toure'],
  ],
  [
    'Turkish President Abdullah Gul will host Russian President Vladimir Putin and Iranian President Hassan Rouhani on Friday for a three-way summit.',
    'ANKARA',
    ['conference 040 scheduled: Abdullah Gul / Vladimir Putin'],
  ],
  [
    'Chadian President Idriss Deby and Angolan President Jose Eduardo dos Santos are at odds. Irish envoy Pat Cox met the two leaders separately.',
    'LUANDA',
    ['meeting 040: Pat Cox / Idriss Deby', 'meeting 040: Pat Cox / Jose Eduardo dos Santos'],
  ],
  [
    'Chinese President Hu Jintao met Malian President Amadou Toumani Toure on Wednesday. Hu recalled their talks in 2004.',
    'BEIJING',
    ['meeting 040: Hu Jintao / Amadou Toumani Toure', 'meeting 040: Hu Jintao / Amadou Toumani Toure'],
  ],
  [
    'Bulgarian Finance Minister Plamen Oresharski and Turkish State Minister Kursad Tuzmen agreed on Tuesday to open a road. The agreement came during talks at a hotel.',
    'SOFIA',
    ['meeting 046: Plamen Oresharski / Kursad Tuzmen'],
  ],
  [
    'Bulgarian Finance Minister Plamen Oresharski praised the road. Turkish State Minister Kursad Tuzmen met with Economy Minister Rumen Ovcharov.',
    'SOFIA',
    ['meeting 040: Kursad Tuzmen / Rumen Ovcharov'],
  ],
  [
    'Irish envoy Pat Cox had a series of meetings with Chilean President Ricardo Lagos and Peruvian President Alan Garcia.',
    'DUBLIN',
    ['meeting 040: Pat Cox / Ricardo Lagos', 'meeting 040: Pat Cox / Alan Garcia'],
  ],
  [
    'Irish envoy Pat Cox met on the sidelines of the summit with Chilean President Ricardo Lagos and with Peruvian President Alan Garcia.',
    'OSLO',
    ['meeting 040: Pat Cox / Ricardo Lagos', 'meeting 040: Pat Cox / Alan Garcia'],
  ],
  [
    'Irish envoy Pat Cox met Chilean President Ricardo Lagos here. It was the second encounter between the two countries in three months.',
    'OSLO',
    ['meeting 040: Pat Cox / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern arrived in Santiago. He was to call on Chilean President Ricardo Lagos before leaving for Lima, where he is expected to hold talks with Peruvian President Alan Garcia.',
    'SANTIAGO',
    [
      'visit 042: Bertie Ahern / CHL',
      'meeting 040 scheduled: Bertie Ahern / Ricardo Lagos',
      'visit 042 scheduled: Bertie Ahern / PER',
      'meeting 046 scheduled: Bertie Ahern / Alan Garcia',
    ],
  ],
  [
    'Irish Prime Minister Bertie Ahern promised visiting Chilean President Ricardo Lagos more trade.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Ricardo Lagos', 'visit 042: Ricardo Lagos / IRL'],
  ],
  [
    "Irish Prime Minister Bertie Ahern's schedule calls for a breakfast with Chilean President Ricardo Lagos on Friday.",
    'SANTIAGO',
    ['meeting 043 scheduled: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern left after a luncheon offered by Chilean President Ricardo Lagos.',
    'DUBLIN',
    ['meeting 043: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'Irish Prime Minister Bertie Ahern was granted an audience by Chilean President Ricardo Lagos.',
    'SANTIAGO',
    ['meeting 040: Bertie Ahern / Ricardo Lagos'],
  ],
  [
    'In Bogota, Irish Prime Minister Bertie Ahern told Colombian President Ernesto Samper that ties were good.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Ernesto Samper'],
  ],
  [
    'In a letter from Bogota, Irish Prime Minister Bertie Ahern told Colombian President Ernesto Samper that ties were good.',
    'DUBLIN',
    [],
  ],
  [
    'Irish Prime Minister Bertie Ahern is to see Chilean President Ricardo Lagos and Peruvian President Alan Garcia.',
    'DUBLIN',
    [
      'meeting 040 scheduled: Bertie Ahern / Ricardo Lagos',
      'meeting 040 scheduled: Bertie Ahern / Alan Garcia',
    ],
  ],
  [
    'Irish Prime Minister Bertie Ahern bade farewell to Chilean ambassador Alberto Yoacham.',
    'DUBLIN',
    ['meeting 040: Bertie Ahern / Alberto Yoacham'],
  ],
];

describe('meetings', () => {
  test.each(MEETINGS)('%s', (text, dateline, found) => {
    expect(reportsOf(text, { dateline }).map(told)).toEqual(found);
  });

  test('"on Friday" beside "held" is the Friday behind us', () => {
    const [report] = reportsOf(
      'Angolan President Jose Eduardo dos Santos held talks with Portuguese Prime Minister Antonio Guterres on Friday.',
    );
    expect(report?.date?.start).toBe('2015-06-05');
    expect(report?.status).toBe('occurred');
  });
});
