import { describe, expect, test } from 'vitest';
import { sketchDistance, textSketch } from '../../pipeline/sketch.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');

describe('text sketch', () => {
  test('is 16 hex digits, the same for the same words', () => {
    expect(textSketch('The two ministers met.')).toMatch(/^[0-9a-f]{16}$/);
    expect(textSketch('The two ministers  met')).toBe(textSketch('the two ministers met.'));
  });

  test('copies that lost a line are near, other texts far', () => {
    const [whole, cut, other] = [
      textSketch(words(0, 300)),
      textSketch(words(0, 290)),
      textSketch(words(500, 800)),
    ];
    expect(sketchDistance(whole, cut)).toBeLessThanOrEqual(10);
    expect(sketchDistance(whole, other)).toBeGreaterThan(15);
  });

  test('a text without words has none, and none has no distance', () => {
    expect(textSketch(' … ')).toBe('');
    expect(sketchDistance('', textSketch('a text of words'))).toBeNull();
  });
});
