import { describe } from './describe.ts';
import { nameIsPlace, type Parsed, type Reader } from './parsed.ts';
import type { PhraseOrPronoun } from './phrases.ts';

const isStrong = ({ first, name, proper, role, party, determiner }: PhraseOrPronoun): boolean =>
  name !== null &&
  !proper &&
  (role.length > 0 ||
    name.last - name.first > 1 ||
    (name.first > first && party === null && determiner === null) ||
    (party !== null && party.form !== 'adjective'));

/** First reading: everybody who is introduced with an office or a name of several words. */
export function introduce(parsed: readonly Parsed[], { people, vocabulary }: Reader): void {
  for (const { passage, tokens, phrases, number } of parsed) {
    for (const phrase of phrases) {
      if (!isStrong(phrase) || nameIsPlace(tokens, phrase, vocabulary)) continue;
      const described = describe(passage, tokens, phrase, vocabulary);
      const shared = described.role_class === 'counterpart';
      const description = shared ? { ...described, role: null, role_at: null, role_class: null } : described;
      const known = people.named(description.keys, description.party, description);
      if (known) people.learn(known, description, number);
      else people.add(description, 'person', number);
    }
  }
}
