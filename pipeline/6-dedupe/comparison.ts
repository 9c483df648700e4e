import type { Settings } from '../settings.ts';
import type { Profile } from './profile.ts';

export type Limits = Settings['dedupe'];

/** A level says only what holds at it; the first one that holds is reached. Its weight is in settings. */
export interface Level {
  readonly label: string;
  readonly when: (left: Profile, right: Profile, limits: Limits) => boolean;
}

export interface Comparison {
  readonly field: keyof Limits['weights'];
  readonly levels: readonly Level[];
}

/** The level of every pair that no earlier level holds for. */
export const otherwise: Level = { label: 'otherwise', when: () => true };

/** A level with this weight or less excludes that two reports are one interaction, whatever else agrees. */
export const VETO = -100;
