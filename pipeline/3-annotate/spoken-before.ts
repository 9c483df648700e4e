import { describe } from './describe.ts';
import { introductionOf } from './introduction.ts';
import type { Parsed, Reader } from './parsed.ts';
import type { Description, Person } from './people.ts';

/** Sentences between an unnamed speaker and his name. */
const REACH = 2;

/** Whether a phrase of these tokens says something: "the minister said", "said the minister". */
function speaks({ tokens }: Parsed, first: number, last: number, { vocabulary }: Reader): boolean {
  const isSaying = (k: number): boolean => vocabulary.isWord('reporting-verb', tokens[k]?.key ?? '');
  return isSaying(last) || isSaying(first - 1);
}

/** Offices of which there are many, so that the next speaker need not be theirs. */
const NAMELESS = new Set(['official', 'legislator', 'leader', 'counterpart', 'attache', 'diplomat']);

/** Offices with a country that speak in a sentence and are not named. */
function speakersIn(sentence: Parsed, reader: Reader): Description[] {
  const { passage, tokens, phrases } = sentence;
  const offices = phrases.filter(
    ({ name, role_kind, plural, possessive, first, last }) =>
      !name && role_kind === 'head' && !plural && !possessive && speaks(sentence, first, last, reader),
  );
  return offices
    .map((phrase) => describe(passage, tokens, phrase, reader.vocabulary))
    .filter(({ party, role_class }) => party !== null && !NAMELESS.has(role_class ?? ''));
}

/**
 * "Algeria's energy minister said on Thursday. 'We are ready,' Chakib Khelil told reporters.": the office of somebody who speaks
 * under his bare name right after an unnamed one has spoken; null when two have.
 */
export function spokenBefore(person: Person, parsed: readonly Parsed[], reader: Reader): Description | null {
  const found = introductionOf(person, parsed);
  if (!found || person.keys.length < 2) return null;
  const { sentence, phrase } = found;
  const isInverted = /^[,"”]$/.test(sentence.tokens[phrase.first - 2]?.text ?? '');
  const isPlain = reader.vocabulary.isWord('reporting-verb', sentence.tokens[phrase.last]?.key ?? '');
  if (!isPlain && !(isInverted && speaks(sentence, phrase.first, phrase.last, reader))) return null;
  const before = parsed
    .slice(Math.max(0, person.since - REACH), person.since)
    .flatMap((sentence) => speakersIn(sentence, reader));
  const [only, second] = before;
  return only && !second ? only : null;
}
