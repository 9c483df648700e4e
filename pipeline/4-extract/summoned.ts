import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin, foreignSides } from './diplomats.ts';
import type { Draft, Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { REACH } from './protest-note.ts';
import { against, protestStanding } from './sent-away.ts';
import { actingState, homeState } from './state.ts';
import type { Trigger, View } from './view.ts';

const BY = new Set(['by', 'to', 'at', 'in']);

/** The ministry that a diplomat is called to, or who calls him; else the state of the dateline. */
export function summoner(view: View, from: number): Mention | null {
  const by = linkedSide(view, from, BY, REACH);
  const body = by && actingState(view, [by], from);
  return body ?? homeState(view);
}

function summonedBy(view: View, trigger: Trigger, diplomats: Diplomats, actor: Mention | null): Draft[] {
  if (diplomats.isOwn) return [];
  const targets = foreignSides(view, diplomats, actor && partyOf(view, actor));
  return targets.flatMap((target) =>
    against(view, trigger, protestStanding(view, trigger.first), actor, target),
  );
}

/** "the ambassador, whom it summoned": whom a relative clause means; null when the verb stands in none. */
function whomBefore(view: View, verb: number): Mention | null {
  const whom = [1, 2, 3, 4, 5, 6].map((n) => verb - n).find((i) => view.key(i) === 'whom');
  if (whom === undefined) return null;
  return (
    view.mentionAt(view.tokens[whom - 1]?.text === ',' ? whom - 2 : whom - 1) ?? view.mentionAt(whom - 1)
  );
}

export const summoned: Rule = {
  id: 'protest/summoned',
  frames: ['summon'],
  examples: [
    { text: 'India summoned the Pakistani high commissioner in New Delhi.', found: ['protest IND / PAK'] },
    { text: 'The Pakistani high commissioner was summoned by India.', found: ['protest IND / PAK'] },
    { text: 'The prime minister summoned his party’s dissidents.', found: [] },
  ],
  find(view, trigger) {
    const subject = subjectOf(view, trigger.first);
    const behind = isPassive(view, trigger.first)
      ? null
      : diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (behind) return summonedBy(view, trigger, behind, actingState(view, subject, trigger.first));
    const whom = whomBefore(view, trigger.first);
    const relative = whom ? diplomatsAmong(view, [whom]) : null;
    if (relative) return summonedBy(view, trigger, relative, actingState(view, subject, trigger.first));
    const among = diplomatsAmong(view, subject);
    return among ? summonedBy(view, trigger, among, summoner(view, trigger.first + 1)) : [];
  },
};
