import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import type { View } from './view.ts';

/** Whether a sentence tells of a journey of the visitor to the country `host`, that is neither off nor to come. */
function tellsVisit(view: View, visitor: Mention, host: string): boolean {
  const isNamed = view.sentence.mentions.some(({ entity }) => entity !== null && entity === visitor.entity);
  const isThere = view.tokens.some(
    ({ key }, i) =>
      view.mentionAt(i)?.place?.country === host || (key === 'here' && view.article.here?.country === host),
  );
  const isOn = view.triggers.some(({ row, first }) => row.type === 'visit' && !view.is('departing', first));
  const isOff = view.tokens.some(
    (_, i) => view.is('cancel-cue', i) || view.is('plan-cue', i) || view.is('modal', i),
  );
  return isNamed && isThere && isOn && !isOff;
}

/** "Blair, on a visit to Chad, told President Deby": whether the text has somebody in the country of whoever he deals with, here or in so many sentences before. */
export function isVisiting(view: View, visitor: Mention, host: Mention, before = 0): boolean {
  const party = partyOf(view, host);
  if (party === null || visitor.kind === 'party' || partyOf(view, visitor) === party) return false;
  let told: View | null = view;
  for (let n = 0; n <= before && told; n++) {
    if (tellsVisit(told, visitor, party)) return true;
    told = told.previous();
  }
  return false;
}
