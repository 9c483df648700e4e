import { describe, expect, test } from 'vitest';
import { bitsApart, sketchBits, textSketch } from '../../pipeline/sketch.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');

describe('text sketch', () => {
  test('is 16 hex digits, the same for the same words', () => {
    expect(textSketch('The two ministers met.')).toMatch(/^[0-9a-f]{16}$/);
    expect(textSketch('The two ministers  met')).toBe(textSketch('the two ministers met.'));
  });

  test('stays what it was in earlier sets, which new reports are compared with', () => {
    expect(textSketch('The two ministers met in Oslo on Monday, and will meet again.')).toBe(
      '09809c8983020094',
    );
    expect(textSketch('Oslo')).toBe('8e016391c88c77d6');
  });

  test('copies that lost a line are near, other texts far', () => {
    const bitsOf = (from: number, to: number) => sketchBits(textSketch(words(from, to))) ?? [0, 0];
    const whole = bitsOf(0, 300);
    expect(bitsApart(whole, bitsOf(0, 290))).toBeLessThanOrEqual(10);
    expect(bitsApart(whole, bitsOf(500, 800))).toBeGreaterThan(15);
  });

  test('a text without words has none, and none has no bits', () => {
    expect(textSketch(' … ')).toBe('');
    expect(sketchBits('')).toBeNull();
  });
});
