import type { PartyWords } from './side.ts';
import type { Trigger, View } from './view.ts';

/** The organisation behind a named series of gatherings, "Summit of the X", and the words that name it; null when it has none. */
export function seriesAt(view: View, trigger: Trigger): PartyWords | null {
  for (const [first, last] of [
    [trigger.first, trigger.last + 3],
    [trigger.first - 1, trigger.last],
    [trigger.first - 2, trigger.last],
  ] as const) {
    const words = view.tokens.slice(Math.max(0, first), last).map(({ key }) => key);
    const party = first < 0 ? null : view.valueOf('summit-series', words.join(' '));
    if (party) return { party: party.toUpperCase(), first, last: first + words.length };
  }
  return null;
}
