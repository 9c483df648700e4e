import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { destinations } from './destination.ts';
import { draft, type Rule } from './draft.ts';
import { isPersonal, partyOf } from './participation.ts';
import { antecedent } from './relative-word.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { Trigger, View } from './view.ts';

/** The host's name at token `i`: a person of a known party. */
function hostAt(view: View, i: number): Mention | null {
  const host = view.mentionAt(i);
  const isHost = host?.kind === 'person' && !host.possessive && !host.plural && partyOf(view, host) !== null;
  return isHost ? host : null;
}

/** "was the guest of President Lee in Oslo", "dined as the guest of". */
export const guestOf: Rule = {
  id: 'visit/guest-of',
  frames: ['guest-of'],
  examples: [
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs was the guest of Romanian President Ion Iliescu in Bucharest.',
      found: ['visit Laszlo Kovacs / Ion Iliescu'],
    },
    { text: 'Hungarian Foreign Minister Laszlo Kovacs was the guest of honour at a fair.', found: [] },
  ],
  find(view, trigger) {
    const host = hostAt(view, trigger.last);
    const verb = [1, 2, 3].map((n) => trigger.first - n).find((i) => view.is('being', i));
    if (!host || verb === undefined) return [];
    const [guest] = subjectOf(view, verb).filter((side) => isPersonal(view, side) && isTraveller(view, side));
    if (!guest) return [];
    const [destination] = destinations(view, host.last, 3);
    return [
      draft(view, trigger, verbStanding(view, verb), {
        actors: [guest],
        counterparts: [host],
        destination: destination ?? null,
      }),
    ];
  },
};

/** "a dinner hosted by B", "talks hosted by B": the host of the occasion, not of a visit. */
const isOfOccasion = (view: View, { first }: Trigger): boolean =>
  view.triggers.some(({ row, last }) => row.part === 'noun' && row.type !== 'visit' && last === first);

/** "He was invited by President Lee", "whose host was": the host of the visit told before. */
export const invitedBy: Rule = {
  id: 'visit/invited-by',
  frames: ['invited'],
  examples: [
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs arrived in Bucharest on Monday. He was invited by Romanian President Ion Iliescu.',
      found: ['visit Laszlo Kovacs / Ion Iliescu'],
    },
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs was invited by Romanian President Ion Iliescu.',
      found: [],
    },
    {
      text: 'Hungarian Foreign Minister Laszlo Kovacs attended a dinner hosted by Romanian President Ion Iliescu.',
      found: ['meeting Laszlo Kovacs / Ion Iliescu'],
    },
  ],
  find(view, trigger) {
    const host = hostAt(view, trigger.last);
    if (!host || isOfOccasion(view, trigger)) return [];
    const isHost = view.key(trigger.first).startsWith('host') && view.key(trigger.first) !== 'hosted';
    const owner = view.mentionAt(trigger.first - 1);
    const guests =
      isHost && view.key(trigger.first - 1) === 'whose'
        ? antecedent(view, trigger.first - 1)
        : isHost
          ? owner?.possessive
            ? [owner]
            : []
          : subjectOf(view, trigger.first);
    const [guest] = guests;
    if (!guest) return [];
    return [
      draft(
        view,
        trigger,
        { status: 'occurred', cue: null, tense: null },
        {
          actors: [guest],
          counterparts: [host],
          isAnaphoric: true,
          day: 'other',
        },
      ),
    ];
  },
};
