import { subjectOf } from './clause.ts';
import { placesFrom } from './destination.ts';
import { cancelled, type PlaceMention, type Rule, type Standing, scheduled } from './draft.ts';
import { journeys } from './journeys.ts';
import { isTraveller } from './stay-left.ts';
import { isStay } from './stay-purpose.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** "will be in Oslo on Thursday": an official on a day of his own. */
function isDated(view: View, last: number): boolean {
  const day = view.is('adverb-pass', last) ? last + 1 : last;
  return view.inDate(day) || (view.is('before-day', day) && view.inDate(day + 1));
}

/** The place behind "in", or "here" itself. */
function placeOf(view: View, trigger: { first: number; last: number }): PlaceMention | null {
  if (view.key(trigger.last - 1) === 'here') return { here: trigger.last - 1 };
  const isOn = view.key(trigger.last - 1) === 'on' && view.key(trigger.last + 1) === 'island';
  const isIn = ['in', 'at'].includes(view.key(trigger.last - 1));
  return isIn || isOn ? (placesFrom(view, trigger.last)[0] ?? null) : null;
}

/** "had been", "had originally been". */
const hadBefore = (view: View, been: number): boolean =>
  [been - 1, been - 2].some((i) => view.key(i) === 'had');

export const beingIn: Rule = {
  id: 'visit/being-in',
  frames: ['be-in'],
  examples: [
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs is in Bucharest for talks.',
      found: ['visit Laszlo Kovacs / ROU'],
    },
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs was in the Romanian capital last week on a working visit.',
      found: ['visit Laszlo Kovacs / ROU'],
    },
    {
      text: 'Canadian special envoy Robert Fowler will be in Niamey on Thursday.',
      found: ['visit Robert Fowler / NER'],
    },
    {
      text: 'Canadian special envoy Robert Fowler is expected in Niamey in the coming days.',
      found: ['visit Robert Fowler / NER'],
    },
    {
      text: 'Canadian special envoy Robert Fowler is due in Niamey on Wednesday and Bamako on Friday.',
      found: ['visit Robert Fowler / NER', 'visit Robert Fowler / MLI'],
    },
    { text: 'Rain is expected in Niger and Chad, the minister said.', found: [] },
    { text: 'The president was in Paris for his wedding anniversary with friends in 1980.', found: [] },
    { text: 'Most of the refugees are in Tanzania.', found: [] },
  ],
  find(view, trigger) {
    const place = placeOf(view, trigger);
    if (!place) return [];
    const last = 'mention' in place ? place.mention.last : place.here + 1;
    const subject = subjectOf(view, trigger.first);
    const isOfficial =
      subject.length === 1 &&
      subject.every(
        (side) =>
          side.kind === 'person' ||
          side.kind === 'office' ||
          (side.kind === 'group' && isTraveller(view, side)) ||
          (side.kind === 'pronoun' && !side.plural),
      );
    // "the presidents of Peru and Chile are expected here on Monday"
    const areOfficials = subject.length > 0 && subject.every((side) => side.kind !== 'party');
    const isDue = ['due', 'expected'].includes(view.key(trigger.first));
    const isNow = ['currently', 'now', 'presently'].includes(view.key(trigger.first));
    const isVisit = (isDue && areOfficials) || (isOfficial && (isNow || isDated(view, last)));
    if (!isStay(view, last) && !isVisit) return [];
    // "not expected in Oslo until Sunday" is expected then
    // "had been due in Oslo in May": it came to nothing
    const isUnmet = isDue && view.key(trigger.first - 1) === 'been' && hadBefore(view, trigger.first - 1);
    const standing: Standing = isUnmet
      ? cancelled(trigger.first)
      : isDue
        ? scheduled(trigger.first)
        : verbStanding(view, trigger.first + 1);
    // "will be here until Friday"
    const isUntil = [last, last + 1].some((i) => view.key(i) === 'until' && view.inDate(i + 1));
    const further = isDue && 'mention' in place ? placesFrom(view, place.mention.first).slice(1) : [];
    return journeys(view, trigger, standing, subject, [place, ...further], { day: isUntil ? 'last' : 'own' });
  },
};
