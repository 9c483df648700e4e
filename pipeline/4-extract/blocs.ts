import type { PartyWords } from './side.ts';
import type { Trigger, View } from './view.ts';

/** Words between a region and those who come from it: "African heads of state", "leaders of 48 African countries". */
const NEAR = 4;
/** Words from a region to its summit: "an African economic summit". */
const SUMMIT = 2;
/** Tokens around a gathering in which those who come to it are told. */
const REACH = 25;

/** The bloc that a word stands for, also as half of a pair: "African", "Africa-France". */
function blocOf(view: View, i: number): string | null {
  const wide = view.valueOf('bloc', `${view.key(i - 1)} ${view.key(i)}`);
  if (wide) return wide.toUpperCase();
  for (const part of view.key(i).split('-')) {
    const bloc = view.valueOf('bloc', part);
    if (bloc) return bloc.toUpperCase();
  }
  return null;
}

function hasMembers(view: View, i: number, noun: number): boolean {
  if (view.key(i).includes('-') && i < noun && noun - i < NEAR) return true;
  if (i < noun && view.is('summit', noun) && noun - i <= SUMMIT) return true;
  const isFrom = view.is('bloc-link', i - 1) || view.is('bloc-link', i - 2);
  if (isFrom && view.is('bloc-region', i)) return true;
  for (let k = i + 1; k < i + NEAR; k++) {
    if (view.is('bloc-member', k)) return true;
    if (view.tokens[k]?.kind !== 'word' || view.is('clause-break', k)) return false;
  }
  return false;
}

/** Whose gathering it is when only a region tells: "Arab foreign ministers", "leaders from Africa"; null when no region does. */
export function blocAt(view: View, trigger: Trigger): PartyWords | null {
  const start = Math.max(0, trigger.first - REACH);
  for (let i = start; i < Math.min(view.tokens.length, trigger.last + REACH); i++) {
    const party = view.tokens[i]?.capital && !view.mentionAt(i)?.party ? blocOf(view, i) : null;
    if (party && hasMembers(view, i, trigger.first)) return { party, first: i, last: i + 1 };
  }
  return null;
}
