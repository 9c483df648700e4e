import type { Token } from '../records.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const HYPHEN = /[-‐‑–]/u;

/** Words of a hyphenated token as tokens of their own. */
function halves(token: Token): Token[] {
  const parts: Token[] = [];
  let start = 0;
  for (let i = 0; i <= token.text.length; i++) {
    if (i < token.text.length && !HYPHEN.test(token.text.charAt(i))) continue;
    if (i > start) parts.push(...tokenise(token.text, start, i).map((part) => moved(part, token.start)));
    if (i < token.text.length)
      parts.push({
        start: token.start + i,
        end: token.start + i + 1,
        text: '-',
        key: '-',
        kind: 'punctuation',
        capital: false,
      });
    start = i + 1;
  }
  return parts;
}

const moved = (token: Token, by: number): Token => ({
  ...token,
  start: token.start + by,
  end: token.end + by,
});

/** Whether tokens `i` to `i + 2` are one word that a line's end broke: "Jean- Pierre", "Secretary- General". */
function isBroken(tokens: readonly Token[], i: number): boolean {
  const [head, hyphen, tail] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  return (
    head?.kind === 'word' &&
    hyphen?.text === '-' &&
    tail?.kind === 'word' &&
    hyphen.start === head.end &&
    tail.start === hyphen.end + 1 &&
    !/^(?:and|or|to)$/.test(tail.key)
  );
}

const isPair = (tokens: readonly Token[], i: number, vocabulary: Vocabulary, year: number | null): boolean =>
  vocabulary.partyAt(tokens, i, year) !== null && vocabulary.partyAt(tokens, i + 2, year) !== null;

/** Words that a line's end broke behind their hyphen, as one token each. */
export function joinBroken(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  year: number | null,
): readonly Token[] {
  if (!tokens.some(({ text }) => text === '-')) return tokens;
  const whole: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token, tail] = [tokens[i] as Token, tokens[i + 2]];
    if (!tail || !isBroken(tokens, i) || isPair(tokens, i, vocabulary, year)) {
      whole.push(token);
      continue;
    }
    const [text, key] = [`${token.text}-${tail.text}`, `${token.key}-${tail.key}`];
    whole.push({ ...token, text, key, end: tail.end });
    i += 2;
  }
  return whole;
}

/** Words of a party's name before the one that ends it, at most. */
const NAME = 3;

const isMediating = (parts: readonly Token[], vocabulary: Vocabulary): boolean =>
  parts.length === 3 && vocabulary.isWord('mediating', parts[2]?.key ?? '');

/** "the African Union-sponsored talks", "South African-brokered": whether a word before a hyphen ends a party's name. */
function endsParty(
  tokens: readonly Token[],
  i: number,
  part: Token,
  vocabulary: Vocabulary,
  year: number | null,
): boolean {
  for (let n = 1; n <= NAME && tokens[i - n]?.capital; n++) {
    const name = [...tokens.slice(i - n, i), part];
    if (vocabulary.partyAt(name, 0, year)?.length === name.length) return true;
  }
  return false;
}

/** "US-China", "Sino-Australian": two parties in one word become three tokens, and so does "UN-brokered"; "Guinea-Bissau" and "Italian-led" stay one. */
export function splitPairs(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  year: number | null,
): readonly Token[] {
  if (!tokens.some(({ capital, key }) => capital && key.includes('-'))) return tokens;
  return tokens.flatMap((token, i) => {
    if (
      token.kind !== 'word' ||
      !token.capital ||
      !HYPHEN.test(token.text) ||
      vocabulary.partyAt(tokens, i, year)
    )
      return [token];
    const parts = halves(token);
    if (isMediating(parts, vocabulary) && endsParty(tokens, i, parts[0] as Token, vocabulary, year))
      return parts;
    const areParties = parts.every(
      (part, k) =>
        part.kind === 'punctuation' ||
        vocabulary.partyAt(parts, k, year)?.length === 1 ||
        (k === parts.length - 1 && k > 0 && vocabulary.isWord('mediating', part.key)),
    );
    return areParties ? parts : [token];
  });
}
