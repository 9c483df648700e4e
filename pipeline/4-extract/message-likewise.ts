import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { congratulated } from './congratulated.ts';
import { messages } from './correspondents.ts';
import type { Rule } from './draft.ts';
import { letter } from './message.ts';
import { partyOf } from './participation.ts';
import { joinedRight } from './sides.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';
import { wrote } from './wrote.ts';

/** Who got the message told last before token `to`; null when none is told. */
function receiverBefore(view: View, to: number): Mention | null {
  const told = view.triggers
    .filter(({ first }) => first < to)
    .flatMap((trigger) =>
      [letter, wrote, congratulated].flatMap((rule) =>
        rule.frames.includes(trigger.row.frame) ? rule.find(view, trigger) : [],
      ),
    );
  return told.at(-1)?.counterparts[0] ?? null;
}

/** "A congratulated B. C did likewise", "as did C": one more message to the same. */
export const wroteLikewise: Rule = {
  id: 'message/likewise',
  frames: ['retaliate'],
  examples: [
    {
      text: 'Zambian President Rupiah Banda congratulated Kenyan President Mwai Kibaki. Malawian President Bingu wa Mutharika did likewise.',
      found: ['message Rupiah Banda / Mwai Kibaki', 'message Bingu wa Mutharika / Mwai Kibaki'],
    },
    {
      text: 'Zambian President Rupiah Banda congratulated Kenyan President Mwai Kibaki, as did Malawian President Bingu wa Mutharika.',
      found: ['message Rupiah Banda / Mwai Kibaki', 'message Bingu wa Mutharika / Mwai Kibaki'],
    },
    {
      text: 'Zambian President Rupiah Banda praised the vote. Malawian President Bingu wa Mutharika did likewise.',
      found: [],
    },
  ],
  find(view, trigger) {
    const before = view.previous();
    const receiver =
      receiverBefore(view, trigger.first) ?? (before && receiverBefore(before, before.tokens.length));
    if (!receiver) return [];
    const behind = view.is('likewise', trigger.first) ? view.mentionAt(trigger.last) : null;
    const senders = behind ? joinedRight(view, behind, false) : subjectOf(view, trigger.first);
    return messages(
      view,
      trigger,
      verbStanding(view, trigger.first),
      senders.filter((side) => view.entity(side)?.kind === 'person' && partyOf(view, side) !== null),
      [receiver],
    ).map((one) => ({ ...one, type: 'message' as const }));
  },
};
