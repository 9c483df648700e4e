import type { Token } from '../records.ts';
import { withApposition } from './apposition.ts';
import { withGroups } from './member-lists.ts';
import { withNationality } from './nationality.ts';
import { type NounPhrase, nounPhraseAt, phraseOf } from './noun-phrase.ts';
import { withOccupation } from './occupation.ts';
import type { Reading } from './reading.ts';
import { withSides } from './sides-named.ts';

const OWNING = new Set(['his', 'her', 'their']);
const NOT_OWNED =
  /^(?:a|an|the|that|to|on|in|at|and|with|for|about|by|as|from|during|when|after|before|early|late|up|back|again|twice|once|because|while|since|over|this|yesterday|today|tomorrow)$/;

/** "met her in Oslo", "with her,": nothing that is hers stands behind. */
export const ownsNothing = (tokens: readonly Token[], her: number): boolean =>
  tokens[her + 1]?.kind !== 'word' || NOT_OWNED.test(tokens[her + 1]?.key ?? '');

export interface PhraseOrPronoun extends NounPhrase {
  readonly pronoun: string | null;
  /** One of two parties joined by a hyphen: "Israeli-Palestinian talks". */
  readonly isPaired: boolean;
}

/** "he", "their", "the two": a pronoun that may stand for a participant. */
function pronounAt({ tokens, vocabulary }: Reading, i: number): PhraseOrPronoun | null {
  const isPair = tokens[i]?.key === 'the' && tokens[i + 1]?.key === 'two';
  const key = isPair ? 'two' : (tokens[i]?.key ?? '');
  const plural = isPair || vocabulary.isWord('plural-pronoun', key);
  const isInitialism = tokens[i]?.text.includes('.') ?? false;
  if (isInitialism || (!plural && !vocabulary.isWord('singular-pronoun', key))) return null;
  const possessive = OWNING.has(key) && (key !== 'her' || !ownsNothing(tokens, i));
  const bare = phraseOf({ first: i, last: isPair ? i + 2 : i + 1, plural, possessive });
  return { pronoun: key, isPaired: false, ...bare };
}

/** Where "whose" stands right before token `first`, the token behind what it leans on; else `first`. */
function beforeWhose({ tokens }: Reading, first: number): number {
  if (tokens[first - 1]?.key !== 'whose') return first;
  return tokens[first - 2]?.text === ',' ? first - 2 : first - 1;
}

/** "Russian President Vladimir Putin's special envoy Zamir Kabulov", "Jordan, whose King Abdullah": the office's party is its owner's. */
function ownedBy(reading: Reading, owner: PhraseOrPronoun | undefined, phrase: NounPhrase): NounPhrase {
  const end = beforeWhose(reading, phrase.first);
  const isOwner = owner?.pronoun === null && owner.last === end && (owner.possessive || end < phrase.first);
  const isOther = phrase.role_class === 'counterpart' || phrase.role_class === 'guest';
  return isOwner && !isOther && !phrase.party && owner.party && phrase.role.length > 0
    ? { ...phrase, party: owner.party }
    : phrase;
}

const isPaired = (tokens: readonly Token[], { first, last, party, role }: NounPhrase): boolean =>
  party !== null &&
  role.length === 0 &&
  ((tokens[last]?.text === '-' && tokens[last]?.start === tokens[last - 1]?.end) ||
    (tokens[first - 1]?.text === '-' && tokens[first - 1]?.end === tokens[first]?.start));

/** All noun phrases and pronouns of a sentence, in order, not overlapping. */
export function phrasesOf(reading: Reading): PhraseOrPronoun[] {
  const found: PhraseOrPronoun[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const plain = nounPhraseAt(reading, i);
    const phrase =
      plain && ownedBy(reading, found.at(-1), withOccupation(reading, withApposition(reading, plain)));
    const next = phrase
      ? { pronoun: null, isPaired: isPaired(reading.tokens, phrase), ...phrase }
      : pronounAt(reading, i);
    if (next) found.push(next);
    i = next ? Math.max(next.last, i + 1) : i + 1;
  }
  const shared = withSides(reading, withSharedOffices(reading.tokens, found));
  return withGroups(reading, withNationality(reading, shared));
}

const SHARING = new Set(['and', ',']);

/** "The Ukrainian and Polish presidents": a nationality before `and` shares the office behind it. */
function withSharedOffices(tokens: readonly Token[], found: readonly PhraseOrPronoun[]): PhraseOrPronoun[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [phrase, next] = [shared[i], shared[i + 1]];
    if (!phrase || !next) continue;
    // "the French and German ministers": a word for a people, too, where an article stands before it
    const isPeople = phrase.party?.form === 'people' && next.party?.form === 'adjective' && !next.determiner;
    const isNation = phrase.party?.form === 'adjective' || isPeople;
    const isBare = isNation && phrase.role.length === 0 && !phrase.name && !phrase.isPaired;
    const isJoined = next.first === phrase.last + 1 && SHARING.has(tokens[phrase.last]?.text ?? '');
    if (!isBare || !isJoined || next.role_kind !== 'group' || !next.party) continue;
    const own = next.name ? {} : { role_kind: 'group' as const, plural: true };
    shared[i] = { ...phrase, role: next.role, role_class: next.role_class, ...own };
  }
  return shared;
}
