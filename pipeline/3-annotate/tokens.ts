import type { Token } from '../records.ts';

/** Initialisms with dots (U.S.), words with inner hyphens and apostrophes, numbers, possessive endings, single marks; two hyphens are a dash. */
const TOKEN =
  /(?<initialism>(?:\p{Lu}\.){2,})|(?<possessive>['’][sS](?![\p{L}\p{N}]))|(?<word>[\p{L}\p{M}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*)|(?<number>\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+|(?:-\p{L}+)+)?)|(?<dash>-{2,3})|(?<mark>[^\s\p{L}\p{M}\p{N}])/gu;
const POSSESSIVE = /['’][sS]$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** The form under which tables know a word: lower case, no marks, no dots, straight apostrophes and hyphens. */
export function keyOf(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[’‘ʻʼ`]/gu, "'")
    .replaceAll(/[‐‑]/gu, '-')
    .replaceAll('.', '');
}

function token(text: string, start: number, kind: Token['kind']): Token {
  const first = text.charAt(0);
  const capital = kind === 'word' && first !== first.toLowerCase();
  return { start, end: start + text.length, text, key: keyOf(text), kind, capital };
}

/** Tokens of `text.slice(from, to)`; offsets count in the whole text. A possessive ending is a token of its own. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    const start = from + match.index;
    const groups = match.groups ?? {};
    const found = match[0];
    if (groups.word && POSSESSIVE.test(found) && found.length > 2) {
      tokens.push(token(found.slice(0, -2), start, 'word'));
      tokens.push(token(found.slice(-2), start + found.length - 2, 'punctuation'));
    } else if (groups.dash) {
      const { end } = token(found, start, 'punctuation');
      tokens.push({ ...token('—', start, 'punctuation'), end });
    } else if (groups.word || groups.initialism) tokens.push(token(found, start, 'word'));
    else tokens.push(token(found, start, groups.number ? 'number' : 'punctuation'));
  }
  return tokens;
}
