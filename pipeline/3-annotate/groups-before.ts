import type { Description, People, Person } from './people.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sentences over which "the delegation" is the one told of before. */
const GROUP_MEMORY = 6;

/** "group of senators" is told of again as "the senators". */
const isCalled = (told: string | null, role: string | null): boolean =>
  role !== null && (told === role || (told?.endsWith(` ${role}`) ?? false));

/** "The delegation": the latest group of that name that was told of not long ago. */
export function groupBefore(people: People, { role }: Description, sentence: number): Person | null {
  const before = people.latest.findLast(
    (person) =>
      person.plural &&
      person.party !== null &&
      isCalled(person.role, role) &&
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

/** "the rebels", "the guerrilla group": the one movement that the text has told of so far; null when there are several. */
export function movementBefore(people: People, { role }: Description, vocabulary: Vocabulary): Person | null {
  if (!vocabulary.isWord('rebel-group', role ?? '')) return null;
  const told = people.latest.filter(
    ({ party, seen }) => seen >= 0 && vocabulary.kinds.get(party ?? '') === 'movement',
  );
  const isOne = new Set(told.map(({ party }) => party)).size === 1;
  return isOne
    ? (told.find(({ name, role: office }) => name === null && office === null) ?? told[0] ?? null)
    : null;
}
