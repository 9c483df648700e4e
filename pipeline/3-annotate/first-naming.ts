import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import type { Parsed, Reader } from './parsed.ts';

/** The first words of the article that name a party. */
export function firstNaming(party: string, parsed: readonly Parsed[], { vocabulary }: Reader): Vote | null {
  for (const { passage, tokens, phrases } of parsed) {
    const phrase = phrases.find((each) => each.party?.id === party);
    const at = phrase && describe(passage, tokens, phrase, vocabulary).party_at;
    if (at) return { party, at };
  }
  return null;
}
