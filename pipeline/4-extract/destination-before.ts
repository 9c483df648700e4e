import type { Mention } from '../records.ts';
import type { PlaceMention } from './draft.ts';
import type { Trigger, View } from './view.ts';

/** "a Washington visit", "Malaysia where he was on a visit". */
export function destinationBefore(view: View, trigger: Trigger): PlaceMention[] {
  const before = view.mentionAt(trigger.first - 1);
  if (before?.place && !before.possessive && !isSeat(view, before)) return [{ mention: before }];
  const standing = standingIn(view, trigger);
  if (standing) return [{ mention: standing }];
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - 12); i--) {
    if (view.key(i) !== 'where') continue;
    const place = view.mentionAt(i - 1) ?? (view.key(i - 1) === ',' ? view.mentionAt(i - 2) : null);
    return place?.place ? [{ mention: place }] : [];
  }
  return [];
}

/** "a State Department visit" is within the city. */
const isSeat = (view: View, { place }: Mention): boolean =>
  view.valueOf('site-city', place?.name?.toLowerCase() ?? '') !== null;

/** "in Italy as part of a European tour", "in Oslo on a visit": the place before what it is for. */
export function standingIn(view: View, trigger: Trigger): Mention | null {
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - 9); i--) {
    const mention = view.mentionAt(i);
    if (mention?.place && !mention.possessive) {
      const isFor = view.is('during-stay', mention.last);
      return isFor && view.key(mention.first - 1) === 'in' ? mention : null;
    }
    const isBreak = view.is('clause-break', i) && view.key(i + 1) !== 'part';
    if (isBreak || view.isVerb(i) || view.tokens[i]?.text === ',') return null;
  }
  return null;
}
