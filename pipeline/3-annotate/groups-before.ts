import type { Description, People, Person } from './people.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sentences over which "the delegation" is the one told of before. */
const GROUP_MEMORY = 6;

/** "The delegation": the latest group of that name that was told of not long ago. */
export function groupBefore(people: People, { role }: Description, sentence: number): Person | null {
  const before = people.latest.findLast(
    (person) =>
      person.plural &&
      person.party !== null &&
      person.role === role &&
      sentence - person.seen <= GROUP_MEMORY,
  );
  return before ?? null;
}

/** Sentences over which "the bloc" is the organisation told of before. */
const BODY_MEMORY = 4;

/** "the bloc", "the 11-nation group": the organisation of states that was spoken of last. */
export function bodyBefore(
  people: People,
  { role, role_class }: Description,
  sentence: number,
  vocabulary: Vocabulary,
): Person | null {
  const isBody = role_class === 'body' || role_class === 'delegation';
  if (!isBody || !vocabulary.isWord('grouping', role ?? '')) return null;
  return (
    people.latest.find(
      (person) =>
        person.kind === 'organisation' &&
        person.name === null &&
        person.seen >= 0 &&
        sentence - person.seen <= BODY_MEMORY,
    ) ?? null
  );
}
