import { describe } from './describe.ts';
import { introductionOf } from './introduction.ts';
import { FORMER, portfoliosDiffer, sameOffice } from './offices-compared.ts';
import { owns } from './owner.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Description, Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';
import { isSubject } from './pronouns.ts';

/** Sentences between an unnamed holder of an office and his name. */
const REACH = 2;

/** Offices that one person of a party holds, or a few whom the text tells apart. */
const SOLE = new Set([
  'head_of_state',
  'head_of_government',
  'deputy_head_of_government',
  'deputy_head_of_state',
  'foreign_minister',
  'minister',
  'monarch',
  'military_chief',
  'security_chief',
  'secretary_general',
  'head_of_organisation',
  'envoy',
  'adviser',
  'ambassador',
  'speaker',
]);

/** Ranks and courtesies, which leave the office open. */
const RANKS = new Set(['military_officer', 'clergy', 'royal', 'traditional_ruler']);

/** What an office says, with the party of its owner: "Kabila's security adviser". */
function told({ passage, tokens, phrases }: Parsed, at: number, { people, vocabulary }: Reader): Description {
  const [owner, phrase] = [phrases[at - 1], phrases[at] as PhraseOrPronoun];
  const office = describe(passage, tokens, phrase, vocabulary);
  if (office.party || !owner?.name || !owns(owner, phrase)) return office;
  const known = people.named(describe(passage, tokens, owner, vocabulary).keys, null);
  return { ...office, party: known?.party ?? null, party_at: known?.party_at ?? null };
}

/** "Saudi Arabia's foreign minister turned up": offices with a party, and nobody's name, in the sentences before. */
function unnamedIn(sentences: readonly Parsed[], reader: Reader): Description[] {
  return sentences.flatMap((sentence) =>
    sentence.phrases
      .flatMap(({ name, role_kind, plural }, at) =>
        !name && role_kind === 'head' && !plural ? [told(sentence, at, reader)] : [],
      )
      .filter(({ role, role_class }) => SOLE.has(role_class ?? '') && !FORMER.test(role ?? '')),
  );
}

/** Whether the phrase opens its sentence and does something there: "Adel al-Jubeir's talks", "General Chi visited". */
const opens = ({ tokens }: Parsed, phrase: PhraseOrPronoun, at: number, { vocabulary }: Reader): boolean =>
  at === 0 && (phrase.possessive || phrase.role.length > 0 || isSubject(tokens, phrase, vocabulary));

/** The office of somebody under his bare name right behind an unnamed holder of one: "Saudi Arabia's foreign minister came. Adel al-Jubeir met …"; null when two may be meant. */
export function namedAfter(person: Person, parsed: readonly Parsed[], reader: Reader): Description | null {
  if (person.role && !RANKS.has(person.role_class ?? '')) return null;
  const found = introductionOf(person, parsed);
  if (!found || person.keys.length < 2) return null;
  const before = unnamedIn(parsed.slice(Math.max(0, person.since - REACH), person.since), reader);
  const isHeld = ({ role, role_class, party }: Description): boolean =>
    reader.people.all.some(
      (other) =>
        other.name !== null &&
        other.party === party &&
        sameOffice(other.role_class, role_class) &&
        !portfoliosDiffer(other.role, role),
    );
  const open = before.filter((each) => each.party !== null && !isHeld(each));
  const isFirst = found.sentence.phrases.slice(0, found.at).every(({ name }) => name === null);
  const own = isFirst ? open.filter(({ party }) => party === person.party) : [];
  const fitting = person.party ? own : opens(found.sentence, found.phrase, found.at, reader) ? open : [];
  const [only] = fitting;
  return only && fitting.every(({ role, party }) => role === only.role && party === only.party) ? only : null;
}
