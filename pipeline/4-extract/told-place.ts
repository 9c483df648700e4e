import type { Place } from '../records.ts';
import type { Interaction } from './interaction.ts';

/** Where an interaction is by words of its own; null when only the dateline gives it a place. */
export const toldPlace = ({ where }: Interaction): Place | null =>
  where === null || where.isGuess ? null : where.place;
