import type { Mention } from '../records.ts';
import { callOf } from './callers.ts';
import { type Draft, OCCURRED } from './draft.ts';
import { partyOf } from './participation.ts';
import type { Trigger, View } from './view.ts';

/** Words that make what is told by telephone no call of two leaders: a plan, a denial, the press, what somebody only says. */
const OTHER = [
  'plan-cue',
  'possible-cue',
  'wish-cue',
  'condition',
  'cancel-cue',
  'listener',
  'reporting-verb',
];
const AHEAD = new Set(['not', 'never', 'will', 'would', 'should', 'shall', 'that']);

/** The named people of a sentence, each once. */
function named(view: View): Mention[] {
  const people = view.sentence.mentions.filter(
    (mention) => view.entity(mention)?.kind === 'person' && mention.kind !== 'pronoun',
  );
  return people.filter(
    (mention, i) => people.findIndex((other) => view.entity(other) === view.entity(mention)) === i,
  );
}

/** "Forty minutes on the phone brought A and B no closer": a telephone, and two leaders of different parties and nobody else, however the sentence goes about it. */
export function twoOnTheLine(view: View, trigger: Trigger): Draft[] {
  const people = named(view);
  const [first, second] = people;
  const parties = new Set(people.map((side) => partyOf(view, side)));
  if (!first || !second || people.length !== 2 || parties.size !== 2 || parties.has(null)) return [];
  if (people.some((side) => view.entity(side)?.name == null)) return [];
  const isOther = view.tokens.some(
    ({ key }, i) => AHEAD.has(key) || (!view.mentionAt(i) && OTHER.some((list) => view.is(list, i))),
  );
  return isOther ? [] : callOf(view, trigger, OCCURRED, [first], [second]);
}
