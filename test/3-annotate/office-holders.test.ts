import { describe, expect, test } from 'vitest';
import { articleOf } from '../4-extract/article-of.ts';

const partyOf = (name: string, text: string, published: string): string | null | undefined =>
  articleOf(text, { published }).entities.find((entity) => entity.name === name)?.party;

describe('annotate: whom somebody well known stands for', () => {
  test('a name without country has the party of the table', () => {
    const text = 'In Amman the king received Benjamin Netanyahu. Jordan and Syria share a river.';
    expect(partyOf('Benjamin Netanyahu', text, '1997-03-09')).toBe('ISR');
  });

  test('an office in a country named nearby does not make him its own', () => {
    const text = 'In Oslo the Norwegian king received President Bill Clinton. Norway hailed the visit.';
    expect(partyOf('Bill Clinton', text, '1999-11-02')).toBe('USA');
  });

  test('what the article says goes before the table', () => {
    const text = 'In Amman the king received Canadian trade minister Benjamin Netanyahu.';
    expect(partyOf('Benjamin Netanyahu', text, '1997-03-09')).toBe('CAN');
  });

  test('somebody who changed sides has the party of the year', () => {
    const text = 'In Amman the king received Ban Ki-moon. They met for an hour.';
    expect(partyOf('Ban Ki-moon', text, '2005-03-09')).toBe('KOR');
    expect(partyOf('Ban Ki-moon', text, '2012-03-09')).toBe('UN');
  });

  test.each([
    ['In Amman the king received Benjamin Netanyahu. They met.', 'Benjamin Netanyahu'],
    ['In Amman the king received Benjamin Netanyahu. They met Israel’s envoy.', 'Israel'],
  ])('the words that tell his party are those of the party, else his name: %s', (text, quote) => {
    const { entities } = articleOf(text, { published: '1997-03-09' });
    const told = entities.find(({ name }) => name === 'Benjamin Netanyahu');
    expect(told).toMatchObject({ party: 'ISR', party_at: { field: 'party', quote } });
  });
});
