import type { Token } from '../records.ts';
import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** Sentences over which "the delegation" is the one whose country was told. */
const MEMORY = 2;

/** Token of "by" in "led by", when only other names stand between it and the phrase: "headed by A, B and C". */
function byBefore({ tokens, phrases }: Parsed, at: number): number | null {
  for (let i = at; i >= 0; i--) {
    let k = (phrases[i]?.first ?? 0) - 1;
    while (tokens[k]?.key === 'and' || tokens[k]?.text === ',') k -= 1;
    if (tokens[k]?.key === 'by') return k;
    if (phrases[i - 1]?.last !== k + 1 && phrases[i - 1]?.last !== k + 2) return null;
  }
  return null;
}

/** Words from a group to its country: "a delegation from the Aosta valley in Italy". */
const ORIGIN = 6;

const isOrigin = (tokens: readonly Token[], group: number, first: number, { vocabulary }: Reader): boolean =>
  first > group && first <= group + ORIGIN && vocabulary.isWord('home-preposition', tokens[group]?.key ?? '');

/** "Zairean rebels": of a country, but not its government's. */
const isRebel = (words: readonly Token[], { vocabulary }: Reader): boolean =>
  words.some(({ key }) => vocabulary.isWord('homeless-group', key));

/** The latest group before token `end` whose party is told. */
function groupIn({ passage, tokens, phrases }: Parsed, end: number, reader: Reader): Vote | null {
  const groups = phrases.filter(
    ({ role_kind, first, last }) =>
      role_kind === 'group' && last <= end && !isRebel(tokens.slice(first, last), reader),
  );
  const last = phrases.findLast((phrase) => phrase.last === end - 1);
  const body = groups.length > 0 && last?.party && last.role.length === 0 && !last.name ? [last] : [];
  const isOf = (phrase: PhraseOrPronoun): boolean =>
    /^(?:of|from|in|within|at)$/.test(tokens[phrase.first - 1]?.key ?? '');
  const told = groups
    .flatMap((group) => [
      group,
      ...phrases.filter(({ first }) => isOrigin(tokens, group.last, first, reader)),
    ])
    .concat(body.filter(isOf))
    .map((phrase) => describe(passage, tokens, phrase, reader.vocabulary))
    .findLast(({ party, party_at }) => party !== null && party_at !== null);
  return told?.party && told.party_at ? { party: told.party, at: told.party_at } : null;
}

/** "a Chilean mission led by Trade Minister Soto": who leads a group is of its party. */
export function ledParty(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const found = introductionOf(person, parsed);
  const by = found && byBefore(found.sentence, found.at);
  if (!found || by === null || by === undefined) return null;
  const { sentence } = found;
  // "… and the Japanese side by Deputy Minister Sato"
  const side = sentence.phrases.find(({ last, role_kind }) => last === by && role_kind === 'group');
  const of = side && describe(sentence.passage, sentence.tokens, side, reader.vocabulary);
  if (of?.party && of.party_at) return { party: of.party, at: of.party_at };
  if (!reader.vocabulary.isWord('heading-verb', sentence.tokens[by - 1]?.key ?? '')) return null;
  const inside = groupIn(sentence, by, reader);
  if (inside) return inside;
  for (let n = person.since - 1; n >= Math.max(0, person.since - MEMORY); n--) {
    const before = parsed[n];
    const told = before && groupIn(before, before.tokens.length, reader);
    if (told) return told;
  }
  return null;
}
