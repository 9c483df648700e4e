import type { Profile } from './profile.ts';

/** A report that leaves open which day it was, or who: it joins what others are sure of, and ties nothing together first. */
export function isVague(profile: Profile): boolean {
  if (profile.precision !== 'day') return true;
  if (profile.type === 'conference') return false;
  const [actor, counterpart] = profile.sides;
  return !actor?.name || (profile.family !== 'visit' && !counterpart?.name);
}
