import { createHash } from 'node:crypto';

/** Bits of a sketch; four make a hex digit. */
const BITS = 64;
/** Words of a shingle. Three keep word order without making every edit change most of them. */
const SHINGLE_WORDS = 3;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return shingles.size > 0 ? shingles : new Set(words);
}

/**
 * A sketch of a text, 16 hex digits: near-equal texts (wire copies) differ in few of its 64 bits. '' for a text without words.
 * Simhash (Charikar 2002) over the set of three-word shingles, hashed with sha256, so that copies that repeat a line stay close.
 */
export function textSketch(text: string): string {
  const shingles = shinglesOf(wordsOf(text));
  if (shingles.size === 0) return '';
  const votes = new Int32Array(BITS);
  for (const shingle of shingles) {
    const hash = createHash('sha256').update(shingle).digest();
    for (let bit = 0; bit < BITS; bit++) {
      const set = ((hash[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
      votes[bit] = (votes[bit] ?? 0) + (set ? 1 : -1);
    }
  }
  let sketch = '';
  for (let bit = 0; bit < BITS; bit += 4) {
    const digit = [0, 1, 2, 3].reduce((sum, k) => sum * 2 + ((votes[bit + k] ?? 0) > 0 ? 1 : 0), 0);
    sketch += digit.toString(16);
  }
  return sketch;
}

function bitsSet(value: number): number {
  let rest = value;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}

/** The bits of a sketch, in two halves. */
export type SketchBits = readonly [number, number];

/** A sketch as bits; null for what is none. */
export function sketchBits(sketch: string): SketchBits | null {
  if (!/^[0-9a-f]{16}$/.test(sketch)) return null;
  return [Number.parseInt(sketch.slice(0, 8), 16) | 0, Number.parseInt(sketch.slice(8), 16) | 0];
}

/** Bits in which two sketches differ, 0 to 64. */
export function bitsApart(left: SketchBits, right: SketchBits): number {
  return bitsSet(left[0] ^ right[0]) + bitsSet(left[1] ^ right[1]);
}
