import { leftBefore } from './before-where.ts';
import type { Draft } from './draft.ts';
import { isBeforeLeaving, isLongOver } from './earlier-day.ts';
import { nounSides } from './noun-sides.ts';
import type { Trigger, View } from './view.ts';

/** Sentences of the head, in which "has met" and "have signed" are news. */
export const HEAD = 3;

/** "had met", "has already taken him to": over when the news was made; "had talks" is of its day. */
function isPerfect(view: View, i: number, trigger: Trigger): boolean {
  const isNews = view.sentence.number < HEAD && view.key(i) !== 'had';
  if (!['had', 'has', 'have'].includes(view.key(i)) || isNews) return false;
  let next = i + 1;
  while (next < trigger.first && (view.is('adverb-pass', next) || view.key(next) === 'been')) next += 1;
  return view.isVerb(next) || (next === trigger.first && trigger.row.part === 'verb');
}

/** "had met", "recent talks", "twice visited": not of the day of the news. */
export function isBefore({ view, trigger, type }: Draft): boolean {
  const governor = trigger.row.part === 'verb' ? -1 : nounSides(view, trigger).governor;
  if (isLongOver(view, governor, trigger.last) || (governor > 0 && view.key(governor) === 'since'))
    return true;
  if (type === 'meeting' && (isBeforeLeaving(view, trigger.first) || leftBefore(view, trigger.first)))
    return true;
  if (type === 'visit' && ['after', 'following'].includes(view.key(trigger.first - 1))) return true;
  for (let i = Math.max(0, trigger.first - 4); i < trigger.last + 3; i++) {
    if (view.is('past-cue', i)) return true;
    // "Ross, who met both leaders": who he is, not what he does now.
    if (i < trigger.first && view.is('relative', i) && view.sentence.number >= HEAD) return true;
    if (i < trigger.first && type !== 'protest' && isPerfect(view, i, trigger)) return true;
  }
  return false;
}

/** "views on the talks", "ahead of the summit": spoken of, not told. */
export function isTopic({ view, trigger, type }: Draft): boolean {
  if (trigger.row.part === 'verb') return false;
  const { governor } = nounSides(view, trigger);
  if (governor < 0) return false;
  // "returned home after a visit": when it was, nobody says.
  if (type === 'visit' && ['after', 'following'].includes(view.key(governor))) return true;
  const isPart = ['gathering-part', 'opening-cue', 'ending-cue'].some((list) => view.is(list, governor - 1));
  if (view.key(governor) === 'of' || view.key(governor) === 'for') return type === 'conference' && !isPart;
  return view.is('topic-preposition', governor) && !(type === 'visit' && view.key(governor) === 'on');
}
