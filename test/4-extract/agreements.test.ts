import { describe, expect, test } from 'vitest';
import { reportsOf, told } from './article-of.ts';

const found = (text: string, around = {}): string[] =>
  reportsOf(text, around)
    .filter(({ type }) => type === 'agreement')
    .map(told);

const PACT = ['agreement 057: LVA / EST'];

describe('agreements', () => {
  test.each([
    ['Latvia has a treaty on fishing with Estonia.'],
    ['Latvia and Estonia have an accord on fishing.'],
    ['The treaty on fishing grounds signed by Latvia and Estonia last year is working.'],
    ['Latvia and Estonia put their signatures to a fishing accord.'],
    ['The accord that Latvia signed with Estonia last year is working.'],
    ['In a joint statement, Latvia and Estonia promised to fish less.'],
    ['Latvia and Estonia have agreed to establish diplomatic relations.'],
    ['Trade has grown since Latvia and Estonia signed a treaty on fishing.'],
    ['It was the first visit since Latvia and Estonia restored ties.'],
    ['Latvia and Estonia fell out. A fishing treaty concluded between the two nations has survived.'],
  ])('%s', (text) => {
    expect(found(text)).toEqual(PACT);
  });

  test('"the government" is that of the dateline', () => {
    const text = 'Nobody minds the truce signed by the government and the Tamil Tigers.';
    expect(found(text, { dateline: 'COLOMBO' })).toEqual(['agreement 057: LKA / LTTE']);
  });

  test('"the rebels" are the one movement told of before', () => {
    const text = 'Fighters of UNITA burnt a village. The government and the rebels signed a truce in August.';
    expect(found(text, { dateline: 'LUANDA' })).toEqual(['agreement 057: AGO / UNITA']);
    expect(found(text.replace('of UNITA', 'of UNITA and of FLEC'), { dateline: 'LUANDA' })).toEqual([]);
  });

  test.each([
    'Latvia will sell fish to Estonia. The treaty, signed on Monday, allows Estonia to buy more.',
    'Latvia will sell fish to Estonia. A treaty on fishing was signed on Monday.',
    'Latvia has yet to honour a fishing treaty, signed with Estonia last year.',
    'Latvia and Estonia settled their quarrel in a treaty that was signed last year.',
    'The landmark fishing deal between Latvia and Estonia is disputed.',
  ])('sides told around the pact: %s', (text) => {
    expect(found(text).map((one) => one.replace('EST / LVA', 'LVA / EST'))).toEqual(PACT);
  });

  test('treaties with several states are one each', () => {
    expect(found('Latvia has signed border treaties with Estonia and Lithuania.')).toEqual([
      ...PACT,
      'agreement 057: LVA / LTU',
    ]);
  });

  test('what they signed may be told before', () => {
    const text =
      'Latvia and Estonia have agreed on a fishing treaty. Latvian Prime Minister Andris Berzins and Estonian Prime Minister Mart Laar signed it on Friday.';
    expect(found(text)).toEqual(['agreement 057: Andris Berzins / Mart Laar']);
  });

  test('failing to agree cancels it', () => {
    expect(found('Latvia could not agree with Estonia on a joint declaration.')).toEqual([
      'agreement 057 cancelled: LVA / EST',
    ]);
    expect(found('Latvia and Estonia will not sign a treaty at the summit as planned.')).toEqual([
      'agreement 057 cancelled: LVA / EST',
    ]);
  });

  test.each([
    'Latvia and Estonia have yet to sign an agreement.',
    'Latvia and Estonia are close to signing a treaty.',
    'A Latvian company signed a contract with an Estonian investor.',
    'Latvia and Estonia have had diplomatic relations since 1991.',
  ])('no agreement: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
