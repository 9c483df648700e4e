import { diplomatsWithin } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { against, protestStanding, REACH } from './sent-away.ts';
import { isSide } from './sides.ts';

/** "asked B to recall its envoy": a host who wants a mission's head or staff gone expels them. */
export const askedToWithdraw: Rule = {
  id: 'protest/asked-to-withdraw',
  frames: ['recall'],
  examples: [
    { text: 'Benin asked Niger to withdraw its ambassador.', found: ['protest BEN / NER'] },
    { text: 'Benin told Niger on Friday to recall two of its diplomats.', found: ['protest BEN / NER'] },
    { text: 'Benin asked Niger to withdraw its troops.', found: [] },
    { text: 'Benin’s students asked the government to recall its ambassador.', found: [] },
  ],
  find(view, trigger) {
    if (view.key(trigger.first - 1) !== 'to') return [];
    let before = trigger.first - 2;
    while (before > 0 && (view.inDate(before) || view.key(before) === 'on')) before -= 1;
    const side = view.mentionAt(before);
    const verb = (side?.first ?? 0) - 1;
    if (!isSide(view, side) || !view.is('asking-in', verb)) return [];
    const diplomats = diplomatsWithin(view, trigger.last, trigger.last + REACH);
    const party = partyOf(view, side);
    if (!diplomats || !(diplomats.isOwn || diplomats.party === party)) return [];
    return doersOf(view, verb)
      .filter((actor) => ![null, party].includes(partyOf(view, actor)) && party !== null)
      .flatMap((actor) => against(view, trigger, protestStanding(view, verb), actor, side, '161'));
  },
};
