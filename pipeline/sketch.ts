import { hash } from 'node:crypto';

/** Bits of a sketch; four make a hex digit. */
const BITS = 64;
const DIGIT_BITS = 4;
const DIGITS = BITS / DIGIT_BITS;
/** Values of a hex digit. */
const VALUES = 1 << DIGIT_BITS;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every three words that follow each other: three keep word order without making every edit change most of them. */
function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  if (words.length < 3) return new Set(words);
  const shingles = new Set<string>();
  for (let at = 2; at < words.length; at++) shingles.add(`${words[at - 2]} ${words[at - 1]} ${words[at]}`);
  return shingles;
}

/** How often each value (0 to 15) stands at each digit of the shingles' hashes; by digit, then value. */
function digitCounts(shingles: ReadonlySet<string>): Int32Array {
  const counts = new Int32Array(DIGITS * VALUES);
  for (const shingle of shingles) {
    // as bytes in a string: a buffer for each hash costs more than the hash
    const digest = hash('sha256', shingle, 'binary');
    for (let digit = 0; digit < DIGITS; digit++) {
      const byte = digest.charCodeAt(digit >> 1);
      const value = digit % 2 === 0 ? byte >> DIGIT_BITS : byte & (VALUES - 1);
      const at = digit * VALUES + value;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

/** The digit whose bits are those that more hashes have than lack; its counts start at `from`. */
function votedDigit(counts: Int32Array, from: number): number {
  let voted = 0;
  for (let bit = 1; bit < VALUES; bit <<= 1) {
    let votes = 0;
    for (let value = 0; value < VALUES; value++)
      votes += value & bit ? (counts[from + value] ?? 0) : -(counts[from + value] ?? 0);
    if (votes > 0) voted |= bit;
  }
  return voted;
}

/**
 * A sketch of a text, 16 hex digits: near-equal texts (wire copies) differ in few of its 64 bits. '' for a text without words.
 * Simhash (Charikar 2002) over the set of three-word shingles, hashed with sha256, so that copies that repeat a line stay close.
 */
export function textSketch(text: string): string {
  const shingles = shinglesOf(wordsOf(text));
  if (shingles.size === 0) return '';
  const counts = digitCounts(shingles);
  let sketch = '';
  for (let at = 0; at < counts.length; at += VALUES) sketch += votedDigit(counts, at).toString(VALUES);
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
