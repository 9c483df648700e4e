import type { AnnotatedArticle } from '../records.ts';
import { firstNaming } from './first-naming.ts';
import type { Vote } from './home-party.ts';
import type { Parsed, Reader } from './parsed.ts';

type Dateline = Pick<AnnotatedArticle, 'here' | 'here_at'>;

/** Mentions of another state that make a story one about it, when the dateline's own is never named. */
const STORY_ELSEWHERE = 3;

/** How often the text names each state. */
function stateMentions(parsed: readonly Parsed[], { vocabulary }: Reader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { party } of parsed.flatMap(({ phrases }) => phrases)) {
    if (party && vocabulary.kinds.get(party.id) === 'government')
      counts.set(party.id, (counts.get(party.id) ?? 0) + 1);
  }
  return counts;
}

/**
 * A dateline at the seat of an organisation that the article speaks of says nothing of a minister's country (BRUSSELS, the
 * EU), unless the country itself is spoken of (WASHINGTON, the IMF and the United States).
 */
function isSeat({ here }: Dateline, parsed: readonly Parsed[], { vocabulary, countries }: Reader): boolean {
  const isOfOrganisation = [...countries].some((party) =>
    vocabulary.isWord('seat', `${party}:${here?.country ?? ''}`.toLowerCase()),
  );
  const isNamed = parsed.some(({ phrases }) =>
    phrases.some(({ party }) => party?.id === here?.country && party?.form !== 'capital'),
  );
  return isOfOrganisation && !isNamed;
}

/** "NAIROBI" over a story of Sudan that never speaks of Kenya: a correspondent's city, not the officials' home. */
function isCorrespondents({ here }: Dateline, parsed: readonly Parsed[], reader: Reader): boolean {
  const counts = stateMentions(parsed, reader);
  return !counts.has(here?.country ?? '') && Math.max(0, ...counts.values()) >= STORY_ELSEWHERE;
}

/** Whether the dateline's country can be the home of officials whose country is not told. */
export const isHomeDateline = (here: Dateline, parsed: readonly Parsed[], reader: Reader): boolean =>
  here.here?.country != null && !isSeat(here, parsed, reader) && !isCorrespondents(here, parsed, reader);

/** The state that a story under a correspondent's dateline is about: named more than twice as often as any other. */
export function storyState(here: Dateline, parsed: readonly Parsed[], reader: Reader): Vote | null {
  if (!isCorrespondents(here, parsed, reader)) return null;
  const [first, second] = [...stateMentions(parsed, reader)].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < STORY_ELSEWHERE || first[1] <= 2 * (second?.[1] ?? 0)) return null;
  return firstNaming(first[0], parsed, reader);
}
