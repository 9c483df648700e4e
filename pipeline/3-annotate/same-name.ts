import type { Vocabulary } from './vocabulary.ts';

/** "Assad" is al-Assad: Arabic articles joined by a hyphen are left out. */
export const withoutArticle = (key: string): string =>
  key.replace(/^(?:al|el|ul|as|ar|ad|an)-(?=\p{L}{3})/u, '');

/** One name holds the other's words, or the last words agree and the first ones share their initial. */
export function sameName(
  these: readonly string[],
  those: readonly string[],
  vocabulary: Vocabulary,
): boolean {
  if (these.length === 0 || those.length === 0) return false;
  const [a, b] = [these.map(withoutArticle), those.map(withoutArticle)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.every((key) => long.includes(key)))
    return short.length > 1 || !vocabulary.isWord('shared-name-word', short[0] ?? '');
  return (
    short.length > 1 &&
    short.at(-1) === long.at(-1) &&
    short[0]?.charAt(0) === long[0]?.charAt(0) &&
    (short[0]?.length ?? 0) < 3
  );
}
