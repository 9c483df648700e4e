import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { type Diplomats, diplomatsAt } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin, foreignSides } from './diplomats.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { partyOf } from './participation.ts';
import { against, hostState, protestStanding, REACH } from './sent-away.ts';
import { actingState, isBody } from './state.ts';
import type { Trigger, View } from './view.ts';

const DEADLINE = new Set(['hours', 'days', 'week', 'weeks', 'month']);
const DOERS = new Set(['by', 'from', 'at']);

/** "gave the envoy his marching orders": the verb before a noun; -1 when none is near. */
function verbBefore(view: View, at: number): number {
  for (let i = at - 1; i > Math.max(-1, at - REACH); i--)
    if (view.mentionAt(i) === null && view.isVerb(i) && !view.inDate(i)) return i;
  return -1;
}

/** "told the envoy to be on the next plane": the verb that tells him; else the phrase itself. */
function toldTo(view: View, at: number): number {
  for (let i = at - 1; i > Math.max(-1, at - REACH); i--)
    if (view.mentionAt(i) === null && view.is('asking-in', i)) return i;
  return at;
}

/** Whose act it is: behind "by", "from" or "at", else the subject, else a ministry of the clause, else the state around. */
function doerOf(view: View, { first, last }: Trigger, diplomats: Diplomats): Mention | null {
  const isOther = (side: Mention | null | undefined): side is Mention =>
    side != null &&
    diplomatsAt(view, side) === null &&
    ![null, diplomats.party].includes(partyOf(view, side));
  const linked = linkedSide(view, last, DOERS, REACH);
  if (isOther(linked)) return actingState(view, [linked], last);
  const verb = verbBefore(view, first);
  const subject = [...subjectOf(view, first), ...(verb < 0 ? [] : subjectOf(view, verb))].filter(isOther);
  if (subject.length > 0) return actingState(view, subject, first);
  const body = view.sentence.mentions.find((side) => isOther(side) && isBody(view, side));
  return body ? actingState(view, [body], first) : hostState(view, diplomats.party);
}

/** Set phrases of sending diplomats away or rebuking them: "gave the envoy his marching orders", "got a dressing-down from". */
export const sentOff: Rule = {
  id: 'protest/sent-off',
  frames: ['send-off'],
  examples: [
    { text: 'Gabon gave the Malian ambassador his marching orders.', found: ['protest GAB / MLI'] },
    {
      text: 'The Malian ambassador got his marching orders from Gabon on Monday.',
      found: ['protest GAB / MLI'],
    },
    {
      text: 'The Malian consul was read the riot act by the foreign ministry of Gabon.',
      found: ['protest GAB / MLI'],
    },
    { text: 'Gabon has stripped two Malian diplomats of their accreditation.', found: ['protest GAB / MLI'] },
    { text: 'The Malian coach got his marching orders in Gabon.', found: [] },
    { text: 'Two journalists from Mali lost their accreditation in Gabon.', found: [] },
  ],
  find(view, trigger) {
    const from = Math.max(0, trigger.first - REACH);
    const diplomats =
      diplomatsAmong(view, subjectOf(view, trigger.first)) ??
      diplomatsWithin(view, trigger.first + 1, trigger.last + REACH) ??
      diplomatsWithin(view, from, trigger.first);
    if (!diplomats || diplomats.isOwn || diplomats.party === null) return [];
    const actor = doerOf(view, trigger, diplomats);
    // "has a week to clear his desk": told already
    const isTold = view.key(trigger.first - 1) === 'to' && view.tokens.some(({ key }) => DEADLINE.has(key));
    const standing = isTold ? OCCURRED : protestStanding(view, toldTo(view, trigger.first));
    return foreignSides(view, diplomats, actor && partyOf(view, actor)).flatMap((target) =>
      against(view, trigger, standing, actor, target),
    );
  },
};
