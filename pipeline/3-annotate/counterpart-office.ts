import type { Description, Person } from './people.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The state whose offices have names of their own. */
const NAMED_APART = 'USA';

/** What stands behind the colon of `office:office` in a list. */
const entryOf = (vocabulary: Vocabulary, list: string, office: string): string | null =>
  vocabulary
    .list(list)
    .find((entry) => entry.startsWith(`${office}:`))
    ?.slice(office.length + 1) ?? null;

/** What an office is called in another state: the French counterpart of a US secretary of state is a foreign minister, and the other way round. */
export function officeAbroad(
  role: string,
  from: string | null,
  to: string | null,
  vocabulary: Vocabulary,
): string {
  const office = role.toLowerCase();
  if (to === NAMED_APART) return entryOf(vocabulary, 'american-office', office) ?? role;
  const isAmerican = from === NAMED_APART || from === null;
  return isAmerican ? (entryOf(vocabulary, 'office-abroad', office) ?? role) : role;
}

/** "his Russian counterpart": the office is that of the one whose counterpart he is. */
export function withSharedOffice(
  description: Description,
  owner: Person | null,
  vocabulary: Vocabulary,
): Description {
  if (description.role_class !== 'counterpart' || !owner?.role) return description;
  const role = officeAbroad(owner.role, owner.party, description.party, vocabulary);
  return { ...description, role, role_at: owner.role_at, role_class: owner.role_class };
}
