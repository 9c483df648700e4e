import { isVerbAt } from '../nlp.ts';
import type { Token } from '../records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What was decided, and how many characters compromise read for it. */
export interface Tagging {
  /** Token numbers of words that are verbs here and may be nouns elsewhere. */
  readonly verbs: readonly number[];
  readonly tagged: number;
}

/** UTF-16 code units of context on either side that compromise gets. */
const CONTEXT = 48;
const CLAUSE_END = /[.;:!?“”"()]/;

/** Decided by the word before: true verb, false noun, null open. */
function byNeighbour(tokens: readonly Token[], i: number, vocabulary: Vocabulary): boolean | null {
  const before = tokens[i - 1];
  if (!before) return false;
  if (vocabulary.isWord('before-verb', before.key)) return true;
  if (
    vocabulary.isWord('before-noun', before.key) ||
    /-(?:day|hour|minute|week)$/.test(before.key) ||
    before.kind === 'number'
  )
    return false;
  return null;
}

/** The words around token `i`, cut at the clause's punctuation. */
function clauseAround(tokens: readonly Token[], i: number): { first: number; last: number } {
  const at = tokens[i] as Token;
  let first = i;
  let last = i;
  while (
    first > 0 &&
    at.start - (tokens[first - 1]?.start ?? 0) < CONTEXT &&
    !CLAUSE_END.test(tokens[first - 1]?.text ?? '')
  )
    first -= 1;
  while (
    last < tokens.length - 1 &&
    (tokens[last + 1]?.end ?? 0) - at.end < CONTEXT &&
    !CLAUSE_END.test(tokens[last + 1]?.text ?? '')
  )
    last += 1;
  return { first, last };
}

/**
 * Which words of the list `noun-or-verb` ("visit", "tours", "calls") are verbs. The word before decides; where it leaves the
 * clause open, compromise tags it, as long as `budget` (UTF-16 code units) lasts; beyond it the word is a noun.
 */
export function verbsAmong(
  text: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  budget: number,
): Tagging {
  const verbs: number[] = [];
  let tagged = 0;
  tokens.forEach((token, i) => {
    if (!vocabulary.isWord('noun-or-verb', token.key)) return;
    const known = byNeighbour(tokens, i, vocabulary);
    if (known) verbs.push(i);
    if (known !== null) return;
    const { first, last } = clauseAround(tokens, i);
    const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end];
    if (tagged + end - start > budget) return;
    tagged += end - start;
    if (isVerbAt(text.slice(start, end), token.start - start)) verbs.push(i);
  });
  return { verbs, tagged };
}
