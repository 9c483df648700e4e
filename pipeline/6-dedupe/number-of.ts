/** Prime factors of the FNV hash and of Knuth's multiplicative hash; any two large odd numbers do. */
const FACTORS = [0x01000193, 0x9e3779b1] as const;
const LOW_BITS = 21;

/** A number below 2^53 that stands for a text: two of ten million texts share one in about one of a hundred runs. */
export function numberOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, FACTORS[0]);
    low = Math.imul(low ^ code, FACTORS[1]);
    low ^= low >>> 15;
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b);
  low = Math.imul(low ^ (high >>> 13), 0xc2b2ae35);
  return ((high ^ (high >>> 15)) >>> 0) * 2 ** LOW_BITS + ((low ^ (low >>> 16)) & (2 ** LOW_BITS - 1));
}
