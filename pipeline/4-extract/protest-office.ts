import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin, foreignSides } from './diplomats.ts';
import type { Draft, Rule } from './draft.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { against, protestStanding } from './sent-away.ts';
import { actingState, otherState } from './state.ts';
import { summoner } from './summoned.ts';
import type { Trigger, View } from './view.ts';

/** Tokens from the verb to the diplomat, and from him to the office. */
const REACH = 10;

/** "to his office", "to the foreign ministry", "to come": where a diplomat who is asked to appear goes. */
function isToOffice(view: View, from: number): boolean {
  for (let i = from; i < Math.min(view.tokens.length, from + REACH); i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return false;
    if (view.key(i) !== 'to' && view.key(i) !== 'into') continue;
    if (view.is('appearing', i + 1)) return true;
    const mention = view.mentionAt(i + 1);
    const end = mention && mention.first > i ? mention.last : i + 3;
    for (let k = i + 1; k < end + 2; k++) if (view.is('office-room', k)) return true;
  }
  return false;
}

function asked(view: View, trigger: Trigger, diplomats: Diplomats, isAsked: boolean): Draft[] {
  if (diplomats.isOwn) return [];
  const subject = isAsked ? [] : subjectOf(view, trigger.first);
  const actor = isAsked
    ? (summoner(view, trigger.last) ?? otherState(view, diplomats.party))
    : actingState(view, subject, trigger.first);
  return foreignSides(view, diplomats, actor && partyOf(view, actor)).flatMap((target) =>
    against(view, trigger, protestStanding(view, trigger.first), actor, target, '114'),
  );
}

export const askedIn: Rule = {
  id: 'protest/asked-in',
  frames: ['order-out'],
  examples: [
    {
      text: 'Ghana asked the Togolese ambassador to the foreign ministry on Friday.',
      found: ['protest GHA / TGO'],
    },
    {
      text: 'Ghana’s foreign minister called the Togolese consul into her office.',
      found: ['protest GHA / TGO'],
    },
    { text: 'Ghana asked the Togolese ambassador about the weather.', found: [] },
  ],
  find(view, trigger) {
    if (!view.is('asking-in', trigger.first)) return [];
    const passive = isPassive(view, trigger.first);
    const diplomats = passive
      ? diplomatsAmong(view, subjectOf(view, trigger.first))
      : diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (!diplomats || !isToOffice(view, trigger.last)) return [];
    return asked(view, trigger, diplomats, passive);
  },
};
