import { describe, expect, test } from 'vitest';
import { reportsOf } from '../4-extract/article-of.ts';

const around = { published_at: '2002-05-14', dateline: 'OSLO' };

const told = (text: string): string[] =>
  reportsOf(text, around).map(
    ({ type, actor, counterpart, place, core }) =>
      `${type} ${actor.party} / ${counterpart?.party} at ${place?.name ?? place?.country ?? null}${core ? '' : ' (background)'}`,
  );

describe('a digest', () => {
  test('each item under a dateline is a story of its own', () => {
    const text = [
      'LIMA, May 14 (Agency) -- Chilean Foreign Minister Ana Soto arrived here Tuesday for a two-day visit.',
      'NAIROBI, May 14 (Agency) -- Kenyan President Amina Otieno received the Ghanaian foreign minister.',
      'ROME: The president of Chad held talks with the Italian prime minister here on Monday.',
    ].join('\n\n');
    expect(told(text)).toEqual([
      'visit CHL / PER at Lima',
      'meeting KEN / GHA at Nairobi',
      'meeting TCD / ITA at Rome',
    ]);
  });

  test('what opens without a place of its own, or always with the same, is one story', () => {
    const text = 'Chilean Foreign Minister Ana Soto arrived here Tuesday.';
    expect(told(`${text}\n\nSOTO: We spoke about fish.`)).toEqual(['visit CHL / NOR at Oslo']);
    expect(told(`OSLO: ${text}\n\nOSLO: The fair opened.`)).toEqual(['visit CHL / NOR at Oslo']);
  });
});
