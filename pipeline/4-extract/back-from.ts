import { subjectOf } from './clause.ts';
import { destinations, placesFrom } from './destination.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { journeys } from './journeys.ts';
import { nounSides } from './noun-sides.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens between "return" and "from". */
const REACH = 6;

function originBehind(view: View, last: number): number {
  for (let i = last; i < last + REACH; i++) {
    if (view.key(i) === 'from') return i + 1;
    if (view.is('clause-break', i) || /^[,.;:]$/.test(view.tokens[i]?.text ?? '')) return -1;
  }
  return -1;
}

/** "called her envoy back from Peru": sent for, not back yet. */
const isCalledBack = (view: View, back: number): boolean =>
  Array.from({ length: REACH + 2 }, (_, n) => back - 1 - n).some(
    (i) => view.is('calling-back', i) && view.mentionAt(i) === null,
  );

/** "just back from Peru", "on his return from Peru": a visit that is over. */
export const backFrom: Rule = {
  id: 'visit/back-from',
  frames: ['back-from'],
  examples: [
    {
      text: 'On her return from Peru, Chilean Foreign Minister Soledad Alvear praised the accord.',
      found: ['visit Soledad Alvear / PER'],
    },
    {
      text: 'Chilean Foreign Minister Soledad Alvear, just back from Peru, praised the accord.',
      found: ['visit Soledad Alvear / PER'],
    },
    { text: 'Chile called its ambassador, Ana Rojas, back from Peru.', found: ['protest CHL / PER'] },
    { text: 'Copper prices are back from a low.', found: [] },
  ],
  find(view, trigger) {
    const from = view.key(trigger.last - 1) === 'from' ? trigger.last : originBehind(view, trigger.last);
    if (from < 0) return [];
    const isNoun = view.key(trigger.last - 1) !== 'from';
    if (!isNoun && isCalledBack(view, trigger.first)) return [];
    if (isNoun && !view.is('possessive', trigger.first - 1) && view.mentionAt(trigger.first - 1) === null)
      return [];
    const comma = view.tokens[trigger.first - 1]?.text === ',' || view.is('adverb-pass', trigger.first - 1);
    const beside = comma ? (view.mentionAt(trigger.first - 2) ?? view.mentionAt(trigger.first - 3)) : null;
    const owner = isNoun ? nounSides(view, trigger).owner : [];
    const actors =
      owner.length > 0 ? owner : beside?.kind === 'person' ? [beside] : subjectOf(view, trigger.first);
    return journeys(
      view,
      trigger,
      OCCURRED,
      actors.filter((actor) => isTraveller(view, actor)),
      placesFrom(view, from).slice(0, 1),
      { day: 'last' },
    );
  },
};

const SPAN = new Set(['weekend', 'day', 'days', 'week', 'weeks', 'hours', 'night', 'nights']);

/** "spent two days in Peru". */
export const spent: Rule = {
  id: 'visit/spent',
  frames: ['spend'],
  examples: [
    {
      text: 'Chilean Foreign Minister Soledad Alvear spent two days in Peru last week.',
      found: ['visit Soledad Alvear / PER'],
    },
    {
      text: 'Chilean Foreign Minister Soledad Alvear spent the weekend in Peru.',
      found: ['visit Soledad Alvear / PER'],
    },
    { text: 'Chile spent two million dollars in Peru.', found: [] },
  ],
  find(view, trigger) {
    const span = [0, 1, 2, 3].map((n) => trigger.last + n).find((i) => SPAN.has(view.key(i)));
    if (span === undefined) return [];
    return journeys(
      view,
      trigger,
      verbStanding(view, trigger.first),
      subjectOf(view, trigger.first),
      destinations(view, span + 1, 3).slice(0, 1),
    );
  },
};
