/** One code unit for one: offsets in the folded text are offsets in the original. */
const SAME_LENGTH: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′ʼ＇`´'].map((quote) => [quote, "'"] as const),
  ...[...'“”„‟″«»＂'].map((quote) => [quote, '"'] as const),
  ...[
    ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ].map((space) => [space, ' '] as const),
  ...[...'\u2010\u2011'].map((hyphen) => [hyphen, '-'] as const),
]);
const SAME_LENGTH_PATTERN = new RegExp(`[${[...SAME_LENGTH.keys()].join('')}]`, 'gu');

/** Characters that are shown as nothing, ligatures, and letters with marks of their own: folding them changes the length. */
const LENGTH_CHANGING = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufb00-\ufb06]|\p{L}\p{M}+/gu;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/u;

export interface Folded {
  readonly text: string;
  /** Index in the folded text (its length included) -> index in the original. */
  readonly toOriginal: (index: number) => number;
}

/** Curly quotes, odd spaces and hyphens become plain ones; every offset stays. */
export function foldSame(text: string): string {
  return text.replace(SAME_LENGTH_PATTERN, (character) => SAME_LENGTH.get(character) ?? character);
}

/** As `foldSame`; soft hyphens and zero-width characters go, ligatures are spelled out, letters are composed (NFC). Linear time. */
export function fold(original: string): Folded {
  const text = foldSame(original);
  const parts: string[] = [];
  /** Where the shift between the two texts changes: folded index, original index, both growing. */
  const folded_at: number[] = [0];
  const original_at: number[] = [0];
  let end = 0;
  let length = 0;
  for (const match of text.matchAll(LENGTH_CHANGING)) {
    const between = text.slice(end, match.index);
    const plain = spelledOut(match[0]);
    end = match.index + match[0].length;
    length += between.length + plain.length;
    parts.push(between, plain);
    folded_at.push(length);
    original_at.push(end);
  }
  parts.push(text.slice(end));
  return { text: parts.join(''), toOriginal: (index) => shifted(index, folded_at, original_at) };
}

function spelledOut(character: string): string {
  return INVISIBLE.test(character) ? '' : character.normalize('NFKC');
}

/** Binary search for the last change at or before `index`; a place inside a spelled-out ligature stays before its end. */
function shifted(index: number, folded_at: readonly number[], original_at: readonly number[]): number {
  let low = 0;
  let high = folded_at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((folded_at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const place = (original_at[low] ?? 0) + index - (folded_at[low] ?? 0);
  return Math.min(place, original_at[low + 1] ?? Number.POSITIVE_INFINITY);
}
