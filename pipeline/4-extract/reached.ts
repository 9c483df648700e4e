import { subjectOf } from './clause.ts';
import { placesFrom } from './destination.ts';
import { cancelled, type PlaceMention, type Rule, type Standing } from './draft.ts';
import { journeys } from './journeys.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens between a verb of arrival and its place: "reached the Chadian capital", "sailed into the former naval base of". */
const NEAR = 8;

/** The place right behind a verb that needs no "to": not that of another noun, "reached a deal on Chad". */
function placeBehind(view: View, last: number): PlaceMention | null {
  const place = view.key(last) === 'a' || view.key(last) === 'an' ? undefined : placesFrom(view, last)[0];
  const at = place && ('here' in place ? place.here : place.mention.first);
  return place && at !== undefined && at - last <= NEAR ? place : null;
}

/** Whether a place begins at token `i`, but for its article. */
const isRight = (view: View, i: number, place: PlaceMention | null): boolean =>
  place !== null && 'mention' in place && place.mention.first - i <= (view.is('article', i) ? 2 : 0);

/** "reached Oslo", "sailed into Oslo", and "steamed out of Oslo", which ends the stay there. */
export const reached: Rule = {
  id: 'visit/reached',
  frames: ['reach', 'leave-port'],
  examples: [
    {
      text: 'Norwegian Foreign Minister Jonas Gahr Stoere reached Colombo on Monday.',
      found: ['visit Jonas Gahr Stoere / LKA'],
    },
    {
      text: 'Two Norwegian warships steamed out of Lisbon on Monday after a port call.',
      found: ['visit NOR / PRT'],
    },
    { text: 'The French frigate Surcouf docked in Lisbon on Monday.', found: ['visit FRA / PRT'] },
    {
      text: 'Norwegian Foreign Minister Jonas Gahr Stoere will skip Portugal on his tour.',
      found: ['visit Jonas Gahr Stoere / PRT'],
    },
    { text: 'Norwegian Foreign Minister Jonas Gahr Stoere skipped lunch in Lisbon.', found: [] },
    { text: 'Norway reached an agreement on fish in Colombo.', found: [] },
    { text: 'Norwegian tourists reached Colombo on Monday.', found: [] },
  ],
  find(view, trigger) {
    const place = placeBehind(view, trigger.last);
    // "continued to press Chad"
    const isSkipped = trigger.row.id === 'visit/skip';
    const isAway = (isSkipped || trigger.row.id === 'visit/onward') && !isRight(view, trigger.last, place);
    if (!place || isAway) return [];
    const travellers = subjectOf(view, trigger.first).filter((side) => isTraveller(view, side));
    const isEnd = trigger.row.frame === 'leave-port';
    const told = verbStanding(view, trigger.first);
    const standing: Standing = isSkipped && told.status !== null ? cancelled(trigger.first) : told;
    return journeys(view, trigger, standing, travellers, [place], {
      day: isEnd ? 'last' : 'own',
    });
  },
};
