import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import type { View } from './view.ts';

/** Words between a group and "led by": "a delegation of Ugandan members of parliament led by". */
const REACH = 6;

/** Sentences over which "the delegation" goes on being the one whose leader was named. */
const MEMORY = 4;

const isDelegation = ({ kind, role_class }: Mention): boolean =>
  kind === 'group' && role_class === 'delegation';

/** "a Lao delegation led by Soto … The Lao team": the leader of the only group of its kind told of shortly before; else the group. */
function leaderBefore(view: View, group: Mention): Mention {
  if (!isDelegation(group) || !/^(?:the|his|her)$/.test(view.key(group.first))) return group;
  let before = view.previous();
  for (let n = 0; n < MEMORY && before; n++) {
    const here: View = before;
    const groups = here.sentence.mentions.filter(isDelegation);
    const led = groups.flatMap((other) => {
      const leader = leaderBeside(here, other);
      return leader === other ? [] : [leader];
    });
    const [leader] = led;
    const isOwn = leader && [null, partyOf(here, leader)].includes(partyOf(view, group));
    if (leader && led.length === 1 && isOwn) return leader;
    if (groups.some((other) => partyOf(here, other) !== partyOf(view, group))) return group;
    before = here.previous();
  }
  return group;
}

/** "a delegation from the parliament of Chad", "a group of 10 Chadian lawmakers": whom a group without a state comes from, or consists of. */
export function senderOf(view: View, group: Mention): Mention | null {
  const isFrom = view.key(group.last) === 'from' || view.key(group.last) === 'of';
  const sender = isFrom && group.kind === 'group' ? view.mentionAt(group.last + 1) : null;
  const isBody = sender?.kind === 'group' || (sender?.kind === 'party' && sender.place === null);
  return isBody && partyOf(view, group) === null && partyOf(view, sender) !== null && !sender.possessive
    ? sender
    : null;
}

/** Who leads a group: named beside it, else where the text told of it before; else whom it comes from, else the group. */
export function leaderOf(view: View, group: Mention): Mention {
  const beside = leaderBeside(view, group);
  const leader = beside === group ? leaderBefore(view, group) : beside;
  return leader === group ? (senderOf(view, group) ?? group) : leader;
}

/** "Eriya Kategaya led a delegation that met B": who stands before the verb; null when nobody of the group's party does. */
function leadingBefore(view: View, group: Mention): Mention | null {
  const leader = view.is('led-by', group.first - 1) ? view.mentionAt(group.first - 2) : null;
  const isOwn = leader && [null, partyOf(view, leader)].includes(partyOf(view, group));
  return leader?.kind === 'person' && !leader.possessive && isOwn ? leader : null;
}

/** Who leads a group, where he is named beside it and is of its party: "a Ugandan delegation led by Eriya Kategaya"; else the group. */
function leaderBeside(view: View, group: Mention): Mention {
  if (group.kind !== 'group') return group;
  const before = leadingBefore(view, group);
  if (before) return before;
  for (let i = group.last; i < group.last + REACH; i++) {
    if (view.is('led-by', i) && view.key(i + 1) === 'by') {
      const leader = view.mentionAt(i + 2);
      const party = leader && partyOf(view, leader);
      const isOwn = party !== null && [null, party].includes(partyOf(view, group));
      return leader?.kind === 'person' && isOwn ? leader : group;
    }
    const isPause = view.key(i) === ',' && view.is('led-by', i + 1);
    const isEnd = /^[.;,:]$/.test(view.tokens[i]?.text ?? '') && !isPause;
    if (view.mentionAt(i)?.kind === 'person' || view.isVerb(i) || isEnd) return group;
  }
  return group;
}
