import type { View } from './view.ts';

/** Words between "after" and an interaction: "after holding two days of talks". */
const NEAR = 6;
/** Words of the journey before "after". */
const JOURNEY = 14;

/** "left Chad on Friday after talks with him", "flew home after meeting him": on some day before that. */
export function isBeforeLeaving(view: View, trigger: number): boolean {
  for (let after = trigger - 1; after >= Math.max(0, trigger - NEAR); after--) {
    if (view.key(after) !== 'after' && view.key(after) !== 'following') continue;
    for (let i = after - 1; i >= Math.max(0, after - JOURNEY); i--) {
      if (view.is('departing', i) || view.is('returning', i)) return true;
      if (view.key(i) === 'home' && view.is('motion', i - 1)) return true;
      if (view.is('clause-break', i) || view.key(i) === 'and') return false;
    }
    return false;
  }
  return false;
}

/** Words between "before" and the verb of what comes next: "before he heads to Peru". */
const SUBJECT = 3;

/** "will visit Chad on Friday before he goes on to Mali": the second on some day behind that, as "arrived on Friday after visiting Mali" tells of some day before; `day` is the first token of the day. */
export function isBehindBefore(view: View, day: number, trigger: number): boolean {
  if (['after', 'following'].includes(view.key(trigger - 1))) return true;
  for (let i = trigger - 1; i > Math.max(day, trigger - SUBJECT - 1); i--)
    if (view.key(i) === 'before') return i < trigger - 1;
  return false;
}

/** "came after talks with Chad had failed": over when the news was made. */
export const isLongOver = (view: View, governor: number, last: number): boolean =>
  ['after', 'following'].includes(view.key(governor)) &&
  view.tokens.slice(last, last + 8).some(({ key }) => key === 'had');

/** Words between "and" and the verb of a clause of its own: "and the two leaders agreed". */
const CLAUSE = 5;

/** "met on Monday and the two agreed to meet again": what a second clause plans is not of the day of the first. */
export function isOfFirstClause(view: View, last: number, trigger: number): boolean {
  for (let i = last; i < trigger; i++) {
    const isSubject = view.key(i) === 'and' && (view.mentionAt(i + 1) !== null || view.is('article', i + 1));
    if (!isSubject) continue;
    for (let k = i + 2; k < Math.min(trigger, i + CLAUSE); k++)
      if (view.isVerb(k) && view.mentionAt(k) === null) return true;
  }
  return false;
}
