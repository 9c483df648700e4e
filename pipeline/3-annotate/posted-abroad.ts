import { describe } from './describe.ts';
import type { Vote } from './home-party.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Person } from './people.ts';

/** Sentences back in which the mission that somebody belongs to was told of. */
const MEMORY = 2;
/** Tokens between a name and the state that its bearer represents. */
const REACH = 6;
/** Tokens from a state to "embassy" or "diplomats". */
const FEW = 3;

const ABROAD = new Set(['ambassador', 'attache', 'consul', 'diplomat', 'envoy']);
const RANKED = /^(?:first|second|third) secretary/;

/** The state told first behind token `from` of a sentence, within a few tokens; null when none is. */
function stateBehind(
  { passage, tokens, phrases }: Parsed,
  from: number,
  { vocabulary }: Reader,
): Vote | null {
  for (const phrase of phrases) {
    if (phrase.first < from || phrase.first > from + REACH) continue;
    const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
    if (party && party_at && vocabulary.kinds.get(party) === 'government') return { party, at: party_at };
  }
  return null;
}

/** "Vincent Karega, who has represented Rwanda": whom somebody stands for by a clause behind his name. */
function represented(person: Person, parsed: readonly Parsed[], reader: Reader): Vote | null {
  const found = introductionOf(person, parsed);
  if (!found) return null;
  const { tokens } = found.sentence;
  const { last } = found.phrase;
  const who = tokens[last]?.text === ',' ? last + 1 : last;
  if (tokens[who]?.key !== 'who') return null;
  for (let i = who + 1; i < who + 4; i++)
    if (reader.vocabulary.isWord('representing-verb', tokens[i]?.key ?? ''))
      return stateBehind(found.sentence, i + 1, reader);
  return null;
}

/** The states whose missions or diplomats a sentence tells of. */
function missionsIn({ passage, tokens, phrases }: Parsed, { vocabulary }: Reader): Vote[] {
  return phrases.flatMap((phrase) => {
    const { party, party_at } = describe(passage, tokens, phrase, vocabulary);
    const isOne =
      ABROAD.has(phrase.role_class ?? '') ||
      tokens.slice(phrase.first, phrase.last + FEW).some(({ key }) => vocabulary.isWord('diplomat', key));
    return isOne && party && party_at && vocabulary.kinds.get(party) === 'government'
      ? [{ party, at: party_at }]
      : [];
  });
}

/** "expelled two Venezuelan diplomats. First secretary Oropeza": the one foreign state whose mission was told of before; null when there are several. */
function ofMission(
  { role, role_class, since }: Person,
  parsed: readonly Parsed[],
  reader: Reader,
  home: string | null,
): Vote | null {
  if (!(ABROAD.has(role_class ?? '') || RANKED.test(role ?? ''))) return null;
  for (let n = since; n >= Math.max(0, since - MEMORY); n--) {
    const sentence = parsed[n];
    const votes = (sentence ? missionsIn(sentence, reader) : []).filter(({ party }) => party !== home);
    const [first] = votes;
    if (first) return votes.every(({ party }) => party === first.party) ? first : null;
  }
  return null;
}

/** The state of somebody who serves abroad and whose own phrase does not tell it. */
export const postedParty = (
  person: Person,
  parsed: readonly Parsed[],
  reader: Reader,
  home: string | null,
): Vote | null => represented(person, parsed, reader) ?? ofMission(person, parsed, reader, home);
