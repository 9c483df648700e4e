import type { Token } from '../records.ts';

/** Tokens of a quotation at least: 'a "very long" meeting' quotes a word or two, and nobody speaks. */
const SPEECH = 4;

const isMark = (token: Token | undefined): boolean => /^["“”]$/.test(token?.text ?? '');

/** '…we trust Lund," he said': the first mark of a sentence that closes what a sentence before opened. */
function closesAtOnce(tokens: readonly Token[], first: number): boolean {
  const isOdd = tokens.filter(isMark).length % 2 === 1;
  return tokens[first]?.text === '”' || (isOdd && /^[,.?!]$/.test(tokens[first - 1]?.text ?? ''));
}

/** Numbers of the tokens that stand between quotation marks: what somebody else says, whom the sentence tells. */
export function quotedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const first = tokens.findIndex(isMark);
  const quoted = new Set<number>();
  if (first < 0) return quoted;
  let from = closesAtOnce(tokens, first) ? 0 : -1;
  tokens.forEach((token, i) => {
    if (!isMark(token)) return;
    if (from >= 0 && i - from > SPEECH) for (let k = from; k < i; k++) quoted.add(k);
    from = from < 0 ? i + 1 : -1;
  });
  return quoted;
}
