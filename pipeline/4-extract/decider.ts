import type { Mention } from '../records.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Adjectives between an owner and what is his: "Peru's recent surprise decision". */
const ADJECTIVES = 2;

/** A noun of deciding before "to", and whose it is. */
interface Decided {
  readonly noun: number;
  readonly owner: Mention;
}

const ownerBefore = (view: View, noun: number): Mention | null =>
  Array.from({ length: ADJECTIVES + 1 }, (_, n) => view.mentionAt(noun - 1 - n)).find(
    (mention) => mention !== null,
  ) ?? null;

/** "Peru's decision to cut ties", "a plan by Rice to visit Chad": whose decision it is to do what the verb at token `verb` tells; null when no noun of deciding leads to it. */
export function decidedBy(view: View, verb: number): Decided | null {
  const to = verb - 1;
  if (view.key(to) !== 'to') return null;
  if (view.is('deciding-noun', to - 1)) {
    const owner = ownerBefore(view, to - 1);
    return isSide(view, owner) && owner.possessive && owner.kind !== 'pronoun'
      ? { noun: to - 1, owner }
      : null;
  }
  const owner = view.mentionAt(to - 1);
  if (!isSide(view, owner) || owner.last !== to || owner.possessive) return null;
  const link = view.is('article', owner.first - 1) ? owner.first - 2 : owner.first - 1;
  const isLinked = ['by', 'of'].includes(view.key(link)) && view.is('deciding-noun', link - 1);
  return isLinked ? { noun: link - 1, owner } : null;
}
