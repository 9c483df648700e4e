import type { Mention } from '../records.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Tokens of place and day between one who was met and the next: "in the port city of Aden on Monday". */
const REACH = 9;

const isSkipped = (view: View, i: number): boolean =>
  view.is('preposition', i) ||
  view.is('adverb-pass', i) ||
  view.inDate(i) ||
  view.is('article', i) ||
  view.tokens[i]?.kind === 'number' ||
  view.tokens[i]?.text === ',';

/** Where the next one stands behind "and": "and later with B". */
function nextAt(view: View, from: number): number {
  let i = from;
  while (i < from + 3 && (view.is('adverb-pass', i) || view.is('in-turn', i) || view.is('repeated-link', i)))
    i += 1;
  return i;
}

/** Who was met elsewhere: "met B in Goma and C in Kinshasa"; empty when the clause ends with B. */
export function metElsewhere(view: View, sides: readonly Mention[]): Mention[] {
  const last = sides.at(-1);
  if (!last) return [];
  for (let i = last.last; i < last.last + REACH; ) {
    const mention = view.mentionAt(i);
    if (view.key(i) === 'and' && (i > last.last || view.is('in-turn', i + 1))) {
      const next = view.mentionAt(nextAt(view, i + 1));
      const isPerson =
        isSide(view, next) && next.kind === 'person' && !next.possessive && !view.isVerb(next.last);
      const isOwnClause = next && (view.is('auxiliary', next.last) || view.is('reporting-verb', next.last));
      const isToo = view.is('in-turn', i + 1) || view.is('preposition', next?.last ?? -1);
      return isPerson && !isOwnClause && isToo ? [next] : [];
    }
    const isPlace = mention !== null && (mention.place !== null || mention.kind === 'place');
    if (!isPlace && !isSkipped(view, i)) return [];
    i = mention ? mention.last : i + 1;
  }
  return [];
}

/** "In addition to B, A met C", "Besides B, A met C": who was met too, in the phrase that opens the sentence. */
export function metBesides(view: View): Mention[] {
  const opening = view.tokens.slice(0, 3).map(({ key }) => key);
  const isAddition = ['in addition to', 'apart from', 'aside from'].findIndex((words) =>
    opening.join(' ').startsWith(words),
  );
  const at = isAddition === 0 ? 3 : isAddition > 0 ? 2 : opening[0] === 'besides' ? 1 : -1;
  const mention = at > 0 ? view.mentionAt(at) : null;
  return isSide(view, mention) && mention.kind === 'person' && !mention.possessive ? [mention] : [];
}

/** Whom "him" means when it cannot be the subject: "Clinton said Yeltsin had agreed to meet him". */
export function otherPerson(view: View, before: number, subject: Mention): Mention | null {
  const others = view.sentence.mentions.filter(
    (mention) =>
      mention.first < before &&
      mention.kind === 'person' &&
      mention.entity !== null &&
      mention.entity !== subject.entity &&
      view.entity(mention)?.party !== view.entity(subject)?.party,
  );
  return others.at(-1) ?? null;
}
