import type { Token } from '../records.ts';
import type { Reading } from './reading.ts';

const ANCHORS = ['institution-noun', 'place-noun'];

/** Words of an institution's name, at most. */
const LONGEST = 9;

/** "South and Central Asian Affairs", "the Hong Kong and Macau Affairs Office", "Hebei Province": end of a run of capitals that the noun of an institution or place closes, or `k`. */
export function anchorAfter({ tokens, vocabulary }: Reading, k: number): number {
  let end = k;
  for (let i = k; i < Math.min(tokens.length, k + LONGEST); i++) {
    const token = tokens[i] as Token;
    const isPart = token.capital || ['and', 'of', 'the', ',', '-', "'s"].includes(token.key);
    if (!isPart || (i === k && !token.capital)) break;
    const isAnchor = token.key === 'affairs' || ANCHORS.some((list) => vocabulary.isWord(list, token.key));
    if (token.capital && isAnchor) end = i + 1;
  }
  return end;
}
