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
