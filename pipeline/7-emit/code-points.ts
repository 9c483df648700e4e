function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/**
 * Order by Unicode code point, as UTF-8 bytes sort; negative when `one` comes first.
 * JavaScript's `<` goes by UTF-16 code unit, which puts U+1F600 (written with surrogates) before U+FF21.
 */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const here = one.charCodeAt(at);
    const there = other.charCodeAt(at);
    if (here === there) continue;
    // Surrogates stand for code points above all others.
    if (isSurrogate(here) !== isSurrogate(there)) return isSurrogate(here) ? 1 : -1;
    return here - there;
  }
  return one.length - other.length;
}
