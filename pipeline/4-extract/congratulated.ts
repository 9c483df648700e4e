import type { Mention } from '../records.ts';
import { isByPhone } from './by-phone.ts';
import { subjectOf } from './clause.ts';
import { messages, REACH } from './correspondents.ts';
import { OCCURRED, type Rule } from './draft.ts';
import { linkedSide } from './linked.ts';
import { BY } from './links.ts';
import { isPassive } from './passive.ts';
import { isSide, joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** Whoever is congratulated as a leader holds an office, or has just been elected to one. */
function isLeader(view: View, side: Mention): boolean {
  const entity = view.entity(side);
  if (side.kind === 'group')
    return view.tokens.slice(side.first, side.last).some((_, i) => view.is('state-body', side.first + i));
  return (
    entity?.kind !== 'person' ||
    entity.role !== null ||
    view.tokens.some((_, i) => view.is('taking-office', i))
  );
}

/** "telephoned to congratulate", "called B to congratulate him": a call says it. */
const isByCall = (view: View, { first }: Trigger): boolean =>
  view.key(first - 1) === 'to' &&
  view.triggers.some(
    ({ row, first: call }) =>
      (row.frame === 'phone' || row.frame === 'call-up') && call < first && first - call < REACH,
  );

/** "among the first to congratulate B was A". */
function firstBehind(view: View, receivers: readonly Mention[]): Mention[] {
  const last = receivers.at(-1)?.last ?? -1;
  const side = view.is('being', last) ? view.mentionAt(last + 1) : null;
  return isSide(view, side) ? joinedRight(view, side, true) : [];
}

export const congratulated: Rule = {
  id: 'message/congratulated',
  frames: ['congratulate'],
  examples: [
    {
      text: 'German Chancellor Helmut Kohl congratulated British Prime Minister Tony Blair on his victory.',
      found: ['message Helmut Kohl / Tony Blair'],
    },
    {
      text: 'German Chancellor Helmut Kohl congratulated British Prime Minister Tony Blair by telephone.',
      found: ['call Helmut Kohl / Tony Blair'],
    },
    {
      text: 'German Chancellor Helmut Kohl was among those who congratulated British Prime Minister Tony Blair.',
      found: ['message Helmut Kohl / Tony Blair'],
    },
    {
      text: 'Among those who congratulated British Prime Minister Tony Blair were German Chancellor Helmut Kohl and Irish President Mary Robinson.',
      found: ['message Helmut Kohl / Tony Blair', 'message Mary Robinson / Tony Blair'],
    },
    { text: 'The coach congratulated his team.', found: [] },
  ],
  find(view, trigger) {
    const passive = isPassive(view, trigger.first);
    const subject = subjectOf(view, trigger.first);
    const object = view.mentionAt(view.key(trigger.last) === 'with' ? trigger.last + 1 : trigger.last);
    const by = passive ? linkedSide(view, trigger.last, BY, REACH) : null;
    const [senders, receivers] = passive
      ? [by ? joinedRight(view, by, true) : [], subject]
      : [subject, isSide(view, object) && !object.possessive ? joinedRight(view, object, true) : []];
    const isFirst = view.key(trigger.first - 1) === 'to' && view.is('ordinal', trigger.first - 2);
    if (isByCall(view, trigger) || isByPhone(view, trigger)) return [];
    return messages(
      view,
      trigger,
      isFirst ? OCCURRED : verbStanding(view, trigger.first),
      isFirst && senders.length === 0 ? firstBehind(view, receivers) : senders,
      receivers.filter((side) => isLeader(view, side)),
    );
  },
};
