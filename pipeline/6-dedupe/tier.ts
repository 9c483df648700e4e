/**
 * The order in which links join: copies of one text that tell the same; reports that say who and on which day; those whose days differ
 * or of which one leaves a day's slip; last those that leave open who or when, or which of an article's reports is meant.
 */
export const TIERS = ['copy', 'same days', 'firm', 'open'] as const;

export type Tier = (typeof TIERS)[number];
