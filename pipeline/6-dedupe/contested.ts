import type { Settings } from '../settings.ts';
import { type Compared, compare } from './compare.ts';
import type { Profile } from './profile.ts';

/** Whether another report of the `other` one's article speaks for one interaction with `profile` as well: the one may be meant or the other. */
export function isContested(
  profile: Profile,
  other: Profile,
  siblings: readonly Profile[],
  { total }: Compared,
  limits: Settings['dedupe'],
): boolean {
  for (const sibling of siblings) {
    if (sibling === other) continue;
    const compared = compare(profile, sibling, limits);
    if (!compared.is_vetoed && compared.total >= total - limits.contest_lead) return true;
  }
  return false;
}
