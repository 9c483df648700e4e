import type { Token } from '../records.ts';

/** Initialisms with dots (U.S.), words with inner hyphens and apostrophes, numbers, possessive endings, single marks; two hyphens are a dash. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+|(?:-\p{L}+)+)?|-{2,3}|[^\s\p{L}\p{M}\p{N}]/gu;
const POSSESSIVE = /['’][sS]$/u;
const LETTER = /^[\p{L}\p{M}]/u;
const DIGIT = /^\p{N}/u;
const DASH = /^-{2}/;
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

/** A word, and its possessive ending as a token of its own. */
function wordTokens(found: string, start: number): Token[] {
  if (found.length < 3 || !POSSESSIVE.test(found)) return [token(found, start, 'word')];
  const end = found.length - 2;
  return [token(found.slice(0, end), start, 'word'), token(found.slice(end), start + end, 'punctuation')];
}

/** Tokens of `text.slice(from, to)`; offsets count in the whole text. A possessive ending is a token of its own. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    const start = from + match.index;
    const found = match[0];
    if (LETTER.test(found)) tokens.push(...wordTokens(found, start));
    else if (DASH.test(found))
      tokens.push({ ...token('—', start, 'punctuation'), end: start + found.length });
    else tokens.push(token(found, start, DIGIT.test(found) ? 'number' : 'punctuation'));
  }
  return tokens;
}
