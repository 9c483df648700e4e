import { describe, expect, test } from 'vitest';
import { reportsOf } from './article-of.ts';

/** `type edtf` of every report; articles are published on Wednesday, 2015-06-10. */
function days(text: string, dateline: string): string[] {
  return reportsOf(text, { dateline }).map(({ type, date }) => `${type} ${date?.edtf ?? null}`);
}

/** What was called off has the day for which it was planned. */
const OFF: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'Finnish President Sauli Niinisto was to have met Estonian President Toomas Hendrik Ilves on Tuesday, but fog held him up.',
    'TALLINN',
    ['meeting 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto has put off a visit to Estonia that was to have begun Thursday.',
    'HELSINKI',
    ['visit 2015-06-11'],
  ],
  ['Finnish President Sauli Niinisto called off a visit to Estonia on Tuesday.', 'HELSINKI', ['visit null']],
];

/** Gatherings of several days. */
const GATHERINGS: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'An Arab League summit wrapped up in Lima on Tuesday. The summit opened on Sunday with a speech.',
    'LIMA',
    ['conference 2015-06-07/2015-06-09'],
  ],
  [
    'An Arab League summit opened in Lima on Tuesday. Ministers of Egypt will attend the summit, which closes on Saturday.',
    'LIMA',
    ['conference 2015-06-09/2015-06-13'],
  ],
  [
    'Envoys of Kenya, Uganda and Chad attended a forum on fish which opened here on Tuesday. A bank pays for the three-day forum.',
    'LIMA',
    ['conference 2015-06-09/2015-06-11'],
  ],
  [
    'Envoys of Kenya, Uganda and Chad met in Lima on Tuesday. A bank pays for the three-day forum.',
    'LIMA',
    ['conference 2015-06-09'],
  ],
  [
    'ASEAN trade ministers opened a meeting in Lima on Tuesday that will end on Friday.',
    'LIMA',
    ['conference 2015-06-09/2015-06-12'],
  ],
  [
    'ASEAN trade ministers gathered in Lima on Tuesday for a two-day conference.',
    'LIMA',
    ['conference 2015-06-09/2015-06-10'],
  ],
  [
    'ASEAN trade ministers met in Lima on Tuesday for the second and last day of a conference.',
    'LIMA',
    ['conference 2015-06-08/2015-06-09'],
  ],
  [
    'ASEAN trade ministers met in Lima on Tuesday for the second day of a three-day meeting.',
    'LIMA',
    ['conference 2015-06-08/2015-06-10'],
  ],
  ['ASEAN trade ministers met in Lima on Tuesday and go home on Friday.', 'LIMA', ['conference 2015-06-09']],
  [
    'Chile’s trade minister hosted this year’s ASEAN ministerial meeting in Lima.',
    'OSLO',
    ['conference null'],
  ],
];

