import type { Token } from '../records.ts';
import { remembered } from '../remembered.ts';

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
