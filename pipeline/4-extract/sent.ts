import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { destinations } from './destination.ts';
import { draft, type Rule } from './draft.ts';
import { journeys } from './journeys.ts';
import { objectsOf } from './objects.ts';
import { isPersonal, partyOf } from './participation.ts';
import { isPassive } from './passive.ts';
import { actingState, stateNamed } from './state.ts';
import { isTraveller } from './stay-left.ts';
import { verbStanding } from './verb-standing.ts';
import type { View } from './view.ts';

/** Tokens behind whoever is sent in which the destination stands. */
const REACH = 6;

/** Who travels for the sender: the envoy himself, or the sender's state when a delegation is told without its own. */
function travellerOf(view: View, sent: Mention, senders: readonly Mention[], at: number): Mention | null {
  if (partyOf(view, sent) !== null) return sent;
  const told = view.sentence.mentions.filter(
    (mention) => mention.first < at && isPersonal(view, mention) && partyOf(view, mention) !== null,
  );
  const sender = actingState(view, senders, at) ?? told.at(-1) ?? null;
  return sender && stateNamed(view, partyOf(view, sender));
}

/** "two envoys": several who are sent to talk, unlike "300 troops". */
const areEnvoys = (view: View, { role }: Mention): boolean =>
  view.has('sent-people', (role ?? '').split(' ').at(-1) ?? '');

export const sentTo: Rule = {
  id: 'visit/sent-to',
  frames: ['send-to'],
  examples: [
    {
      text: 'Uganda sent a delegation to Nairobi on Monday to look into the incident.',
      found: ['visit UGA / KEN'],
    },
    {
      text: 'Uganda will dispatch Ugandan Foreign Minister Eriya Kategaya to Kenya.',
      found: ['visit Eriya Kategaya / KEN'],
    },
    { text: 'Uganda sent 300 tonnes of maize to Kenya.', found: [] },
  ],
  find(view, trigger) {
    // "talks about sending a delegation" are no plan
    const isTalkedOf = view.is('about-sending', trigger.first - 1) && /ing$/.test(view.key(trigger.first));
    if (isTalkedOf || view.is('article', trigger.first - 1)) return [];
    const standing = verbStanding(view, trigger.first);
    const subject = subjectOf(view, trigger.first);
    if (isPassive(view, trigger.first))
      return journeys(
        view,
        trigger,
        standing,
        subject.filter((side) => isPersonal(view, side) && isTraveller(view, side)),
        destinations(view, trigger.last, REACH).slice(0, 1),
      );
    const [sent] = objectsOf(view, trigger.last, new Set()).sides;
    if (!sent || !isPersonal(view, sent) || !(isTraveller(view, sent) || areEnvoys(view, sent))) return [];
    const traveller = travellerOf(view, sent, subject, trigger.first);
    const [place] = destinations(view, sent.last, REACH);
    return traveller && place
      ? [draft(view, trigger, standing, { actors: [traveller], destination: place })]
      : [];
  },
};
