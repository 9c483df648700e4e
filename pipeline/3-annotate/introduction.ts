import type { Parsed } from './parsed.ts';
import type { Person } from './people.ts';
import type { PhraseOrPronoun } from './phrases.ts';

/** Where somebody is named first: the sentence, and which of its phrases names him. */
export interface Introduction {
  readonly sentence: Parsed;
  readonly phrase: PhraseOrPronoun;
  readonly at: number;
}

/** The phrase that gave a person his fullest name, when it stands in the sentence that spoke of him first. */
export function introductionOf(person: Person, parsed: readonly Parsed[]): Introduction | null {
  const sentence = parsed[person.since];
  if (!sentence || !person.name_at) return null;
  const at = sentence.phrases.findIndex(
    ({ name }) => name && sentence.tokens[name.first]?.start === person.name_at?.start,
  );
  const phrase = sentence.phrases[at];
  return phrase ? { sentence, phrase, at } : null;
}
