import type { Mention } from '../records.ts';
import type { View } from './view.ts';

/** "in Washington seeking to mediate", not "a Washington meeting". */
const opensPurpose = (view: View, i: number): boolean =>
  /^\p{Ll}+ing$/u.test(view.tokens[i]?.text ?? '') &&
  (view.key(i + 1) === 'to' || view.is('article', i + 1) || view.is('possessive', i + 1));

/** "a US effort", "the Moscow talks": a place's name before a noun tells no place. */
export function isPremodifier(view: View, mention: Mention): boolean {
  const next = view.tokens[mention.last];
  // "the Doha Development Agenda" is of Doha by name alone
  if (mention.kind === 'party' && next?.kind === 'word' && next.capital && view.key(mention.first) === 'the')
    return view.mentionAt(mention.last)?.kind !== 'party';
  if (mention.kind !== 'party' || next?.kind !== 'word' || next.capital) return false;
  const lists = [
    'preposition',
    'article',
    'possessive',
    'determiner',
    'clause-break',
    'adverb-pass',
    'auxiliary',
    'reporting-verb',
    'motion',
    'verb',
    'plan-cue',
    'cancel-cue',
  ];
  const isOther =
    lists.some((list) => view.is(list, mention.last)) ||
    view.mentionAt(mention.last)?.kind === 'pronoun' ||
    view.isVerb(mention.last) ||
    opensPurpose(view, mention.last) ||
    view.inDate(mention.last);
  return !isOther && !view.is('behind-place', mention.last) && !isAdverb(view, mention.last);
}

/** "his trip to Tokyo indefinitely": unlike "a Tokyo family". */
const isAdverb = (view: View, i: number): boolean => /..ly$/.test(view.key(i)) && !view.is('noun-in-ly', i);

/** "at a Damascus hotel", "a Brussels news conference": the name before a site tells where it is. */
export function namesSite(view: View, mention: Mention): boolean {
  if (mention.kind !== 'party' || !mention.place?.name) return false;
  const noun = [0, 1, 2].map((n) => mention.last + n).find((i) => view.is('venue', i));
  const isPlain = (i: number): boolean =>
    view.tokens[i]?.kind === 'word' && !view.is('preposition', i) && view.mentionAt(i) === null;
  return (
    noun !== undefined && view.tokens.slice(mention.last, noun).every((_, n) => isPlain(mention.last + n))
  );
}

/** Words between a preposition and a place's name: "in the Black Sea resort of Sochi". */
export function isLocated(view: View, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 9); i--) {
    // "takes in Oslo"
    if (view.is('taking', i - 1)) return false;
    if (view.is('locating', i)) return true;
    if (view.mentionAt(i)?.kind === 'adjective' || view.key(i) === 'of') continue;
    if (
      view.is('preposition', i) ||
      view.isVerb(i) ||
      view.mentionAt(i) !== null ||
      /^[,.;]$/.test(view.tokens[i]?.text ?? '')
    )
      return false;
  }
  return false;
}
