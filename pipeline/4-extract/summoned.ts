import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { diplomatsAmong, diplomatsWithin, foreignSides } from './diplomats.ts';
import { doersOf } from './doers.ts';
import type { Draft, Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { REACH } from './lodging.ts';
import { partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { hostNamed } from './posts.ts';
import { against, protestStanding } from './sent-away.ts';
import { actingState, homeState, otherState } from './state.ts';
import type { Trigger, View } from './view.ts';
import { whomBefore } from './whom.ts';

const BY = new Set(['by', 'to', 'at', 'in']);

/** The ministry that a diplomat is called to, or who calls him; else the state of the dateline. */
function summoner(view: View, from: number): Mention | null {
  const by = linkedSide(view, from, BY, REACH);
  const body = by && actingState(view, [by], from);
  return body ?? homeState(view);
}

/** The ministry's state; where that is the diplomat's own by the dateline, the one in which he is posted. */
export function summonerOf(view: View, from: number, { party, first }: Diplomats): Mention | null {
  const actor = summoner(view, from);
  if (actor && ![null, party].includes(partyOf(view, actor))) return actor;
  const post = hostNamed(view, first, new Set([party]));
  return post ?? otherState(view, party) ?? actor;
}

function summonedBy(
  view: View,
  trigger: Trigger,
  diplomats: Diplomats,
  actors: readonly (Mention | null)[],
): Draft[] {
  if (diplomats.isOwn) return [];
  return actors.flatMap((actor) =>
    foreignSides(view, diplomats, actor && partyOf(view, actor)).flatMap((target) =>
      against(view, trigger, protestStanding(view, trigger.first), actor, target),
    ),
  );
}

/** "summoned by the magistrates": by people who stand for no state. */
function isByOthers(view: View, from: number): boolean {
  const by = [0, 1, 2, 3].map((n) => from + n).find((i) => view.key(i) === 'by');
  if (by === undefined || view.inDate(by + 1)) return false;
  return [1, 2, 3, 4].every((n) => !view.mentionAt(by + n) && !view.is('state-body', by + n));
}

export const summoned: Rule = {
  id: 'protest/summoned',
  frames: ['summon'],
  examples: [
    { text: 'India summoned the Pakistani high commissioner in New Delhi.', found: ['protest IND / PAK'] },
    { text: 'The Pakistani high commissioner was summoned by India.', found: ['protest IND / PAK'] },
    {
      text: 'India and Nepal summoned the Pakistani high commissioners.',
      found: ['protest IND / PAK', 'protest NPL / PAK'],
    },
    {
      text: 'Pakistan’s high commissioner to India was summoned to the ministry.',
      found: ['protest IND / PAK'],
    },
    {
      text: 'India’s president said the Pakistani high commissioner would be summoned.',
      found: ['protest IND / PAK'],
    },
    { text: 'The Pakistani high commissioner was summoned by a coroner.', found: [] },
    { text: 'The prime minister summoned his party’s dissidents.', found: [] },
  ],
  find(view, trigger) {
    const subject = subjectOf(view, trigger.first);
    const behind = isPassive(view, trigger.first)
      ? null
      : diplomatsWithin(view, trigger.last, trigger.last + REACH);
    if (behind) return summonedBy(view, trigger, behind, doersOf(view, trigger.first));
    const whom = whomBefore(view, trigger.first);
    const relative = whom ? diplomatsAmong(view, [whom]) : null;
    if (relative) return summonedBy(view, trigger, relative, doersOf(view, trigger.first));
    const among = diplomatsAmong(view, subject);
    if (isByOthers(view, trigger.last)) return [];
    return among ? summonedBy(view, trigger, among, [summonerOf(view, trigger.first + 1, among)]) : [];
  },
};