/** Which of several days is meant, and when none is. */
const CHOSEN: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'Finnish President Sauli Niinisto will hold talks with Estonian President Toomas Hendrik Ilves before returning home on Friday.',
    'OSLO',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Riga on Tuesday from Tallinn, where he met Estonian President Toomas Hendrik Ilves.',
    'OSLO',
    ['visit 2015-06-09', 'visit null', 'meeting null'],
  ],
  [
    'Finland and Estonia have held secret talks in Riga, a newspaper reported on Tuesday.',
    'HELSINKI',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto, who is in Tallinn for an African Union summit, met Estonian President Toomas Hendrik Ilves on Tuesday.',
    'TALLINN',
    ['visit 2015-06-09', 'conference null', 'meeting 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto will fly to Riga on Friday after receiving Estonian President Toomas Hendrik Ilves.',
    'OSLO',
    ['visit 2015-06-12', 'meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto will fly to Riga on Friday after receiving Estonian President Toomas Hendrik Ilves on Tuesday.',
    'OSLO',
    ['visit 2015-06-12', 'meeting 2015-06-09'],
  ],
  [
    'A bridge was named after a meeting. It is 20 years since talks between Finland and Estonia in Riga. The bridge opened on Tuesday.',
    'HELSINKI',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves in Riga before an African Union summit which ended on June 2.',
    'OSLO',
    ['meeting null', 'conference 2015-06-02'],
  ],
  [
    'Finnish President Sauli Niinisto has met Estonian President Toomas Hendrik Ilves and is due to see Latvian President Raimonds Vejonis on Friday.',
    'OSLO',
    ['meeting null', 'meeting 2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves in Riga and goes on to Moscow on Friday.',
    'OSLO',
    ['meeting null', 'visit 2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto will visit Estonia at the end of July.',
    'HELSINKI',
    ['visit 2015-07-16/2015-07-31'],
  ],
  [
    'Finnish President Sauli Niinisto will visit Estonia in the first week of July.',
    'HELSINKI',
    ['visit 2015-07-01/2015-07-07'],
  ],
  [
    'Finnish President Sauli Niinisto visited Estonia in early May.',
    'HELSINKI',
    ['visit 2015-05-01/2015-05-15'],
  ],
  ['Finnish President Sauli Niinisto visited Estonia earlier this month.', 'HELSINKI', ['visit 2015-06']],
  [
    'Finnish President Sauli Niinisto talked by telephone with Estonian President Toomas Hendrik Ilves on Monday and the two agreed to meet.',
    'OSLO',
    ['call 2015-06-08', 'meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto left Estonia on Monday after holding talks with Estonian President Toomas Hendrik Ilves.',
    'OSLO',
    ['visit 2015-06-08', 'meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto will visit Estonia on Friday before he goes on to Latvia.',
    'OSLO',
    ['visit 2015-06-12', 'visit null'],
  ],
  [
    'Finnish President Sauli Niinisto goes to Tallinn on Friday, where he is to meet Estonian President Toomas Hendrik Ilves, and flies to Riga on Sunday.',
    'HELSINKI',
    ['visit 2015-06-12', 'meeting 2015-06-12', 'visit 2015-06-14'],
  ],
  [
    'Finnish President Sauli Niinisto will meet Estonian President Toomas Hendrik Ilves before leaving Tallinn on Friday.',
    'HELSINKI',
    ['meeting null', 'visit 2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves for the third time this year on Monday.',
    'HELSINKI',
    ['meeting 2015-06-08'],
  ],
  [
    'Finnish President Sauli Niinisto has held talks with Estonian President Toomas Hendrik Ilves on plans to be announced next month. Nobody knew.',
    'OSLO',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto talked by telephone with Estonian President Toomas Hendrik Ilves on Monday, the first such call since 1979.',
    'HELSINKI',
    ['call 2015-06-08'],
  ],
  [
    'Finnish President Sauli Niinisto and Estonian President Toomas Hendrik Ilves have not met since May 2013.',
    'HELSINKI',
    ['meeting 2013-05'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves on Monday during a trip that also took him to Latvia.',
    'OSLO',
    ['meeting 2015-06-08', 'visit null'],
  ],
  [
    'Finnish President Sauli Niinisto will fly to Tallinn on Friday. The one-day visit is his first. He will meet Estonian President Toomas Hendrik Ilves.',
    'HELSINKI',
    ['visit 2015-06-12', 'meeting 2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto has put off a visit to Estonia planned for Friday. He had been expected to hold talks with Estonian President Toomas Hendrik Ilves.',
    'HELSINKI',
    ['visit 2015-06-12', 'meeting 2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto will visit Estonia early next year.',
    'HELSINKI',
    ['visit 2016-01-01/2016-03-31'],
  ],
  [
    'A vote was held on Monday, three days after talks between Finland and Estonia in Riga.',
    'HELSINKI',
    ['meeting 2015-06-05'],
  ],
];

/** What the lead and the sentences before tell of the day. */
const CARRIED: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'Finnish President Sauli Niinisto left Tallinn on Wednesday. He met Estonian President Toomas Hendrik Ilves. He had arrived on Tuesday.',
    'TALLINN',
    ['visit 2015-06-09/2015-06-10', 'meeting 2015-06-09/2015-06-10'],
  ],
  [
    'Finnish President Sauli Niinisto spoke after a meeting with Estonian President Toomas Hendrik Ilves. Niinisto is on a tour that began on Sunday.',
    'TALLINN',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto will go to Riga on Friday. Niinisto, who met Estonian President Toomas Hendrik Ilves on Monday, will visit Oslo the next day.',
    'HELSINKI',
    ['visit 2015-06-12', 'meeting 2015-06-08', 'visit 2015-06-13'],
  ],
  [
    'Estonian President Toomas Hendrik Ilves praised his guest. Finnish President Sauli Niinisto, who arrived here on Monday, also met Prime Minister Taavi Roivas.',
    'TALLINN',
    ['visit 2015-06-08', 'meeting 2015-06-08/2015-06-10'],
  ],
  [
    'Finnish President Sauli Niinisto will meet Estonian President Toomas Hendrik Ilves in Riga on Friday and his Polish counterpart Andrzej Duda the following day in Krakow.',
    'HELSINKI',
    ['meeting 2015-06-12', 'meeting 2015-06-13'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves in Tallinn on Tuesday. After his talks with Ilves, Niinisto received Polish President Andrzej Duda.',
    'HELSINKI',
    ['meeting 2015-06-09', 'meeting 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Tallinn on Tuesday for a five-day Baltic tour.',
    'HELSINKI',
    ['visit 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Durban on Tuesday for a five-day tour of South Africa.',
    'HELSINKI',
    ['visit 2015-06-09/2015-06-13'],
  ],
  [
    'A new ferry is needed, Finnish President Sauli Niinisto said Tuesday. Niinisto began a visit to Estonia with a walk.',
    'HELSINKI',
    ['visit 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto is to meet Estonian President Toomas Hendrik Ilves on Thursday, before leaving Tallinn on Friday. Niinisto liked it here.',
    'TALLINN',
    ['meeting 2015-06-11', 'visit 2015-06-10/2015-06-12'],
  ],
  [
    'Finland recalled its ambassador to Chad on Monday. Norway has called in the Chadian envoy to protest.',
    'HELSINKI',
    ['protest 2015-06-08', 'protest null'],
  ],
  [
    'Finland recalled its ambassador to Chad on Monday. Chad called in the Finnish envoy in turn.',
    'HELSINKI',
    ['protest 2015-06-08', 'protest 2015-06-08'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves on Tuesday. ' +
      'The Finnish guest praised the two ports. Niinisto also held talks with Estonian Prime Minister Taavi Roivas.',
    'TALLINN',
    ['meeting 2015-06-09', 'meeting 2015-06-09'],
  ],
  [
    'A new ferry is needed, Finnish President Sauli Niinisto said Tuesday. ' +
      'Niinisto spoke after he met Estonian President Toomas Hendrik Ilves.',
    'TALLINN',
    ['meeting 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto met Estonian President Toomas Hendrik Ilves on Tuesday. ' +
      'The two were to sign a ferry agreement later in the day.',
    'TALLINN',
    ['meeting 2015-06-09', 'agreement 2015-06-09'],
  ],
  [
    'Estonia on Tuesday opened a new port. The ferry was late and the band played on. ' +
      'Nobody spoke. Finnish President Sauli Niinisto had met Estonian President Toomas Hendrik Ilves.',
    'TALLINN',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto returned home on Monday after visits to Latvia and Lithuania.',
    'HELSINKI',
    ['visit null', 'visit null'],
  ],
  [
    'Niinisto, who arrived in Tallinn on Monday, made the remark on Tuesday. ' +
      'Finnish President Sauli Niinisto, who came here on Monday, met Estonian President Toomas Hendrik Ilves on Tuesday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-09', 'meeting 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto will meet Estonian President Toomas Hendrik Ilves on Monday and ' +
      'will meet with Latvian President Andris Berzins on Tuesday.',
    'HELSINKI',
    ['meeting 2015-06-15', 'meeting 2015-06-16'],
  ],
  [
    'Finnish President Sauli Niinisto said on Monday during a meeting with Estonian President Toomas Hendrik Ilves that trade grew.',
    'HELSINKI',
    ['meeting 2015-06-08'],
  ],
  [
    'Finnish President Sauli Niinisto said on Monday when he met Estonian President Toomas Hendrik Ilves that trade grew.',
    'HELSINKI',
    ['meeting 2015-06-08'],
  ],
  [
    'The bridge will open in late May, Finnish President Sauli Niinisto said after meeting Estonian President Toomas Hendrik Ilves.',
    'TALLINN',
    ['meeting null'],
  ],
  [
    'Finnish President Sauli Niinisto is due in Tallinn on Monday on a three-day state visit.',
    'HELSINKI',
    ['visit 2015-06-15/2015-06-17'],
  ],
  [
    'Finnish President Sauli Niinisto spoke after a meeting with Estonian President Toomas Hendrik Ilves. ' +
      'The two will meet again in Oslo next week.',
    'TALLINN',
    ['meeting null', 'meeting 2015-06-15/2015-06-21'],
  ],
  [
    'Ahead of his meeting with Estonian President Toomas Hendrik Ilves on Friday, Finnish President Sauli Niinisto fished.',
    'HELSINKI',
    ['meeting 2015-06-12'],
  ],
  ['The Finnish and Estonian transport ministers begin talks on Friday.', 'HELSINKI', ['meeting 2015-06-12']],
  [
    'ASEAN transport ministers will hold an urgent meeting in Lima on Sunday.',
    'HELSINKI',
    ['conference 2015-06-14'],
  ],
  [
    'Finnish President Sauli Niinisto cut short a visit to Estonia on Friday.',
    'HELSINKI',
    ['visit 2015-06-05'],
  ],
  [
    'Finnish President Sauli Niinisto will arrive in Estonia on Monday for a three-day visit. ' +
      'He is expected to meet Estonian Prime Minister Taavi Roivas.',
    'HELSINKI',
    ['visit 2015-06-15/2015-06-17', 'meeting 2015-06-15/2015-06-17'],
  ],
  [
    'Finnish Finance Minister Alexander Stubb flew to Estonia on Monday to finish work on its 1997 loan programme. ' +
      'Stubb visited Estonia to talk about the 1997 loan.',
    'TALLINN',
    ['visit 2015-06-08'],
  ],
  [
    'Finnish President Sauli Niinisto left for Tallinn on Monday for talks with Estonian President Toomas Hendrik Ilves.',
    'HELSINKI',
    ['visit 2015-06-08', 'meeting 2015-06-08'],
  ],
  [
    'Estonia opened a port on Tuesday. The day was warm. Nobody spoke of ships. The band played. ' +
      'An envoy praised Estonian President Toomas Hendrik Ilves, who met Finnish President Sauli Niinisto.',
    'TALLINN',
    ['meeting null'],
  ],
];

/** What is told with its length. */
const STAYS: readonly [text: string, dateline: string, found: readonly string[]][] = [
  [
    'Finnish President Sauli Niinisto left on Wednesday for a visit to Estonia. He will return home on Friday.',
    'HELSINKI',
    ['visit 2015-06-10/2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Tallinn on Monday. He met Estonian President Toomas Hendrik Ilves. He is due to leave on Thursday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-11', 'meeting 2015-06-08/2015-06-10'],
  ],
  [
    'Finnish President Sauli Niinisto was due to leave late on Thursday. He arrived in Tallinn on Monday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-11'],
  ],
  [
    'Finnish President Sauli Niinisto returned home on Tuesday after a three-day visit to Estonia. During the visit he held talks with Estonian President Toomas Hendrik Ilves.',
    'HELSINKI',
    ['visit 2015-06-07/2015-06-09', 'meeting 2015-06-07/2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto, who came to Tallinn on Tuesday on a three-day visit, met Estonian President Toomas Hendrik Ilves on Wednesday.',
    'TALLINN',
    ['visit 2015-06-09/2015-06-11', 'meeting 2015-06-10'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Tallinn on Monday for a visit that ends on Thursday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-11'],
  ],
  [
    'Finnish President Sauli Niinisto is visiting Estonia until Friday.',
    'TALLINN',
    ['visit 2015-06-10/2015-06-12'],
  ],
  [
    "Finnish President Sauli Niinisto arrived here on Monday for a week's visit.",
    'TALLINN',
    ['visit 2015-06-08/2015-06-14'],
  ],
  [
    'Finnish President Sauli Niinisto arrived here on Monday for a 48-hour visit.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto, in Tallinn on a two-day visit, met Estonian President Toomas Hendrik Ilves on Wednesday. On Tuesday, Niinisto was received by Prime Minister Taavi Roivas.',
    'TALLINN',
    ['visit 2015-06-09/2015-06-10', 'meeting 2015-06-10', 'meeting 2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto, who is on a three-day visit to Estonia, met Estonian President Toomas Hendrik Ilves on Wednesday. He arrived on Tuesday.',
    'TALLINN',
    ['visit 2015-06-09/2015-06-11', 'meeting 2015-06-10'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Tallinn on Sunday for a three-day visit.',
    'TALLINN',
    ['visit 2015-06-07/2015-06-09'],
  ],
  [
    'African Union foreign ministers agreed on little at a two-day gathering that ended Tuesday in Oslo, Norwegian Foreign Minister Borge Brende said.',
    'OSLO',
    ['conference 2015-06-08/2015-06-09'],
  ],
  [
    'African Union leaders opened a two-day summit in Oslo on Tuesday with Norwegian Prime Minister Erna Solberg.',
    'OSLO',
    ['conference 2015-06-09/2015-06-10'],
  ],
  [
    'Finnish President Sauli Niinisto will visit Estonia for four days from June 15.',
    'HELSINKI',
    ['visit 2015-06-15/2015-06-18'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Estonia on Sunday. He is to wind up his visit on Friday.',
    'TALLINN',
    ['visit 2015-06-07/2015-06-12'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Estonia on Monday. He will stay until Thursday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-11'],
  ],
  [
    'Finnish President Sauli Niinisto arrived in Estonia on Monday. He will return home on Thursday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-11'],
  ],
  [
    'Finnish President Sauli Niinisto is on a four-day visit to Estonia until Thursday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-11'],
  ],
  [
    'Finnish President Sauli Niinisto flew home Tuesday from a three-day stay in Estonia.',
    'HELSINKI',
    ['visit 2015-06-07/2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto flew home Tuesday from a five-day tour of Estonia and Latvia.',
    'HELSINKI',
    ['visit null', 'visit null'],
  ],
  [
    'Finnish President Sauli Niinisto left for Latvia on Tuesday after a two-day stay in Estonia.',
    'HELSINKI',
    ['visit 2015-06-09', 'visit 2015-06-08/2015-06-09'],
  ],
  [
    'Finnish President Sauli Niinisto, on the second day of his stay in Estonia, met Estonian President Toomas Hendrik Ilves on Tuesday.',
    'TALLINN',
    ['visit 2015-06-08/2015-06-09', 'meeting 2015-06-09'],
  ],
];

describe('the day of an interaction', () => {
  test.each(CARRIED)('is taken from around: %s', (text, dateline, found) => {
    expect(days(text, dateline)).toEqual(found);
  });

  test.each(OFF)('is that of the plan when it was called off: %s', (text, dateline, found) => {
    expect(days(text, dateline)).toEqual(found);
  });

  test.each([...CHOSEN, ...GATHERINGS])('is the day of its own clause: %s', (text, dateline, found) => {
    expect(days(text, dateline)).toEqual(found);
  });

  test.each(STAYS)('runs over a stay: %s', (text, dateline, found) => {
    expect(days(text, dateline)).toEqual(found);
  });
});
