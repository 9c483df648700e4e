import type { Mention } from '../records.ts';
import { relationNamed } from './friend-of.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** Who stands behind a verb, and what leads to them. */
interface Objects {
  readonly sides: Mention[];
  /** The preposition that led to them, or null. */
  readonly by: string | null;
}

/** Tokens behind a verb in which its object may stand. */
const FURTHEST = 18;
const ENDS = /^[.;:“"”()—]$/;
/** Adjectives before whom somebody met: "met with embattled President X". */
const ADJECTIVES = 2;

/** Whether only adjectives stand from token `from` to a side. */
function describesSide(view: View, from: number): boolean {
  for (let i = from; i <= from + ADJECTIVES; i++) {
    const mention = view.mentionAt(i);
    if (mention) return isSide(view, mention) && mention.kind === 'person' && mention.first === i;
    const isAdjective =
      view.tokens[i]?.kind === 'word' &&
      !view.tokens[i]?.capital &&
      !view.isVerb(i) &&
      !view.is('preposition', i) &&
      !view.is('clause-break', i) &&
      view.key(i) !== 'and' &&
      view.key(i) !== 'to';
    if (!isAdjective) return false;
  }
  return false;
}

/** "met Arafat's deputy Mahmud Abbas": whoever is named right behind the one whose aide he is. */
function ownedBehind(view: View, { last }: Mention): Mention | null {
  const mention = view.mentionAt(last);
  return isSide(view, mention) && mention.kind === 'person' && mention.first === last && !mention.possessive
    ? mention
    : null;
}

/** "the country's", "the nation's": whose leaders or president stand behind. */
export const isOfCountry = (view: View, i: number): boolean =>
  view.key(i) === 'the' &&
  ['country', 'nation', 'state', 'kingdom', 'republic'].includes(view.key(i + 1)) &&
  /^['’]s?$/u.test(view.tokens[i + 2]?.text ?? '');

/** Sides to the right of token `from`, over adverbs, dates and places: "met here Wednesday with B and C". */
export function objectsOf(view: View, from: number, prepositions: ReadonlySet<string>): Objects {
  let inPhrase = false;
  for (let i = from; i < Math.min(view.tokens.length, from + FURTHEST); ) {
    const mention = view.mentionAt(i);
    if (mention) {
      const preposition = view.is('preposition', i - 1) ? view.key(i - 1) : null;
      const isObject = mention.kind !== 'pronoun' || ['him', 'her', 'them'].includes(view.key(i));
      if (!inPhrase && isSide(view, mention) && isObject && !mention.possessive)
        return { sides: joinedRight(view, mention, true), by: preposition };
      const owned =
        mention.possessive && !inPhrase ? (ownedBehind(view, mention) ?? relationNamed(view, i)) : null;
      if (owned) return { sides: joinedRight(view, owned, true), by: preposition };
      if (mention.possessive && !inPhrase) return { sides: [], by: null };
      // "received in Moscow on Monday the president of Chad": the place is over, and the object may follow
      if (prepositions.size === 0 && inPhrase && mention.place !== null && !mention.possessive)
        inPhrase = false;
      i = mention.last;
      continue;
    }
    const text = view.tokens[i]?.text ?? '';
    // "with a number of officials"
    if (view.is('quantity', i) && view.key(i + 1) === 'of') {
      i += 2;
      continue;
    }
    // "met, among others, B"
    if (text === ',' && view.key(i + 1) === 'among' && view.key(i + 2) === 'others') {
      i += view.key(i + 3) === ',' ? 4 : 3;
      continue;
    }
    // "met the country's leaders"
    if (isOfCountry(view, i)) {
      i += 3;
      continue;
    }
    if (view.is('preposition', i)) inPhrase = !prepositions.has(view.key(i)) && !view.inDate(i + 1);
    else if (ENDS.test(text) || view.is('clause-break', i) || text === 'and') break;
    else if (
      !(
        inPhrase ||
        view.inDate(i) ||
        view.is('adverb-pass', i) ||
        view.is('passable', i) ||
        view.tokens[i]?.kind === 'number' ||
        describesSide(view, i)
      )
    )
      break;
    else if (view.isVerb(i) && !view.inDate(i) && !(inPhrase && view.is('preposition', i - 1))) break;
    i += 1;
  }
  return { sides: [], by: null };
}
