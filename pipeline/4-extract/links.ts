/** Words that lead to a side, each alone: what `objectsOf` and `linkedSide` look for. */
export const BY: ReadonlySet<string> = new Set(['by']);
export const FROM: ReadonlySet<string> = new Set(['from']);
export const TO: ReadonlySet<string> = new Set(['to']);
export const WITH: ReadonlySet<string> = new Set(['with']);
