import { describe, expect, test } from 'vitest';
import type { Entity } from '../../pipeline/records.ts';
import { articleOf } from '../4-extract/article-of.ts';

const people = (text: string, dateline?: string): string[] =>
  articleOf(`${text} They met.`, dateline ? { dateline } : {})
    .entities.filter(({ kind, name, role }) => kind === 'person' && (name !== null || role !== null))
    .map(({ name, role, party }: Entity) => `${name}, ${role}, ${party}`);

describe('annotate: who is named, with which office, for which party', () => {
  test.each([
    ['Oleg Sorokin, Russia’s special envoy for Sudan, left.', 'Oleg Sorokin, special envoy for Sudan, RUS'],
    ['Russian Foreign Minister Sergei Lavrov left.', 'Sergei Lavrov, foreign minister, RUS'],
    ['Indian Prime Minister I.K. Gujral left.', 'I.K. Gujral, prime minister, IND'],
    ['U.S. President Bill Clinton left.', 'Bill Clinton, president, USA'],
    ['The Czech premier, Jiri Paroubek, left.', 'Jiri Paroubek, premier, CZE'],
    ['UN Secretary-General Kofi Annan left.', 'Kofi Annan, secretary-general, UN'],
    ['President Vladimir Putin of Russia left.', 'Vladimir Putin, president, RUS'],
    ['Visiting Turkish Prime Minister Bulent Ecevit left.', 'Bulent Ecevit, prime minister, TUR'],
    ['Former Austrian chancellor Franz Vranitzky left.', 'Franz Vranitzky, former chancellor, AUT'],
    ['World Trade Organization (WTO) chief Pascal Lamy left.', 'Pascal Lamy, chief, WTO'],
    [
      'Tran Van Binh, member of the Secretariat of the Communist Party of Vietnam, left.',
      'Tran Van Binh, member of the secretariat of the communist party of Vietnam, VNM',
    ],
    ['Taliban spokesman Suhail Shaheen left.', 'Suhail Shaheen, spokesman, TALIBAN'],
    ['Pakistani cotton planter Abdul Qadeer Khan left.', 'Abdul Qadeer Khan, null, PAK'],
    ['Ahmed Chalabi, an Iraqi exile, left.', 'Ahmed Chalabi, null, IRQ'],
    ['Jordan’s King Abdullah II left.', 'Abdullah II, king, JOR'],
    [
      'Henry A. (Heinz Alfred) Kissinger, the US secretary of state, left.',
      'Henry A. (Heinz Alfred) Kissinger, secretary of state, USA',
    ],
    [
      'The French secretary of state for tourism, Luc Charpin, left.',
      'Luc Charpin, secretary of state for tourism, FRA',
    ],
    ['British Under-Secretary of State Rose Hartley left.', 'Rose Hartley, under-secretary of state, GBR'],
    ['Omar Zaghloul, water minister for Tunisia, left.', 'Omar Zaghloul, water minister, TUN'],
    [
      'The vice minister of foreign affairs, Bo Htay told them.',
      'Bo Htay, vice minister of foreign affairs, null',
    ],
    [
      'Lao Deputy Prime Minister and Foreign Minister Khamphan Sisane left.',
      'Khamphan Sisane, deputy prime minister and foreign minister, LAO',
    ],
    [
      'Khamphan Sisane, Laos’s deputy prime minister and foreign minister, left.',
      'Khamphan Sisane, deputy prime minister and foreign minister, LAO',
    ],
    ['Their Danish colleague, Jens Holm, the new trade minister, left.', 'Jens Holm, trade minister, DNK'],
    [
      'Sven Alm, the former Swedish premier heading the OSCE mission, left.',
      'Sven Alm, former premier, OSCE',
    ],
    [
      'NATO named former Dutch minister Piet de Boer as NATO envoy for Kosovo.',
      'Piet de Boer, envoy for Kosovo, NATO',
    ],
    ['Outgoing UN chief Boutros Ghali left.', 'Boutros Ghali, outgoing chief, UN'],
    ['Egyptian Defence Minister General Omar Sabri left.', 'Omar Sabri, defence minister, EGY'],
    ['Prince Faisal Al Rashid, Bahrain’s trade minister, left.', 'Faisal Al Rashid, trade minister, BHR'],
    [
      'South Korean Commerce, Industry and Energy Minister Lee Hyun left.',
      'Lee Hyun, commerce, industry and energy minister, KOR',
    ],
    ['NATO’s representative in Tallinn, Aino Kask, left.', 'Aino Kask, representative in Tallinn, NATO'],
    [
      'The UN special representative for Angola (SRSA) Paul Fall left.',
      'Paul Fall, special representative for Angola, UN',
    ],
    ['Omar Diallo, the AU chief’s special envoy for Chad, left.', 'Omar Diallo, special envoy for Chad, AU'],
    ['Tibet’s spiritual leader, the Dalai Lama, left.', 'Dalai Lama, spiritual leader, TIBET'],
    ['Rita Lopes, who has represented Portugal in Rome, left.', 'Rita Lopes, null, PRT'],
    ['Rita Lopes, who has visited Portugal, left.', 'Rita Lopes, null, null'],
    ['Bahrain and Qatar, whose Emir Tamim left, said so.', 'Tamim, emir, QAT'],
    ['The president of the Republic of Cyprus Glafcos Clerides left.', 'Glafcos Clerides, president, CYP'],
    ['The leader of the militant Palestinian group Hamas Sami Darwish left.', 'Sami Darwish, leader, HAMAS'],
  ])('%s', (text, found) => {
    expect(people(text)).toEqual([found]);
  });

  test.each([
    [
      'Gabonese President Joseph Mutombo slept. Mutombo’s envoy Albert Nzita left.',
      'Albert Nzita, envoy, GAB',
      'KIGALI',
    ],
    [
      'Polish President Adam Nowak and his foreign minister Jan Zych left.',
      'Jan Zych, foreign minister, POL',
      'OSLO',
    ],
    [
      'Trade Minister Jon Dahl and his Thai counterpart Anan Suk signed it before President Ola Moe and his Thai counterpart Chai Wong.',
      'Chai Wong, president, THA',
      'OSLO',
    ],
    [
      'OSCE envoy Karl Huber left. Huber, a former Austrian chancellor, smiled.',
      'Karl Huber, envoy, OSCE',
      'TIRANA',
    ],
    [
      'Those ready are few, Peru’s trade minister said. “We are,” Juan Quispe told reporters.',
      'Juan Quispe, trade minister, PER',
      'GENEVA',
    ],
    [
      'The Kenyan team is headed by Health Minister Amos Otieno and Water Minister Grace Njeri.',
      'Grace Njeri, water minister, KEN',
      'ACCRA',
    ],
    ['Prime Minister Jens Dahl arrived here.', 'Jens Dahl, prime minister, null', 'CAIRO'],
    ['Prime Minister Omar Dahab returned here.', 'Omar Dahab, prime minister, EGY', 'CAIRO'],
    ['President Bill Carter slept.', 'Bill Carter, president, null', 'TOKYO'],
    [
      'Foreign Minister Ola Moe met with Foreign Minister Jan Zych.',
      'Jan Zych, foreign minister, null',
      'OSLO',
    ],
    [
      'President Vladimir Putin slept. Russia was told. The Danes were not.',
      'Vladimir Putin, president, RUS',
      'COPENHAGEN',
    ],
    ['President Vladimir Putin slept.', 'Vladimir Putin, president, RUS', 'COPENHAGEN'],
    ['President Omar Dahab slept.', 'Omar Dahab, president, null', 'COPENHAGEN'],
    [
      'President Omar Dahab slept. Sudan said so. Sudan did. In Sudan all slept.',
      'Omar Dahab, president, SDN',
      'NAIROBI',
    ],
    ['Congolese Vice- President Jean- Luc Bemba slept.', 'Jean- Luc Bemba, vice-president, COD', 'PARIS'],
    ['He saw Peruvian negotiators including Juan Quispe and Rosa Vilca.', 'Rosa Vilca, null, PER', 'GENEVA'],
    [
      'He saw members of the Peruvian team, Juan Quispe, Ana Rojas and Rosa Vilca.',
      'Ana Rojas, null, PER',
      'GENEVA',
    ],
    ['He saw members of the Peruvian team, Juan Quispe said.', 'Juan Quispe, null, null', 'GENEVA'],
    ['The EU waits. Danish commissioner Lene Bank left.', 'Lene Bank, commissioner, EU', 'BRUSSELS'],
    [
      'The EU waits. Danish police commissioner Lene Bank left.',
      'Lene Bank, police commissioner, DNK',
      'BRUSSELS',
    ],
    [
      'UNESCO chief Koichiro Sato slept. The UNESCO director general woke.',
      'Koichiro Sato, director general, UNESCO',
      'PARIS',
    ],
    [
      'The French presidential candidate, Marie Royal, slept.',
      'Marie Royal, presidential candidate, FRA',
      'PARIS',
    ],
    ['Visiting Trade Minister Jan Zych slept.', 'Jan Zych, trade minister, null', 'OSLO'],
  ])('%s Among them: %s', (text, found, dateline) => {
    expect(people(text, dateline)).toContain(found);
  });

  test('an office without a country is that of the dateline', () => {
    expect(people('Foreign Minister Ali Babacan left.', 'ANKARA')).toEqual([
      'Ali Babacan, foreign minister, TUR',
    ]);
  });

  test('"Chinese" is a people alone and an adjective before a noun', () => {
    const kinds = (text: string) =>
      articleOf(text).sentences.flatMap(({ mentions }) => mentions.map(({ kind }) => kind));
    expect(kinds('The Chinese met the Swiss.')).toEqual(['party', 'party']);
    expect(kinds('They met in an old Chinese town.')).toEqual(['pronoun', 'adjective']);
  });

  test('an office without a country and dateline stays without a party', () => {
    expect(people('Foreign Minister Selim Dervent left.')).toEqual(['Selim Dervent, foreign minister, null']);
  });

  test('a last name, an office and a pronoun are the person introduced before', () => {
    const article = articleOf(
      'Russian Foreign Minister Sergei Lavrov arrived in Oslo. Lavrov met reporters. The foreign minister left. He met no one.',
    );
    const persons = article.sentences.flatMap(({ mentions }) =>
      mentions
        .filter(({ kind }) => ['person', 'office', 'pronoun'].includes(kind))
        .map(({ entity }) => entity),
    );
    expect(new Set(persons).size).toBe(1);
  });

  test('a counterpart has the office of the one whose counterpart he is', () => {
    const text = 'Norwegian Trade Minister Kari Lund met her Pakistani counterpart Tariq Mahmood Butt.';
    expect(people(text)).toContain('Tariq Mahmood Butt, trade minister, PAK');
  });

  test('the counterpart of an American office holder is called as in his own state', () => {
    const text = 'US Secretary of State Karen Lund met her Pakistani counterpart Tariq Mahmood Butt.';
    expect(people(text)).toContain('Tariq Mahmood Butt, foreign minister, PAK');
  });

  test.each([
    ['The president of neighbouring Chad, Omar Saleh, slept.', 'Omar Saleh, president, TCD'],
    ['The prime minister of tiny Luxembourg, Jan Weber, slept.', 'Jan Weber, prime minister, LUX'],
    ['The governor of northern Nigeria, Musa Bello, slept.', 'Musa Bello, governor of northern Nigeria, NGA'],
  ])('what describes a state is no part of the office: %s', (text, found) => {
    expect(people(text)).toContain(found);
  });

  test('a king whom the article calls the Jordanian monarch is of Jordan, not of the dateline', () => {
    const text = 'King Hussein is ill. The Jordanian monarch rests.';
    expect(people(text, 'GAZA CITY')).toEqual(['Hussein, king, JOR']);
  });
});
