import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { draft, type Rule } from './draft.ts';
import { listed } from './listing.ts';
import { isAnaphor, partyOf } from './participation.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Words between "attending" and the event: "the two-day event". */
const OBJECT = 4;

/** "other leaders attending include": the words behind name them. */
const isListing = (view: View, last: number): boolean => view.key(last - 1).startsWith('includ');

/** Whether the verb has no object but the gathering told before: "also attended", "are attending the event". */
function isOpen(view: View, { last }: Trigger): boolean {
  const next = view.tokens[last];
  const isAlone =
    isListing(view, last) ||
    next === undefined ||
    next.kind === 'punctuation' ||
    view.inDate(last) ||
    ['along', 'as', 'too', 'alongside', 'together', 'were', 'was', 'are'].includes(next.key);
  if (isAlone) return true;
  const of = view.key(last) === 'in' || view.key(last) === 'at' ? last + 1 : last;
  return (
    view.is('pointing', of) &&
    [1, 2, 3, OBJECT].some((n) => view.is('event-noun', of + n) && !view.is('preposition', of + n - 1))
  );
}

/** The verb of "were among those taking part", before "among". */
function beingBefore(view: View, first: number): number | null {
  const among = view.key(first - 1) === 'those' ? first - 2 : first - 1;
  return view.key(among) === 'among' && view.is('being', among - 1) ? among - 1 : null;
}

/** Who is told to be there, before the verb or behind "among those attending were". */
function attendees(view: View, { first, last }: Trigger): readonly Mention[] {
  if (isListing(view, last)) return listed(view, last);
  const being = beingBefore(view, first);
  if (being !== null) return subjectOf(view, being);
  if (view.is('being', last)) return listed(view, last + 1);
  const behind = ['along', 'together'].includes(view.key(last)) ? listed(view, last + 2) : [];
  return [...subjectOf(view, first), ...behind];
}

/** "A, B and C are attending the two-day event": who is at the gathering that was told before. */
export const attendance: Rule = {
  id: 'conference/attendance',
  frames: ['attendance'],
  examples: [
    {
      text: 'The summit of the OAS opened in Quito on Monday. Peruvian President Alan Garcia and Chilean President Ricardo Lagos also attended.',
      found: ['conference ECU / Alan Garcia'],
    },
    {
      text: 'The summit of the OAS opened in Quito on Monday. Peruvian President Alan Garcia was among those present.',
      found: ['conference ECU / Alan Garcia'],
    },
    {
      text: 'The summit of the OAS opened in Quito on Monday. Other leaders attending include Peruvian President Alan Garcia.',
      found: ['conference ECU / Alan Garcia'],
    },
    { text: 'Peruvian President Alan Garcia and Chilean President Ricardo Lagos also attended.', found: [] },
    { text: 'Peruvian President Alan Garcia attended the wedding.', found: [] },
  ],
  find(view, trigger) {
    const isTold = view.triggers.some(
      ({ row }) => row.type === 'conference' && row.part === 'noun' && row.frame !== 'attendance',
    );
    if (isTold || !isOpen(view, trigger)) return [];
    const [actor, ...counterparts] = attendees(view, trigger).filter(
      (side) => !isAnaphor(view, side) && partyOf(view, side) !== null,
    );
    const verb = isListing(view, trigger.last)
      ? trigger.last - 1
      : (beingBefore(view, trigger.first) ?? trigger.first);
    return actor
      ? [draft(view, trigger, verbStanding(view, verb), { actors: [actor], counterparts, isAnaphoric: true })]
      : [];
  },
};
