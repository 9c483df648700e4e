import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

/** What the article tells, with everybody who takes part. */
const mediations = (text: string): string[] =>
  reportsOf(text)
    .filter(({ type }) => type === 'mediation')
    .map((report) => [told(report), ...report.others.map(({ name, party }) => name ?? party)].join(' + '));

describe('who the two sides are is told elsewhere in the article', () => {
  test.each([
    [
      'a war named in another sentence has its sides',
      'The war between Chad and Sudan goes on. Libya brokered a truce in May.',
      ['mediation 045: LBY / TCD + SDN'],
    ],
    [
      'a movement stands against the state that the article names',
      'Tamil Tiger rebels fired at a Sri Lankan patrol boat. Norway brokered a ceasefire in 2002.',
      ['mediation 045: NOR / LKA + LTTE'],
    ],
    [
      'two movements with one foe are one side',
      'The Sudan Liberation Army and the Justice and Equality Movement said that Sudanese aircraft had bombed them. AU-brokered peace talks resumed in Abuja on Tuesday.',
      ['mediation 045: AU / SDN + SLM + JEM'],
    ],
    [
      'the mediator whom the article names stands between them',
      'Peace talks on Darfur went on in Abuja on Tuesday. Chief mediator Salim Ahmed Salim of the African Union urged the Sudanese government and the Sudan Liberation Army to hurry.',
      ['mediation 045: Salim Ahmed Salim / SDN + SLM'],
    ],
    [
      'the host of the negotiations is a third party',
      'Manila and the Moro Islamic Liberation Front are far apart. The negotiations, which Malaysia has hosted since 2001, broke down in May.',
      ['mediation 045: MYS / PHL + MILF'],
    ],
    [
      'nobody is a side of a conflict that the article does not tell',
      'Chad and Sudan have long borders. Libya brokered a truce in May.',
      [],
    ],
    [
      'who is himself in the conflict does not mediate',
      'The war between Chad and Sudan goes on. Sudan hosted the talks in Khartoum on Monday.',
      [],
    ],
  ])('%s', (_, text, expected) => expect(mediations(text)).toEqual(expected));
});

describe('a third party', () => {
  test.each([
    [
      'two who host together both stand between the sides',
      'Libya and the Arab League have been sponsoring the negotiations between Chad and Sudan since May.',
      ['mediation 045: LBY / TCD + SDN + ARAB LEAGUE'],
    ],
    [
      'presides over talks',
      'Gabonese President Omar Bongo presided over talks between Chad and Sudan in Libreville on Monday.',
      ['mediation 045: Omar Bongo / TCD + SDN'],
    ],
    [
      'who is told in passing to mediate meets the two in one sentence',
      'Gabonese President Omar Bongo, who is mediating in the conflict between Chad and Sudan, met Chadian President Idriss Deby and Sudanese President Omar al-Bashir in Libreville.',
      ['mediation 045: Omar Bongo / Idriss Deby + Omar al-Bashir'],
    ],
    [
      'speaks of a mediation that is over',
      'Hamas and Fatah have fought for days. The mediation to free the hostages was successful, said Egyptian mediator Omar Suleiman.',
      ['mediation 045: Omar Suleiman / HAMAS + FATAH'],
    ],
    [
      'works through mediators',
      'Israel and Hamas held indirect talks in Cairo on Sunday through Egyptian mediators.',
      ['mediation 045: EGY / ISR + HAMAS'],
    ],
    [
      'hosts four states and is one of a conference',
      'The leaders of Ukraine, Russia, France and Germany met in Minsk on Wednesday for talks hosted by Belarus.',
      [],
    ],
    ['is none who only met the mediator', 'Chad and Sudan are at war. Libya met the mediator on Monday.', []],
  ])('%s', (_, text, expected) => expect(mediations(text)).toEqual(expected));
});

describe('talks told by little', () => {
  test.each([
    [
      'the earlier round, by who sponsored it',
      'The Sudanese government and the Sudan Liberation Army are at odds. The last AU-sponsored round broke up in May.',
      ['mediation 045: AU / SDN + SLM'],
    ],
    [
      'two who are brought together',
      'UN envoy Alioune Blondin Beye brought Angolan President Jose Eduardo dos Santos and UNITA leader Jonas Savimbi together in Lusaka on Monday.',
      ['mediation 045: Alioune Blondin Beye / Jose Eduardo dos Santos + Jonas Savimbi'],
    ],
    [
      'who presides over a meeting told before',
      'Angolan President Jose Eduardo dos Santos and UNITA leader Jonas Savimbi will meet on Friday. South African President Nelson Mandela is to preside over the talks.',
      ['mediation 045 scheduled: Nelson Mandela / Jose Eduardo dos Santos + Jonas Savimbi'],
    ],
  ])('%s', (_, text, expected) => expect(mediations(text)).toEqual(expected));
});
