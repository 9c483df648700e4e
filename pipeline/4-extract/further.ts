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

/** Whoever is named at token `i`, over "his": "his Italian counterpart Romano Prodi". */
function personAt(view: View, i: number): Mention | null {
  const first = view.mentionAt(i);
  const mention = first?.kind === 'pronoun' && first.possessive ? view.mentionAt(first.last) : first;
  return isSide(view, mention) && mention.kind === 'person' && !mention.possessive ? mention : null;
}

/** Whether a clause of its own begins with a mention: "and B said", "and B on Saturday rejected". */
function opensClause(view: View, { last }: Mention): boolean {
  let i = last;
  while (view.inDate(i) || (view.is('preposition', i) && view.inDate(i + 1))) i += 1;
  return view.isVerb(i) || view.is('auxiliary', i) || view.is('reporting-verb', i);
}

/** The next one who was met: "and C in Kinshasa", "and C the next day", ", C on Thursday"; null when the clause ends. */
function nextMet(view: View, from: number): Mention | null {
  let isDated = false;
  for (let i = from; i < from + REACH; ) {
    const mention = view.mentionAt(i);
    const isAnd = view.key(i) === 'and' && (i > from || view.is('in-turn', i + 1));
    const isList = view.key(i) === ',' && isDated && personAt(view, i + 1) !== null;
    if (isAnd || isList) {
      const next = personAt(view, nextAt(view, i + 1));
      const isToo =
        view.is('in-turn', i + 1) ||
        view.is('preposition', next?.last ?? -1) ||
        (isDated && view.inDate(next?.last ?? -1));
      return next && !opensClause(view, next) && isToo ? next : null;
    }
    const isPlace = mention !== null && (mention.place !== null || mention.kind === 'place');
    if (!isPlace && !isSkipped(view, i)) return null;
    isDated ||= view.inDate(i);
    i = mention ? mention.last : i + 1;
  }
  return null;
}

/** People met one after the other at most. */
const MOST = 5;

/** Who was met elsewhere or on another day: "met B in Goma and C in Kinshasa"; empty when the clause ends with B. */
export function metElsewhere(view: View, sides: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (let last = sides.at(-1); last && found.length < MOST; last = found.at(-1)) {
    const next = nextMet(view, last.last);
    if (!next) break;
    found.push(next);
  }
  return found;
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
