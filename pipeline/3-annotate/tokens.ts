import type { Token } from '../records.ts';
import { remembered } from '../remembered.ts';

/** Initialisms with dots (U.S.), words with inner hyphens and apostrophes, numbers, possessive endings, single marks; two hyphens are a dash. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}]+|(?:-\p{L}+)+)?|-{2,3}|[^\s\p{L}\p{M}\p{N}]/uy;
const POSSESSIVE = /['’][sS]$/u;
const LETTER = /^[\p{L}\p{M}]/u;
const DIGIT = /^\p{N}/u;
const DASH = /^-{2}/;
/** Space, line feed, tab, carriage return. */
const SPACE = new Set([0x20, 0x0a, 0x09, 0x0d]);
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

interface Form {
  readonly key: string;
  readonly capital: boolean;
}

function formOf(text: string): Form {
  const first = text.charAt(0);
  return { key: keyOf(text), capital: first !== first.toLowerCase() };
}

/** Words of a language that most texts share. */
const MAX_REMEMBERED = 16_384;
/** UTF-16 code units; V8 keeps the whole text of an article for a longer piece of it. */
const MAX_REMEMBERED_LENGTH = 12;
const knownForm = remembered(formOf, MAX_REMEMBERED);

function token(text: string, start: number, kind: Token['kind']): Token {
  const { key, capital } = text.length > MAX_REMEMBERED_LENGTH ? formOf(text) : knownForm(text);
  return { start, end: start + text.length, text, key, kind, capital: capital && kind === 'word' };
}

/** A word, and its possessive ending as a token of its own. */
function wordTokens(found: string, start: number): Token[] {
  if (found.length < 3 || !POSSESSIVE.test(found)) return [token(found, start, 'word')];
  const end = found.length - 2;
  return [token(found.slice(0, end), start, 'word'), token(found.slice(end), start + end, 'punctuation')];
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether nothing else than a word can end before the character: a space, a line's end or a mark that joins no words. */
const endsWord = (code: number): boolean =>
  code === 0x20 || code === 0x2c || code === 0x0a || code === 0x3a || code === 0x3b;

/** End of the word of ASCII letters that starts at `i`; `i` itself where only the pattern can tell. */
function plainWordEnd(text: string, i: number, to: number): number {
  let end = i;
  while (end < to && isLetter(text.charCodeAt(end))) end += 1;
  return end < to && endsWord(text.charCodeAt(end)) ? end : i;
}

function tokensOf(found: string, start: number): Token[] {
  if (LETTER.test(found)) return wordTokens(found, start);
  if (DASH.test(found)) return [{ ...token('—', start, 'punctuation'), end: start + found.length }];
  return [token(found, start, DIGIT.test(found) ? 'number' : 'punctuation')];
}

/** Tokens of `text.slice(from, to)`; offsets count in the whole text. A possessive ending is a token of its own. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = to === text.length ? text : text.slice(0, to);
  let i = from;
  while (i < to) {
    const end = plainWordEnd(part, i, to);
    if (end > i) {
      tokens.push(token(part.slice(i, end), i, 'word'));
      i = end;
    } else if (SPACE.has(part.charCodeAt(i))) {
      i += 1;
    } else {
      TOKEN.lastIndex = i;
      const found = TOKEN.exec(part)?.[0];
      if (found !== undefined) tokens.push(...tokensOf(found, i));
      i += found?.length ?? 1;
    }
  }
  return tokens;
}
