/** Levels of comparisons that mean the same to a rule; see the weights in settings for all levels. */
export type LevelSet = ReadonlySet<string>;

export function has(set: LevelSet, level: string | undefined): boolean {
  return level !== undefined && set.has(level);
}

/** A participant: both reports name the same person. */
export const NAMED: LevelSet = new Set(['same name', 'sounds alike', 'family name']);
/** The members of a gathering, which make it known. */
export const MEMBERS: LevelSet = new Set(['same members', 'all members']);
/** A place: one city, or one venue. */
export const PLACED: LevelSet = new Set(['same venue', 'same place', 'sounds alike']);
/** The text: one story of a wire. */
export const COPIED: LevelSet = new Set(['same text', 'near text']);

/** Types of interactions that happen at no one place. */
export const PLACELESS: ReadonlySet<string> = new Set(['call', 'message', 'protest']);
