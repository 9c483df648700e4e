import { isEnd } from './listing.ts';
import type { PartyWords } from './side.ts';
import type { Trigger, View } from './view.ts';

/** Tokens from a gathering to the treaty that it is about. */
const REACH = 26;
/** Words of a treaty's name, at most. */
const LONGEST = 6;

/** The treaty whose name starts at token `i`, the longest one; null when none does. */
function treatyFrom(view: View, i: number): PartyWords | null {
  if (!view.tokens[i]?.capital) return null;
  for (let n = LONGEST; n > 0; n--) {
    const words = view.tokens.slice(i, i + n).map(({ key }) => key);
    const party = words.length === n ? view.valueOf('treaty', words.join(' ')) : null;
    if (party) return { party: party.toUpperCase(), first: i, last: i + n };
  }
  return null;
}

/** Words between a treaty and its gathering: "the Antarctic Treaty review conference". */
const NEAR = 3;

/** The treaty that ends before a gathering, over the word for what is done with it. */
function treatyBefore(view: View, { first }: Trigger): PartyWords | null {
  for (let i = first - 1; i >= Math.max(0, first - NEAR - LONGEST); i--) {
    const treaty = treatyFrom(view, i);
    if (treaty && first - treaty.last < NEAR) return treaty;
    if (view.tokens[i]?.kind === 'punctuation') return null;
  }
  return null;
}

/** Whose gathering it is when a treaty tells: "the parties to the X Convention", "a conference to review the Y Treaty"; null when none does. */
export function treatyAt(view: View, trigger: Trigger): PartyWords | null {
  const { last } = trigger;
  const before = treatyBefore(view, trigger);
  if (before) return before;
  let isOf = false;
  for (let i = last; i < Math.min(view.tokens.length, last + REACH) && !isEnd(view, i); i++) {
    isOf ||= view.is('treaty-link', i) && !view.inDate(i + 1);
    const treaty = isOf ? treatyFrom(view, i) : null;
    if (treaty) return treaty;
  }
  return null;
}
