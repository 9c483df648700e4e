import type { Mention } from '../records.ts';
import { type Draft, draft, type PlaceMention, type Standing } from './draft.ts';
import { isPrivateJourney } from './private-journey.ts';
import { travellersAmong } from './travellers.ts';
import type { Trigger, View } from './view.ts';

/** What a journey is, whatever word tells it. */
const VISIT = { type: 'visit', cameo: '042' } as const;

/** One visit for each traveller and place. */
export function journeys(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actors: readonly Mention[],
  places: readonly PlaceMention[],
  { host, ...more }: Partial<Pick<Draft, 'isPassing' | 'day'>> & { readonly host?: Mention } = {},
): Draft[] {
  if (isPrivateJourney(view, trigger)) return [];
  const travellers = travellersAmong(view, actors);
  const counterparts = host ? [host] : hostsIn(view);
  // "home on Friday from a five-day tour of Chile and Peru": on which of the days he was where, nobody says
  const day = more.day === 'last' && places.length > 1 ? 'other' : (more.day ?? 'own');
  return travellers.flatMap((traveller) =>
    places.map((destination) =>
      draft(view, trigger, standing, {
        ...VISIT,
        actors: [traveller],
        counterparts,
        destination,
        ...more,
        day,
      }),
    ),
  );
}

/** Who has invited: "at the invitation of President Lee", "at Blair's invitation", "as a guest of", "invited by". */
function hostsIn(view: View): Mention[] {
  const guest = view.triggers.find(({ row }) => row.frame === 'guest-of' || row.frame === 'invited');
  const inviter = guest ? view.mentionAt(guest.last) : null;
  if (inviter?.kind === 'person' && !inviter.plural && !inviter.possessive) return [inviter];
  const i = view.tokens.findIndex(({ key }) => key === 'invitation');
  if (i < 0) return [];
  const host = view.key(i + 1) === 'of' ? view.mentionAt(i + 2) : view.mentionAt(i - 1);
  const isPerson = host && view.entity(host)?.kind === 'person' && !host.plural;
  return isPerson && (host.possessive || view.key(i + 1) === 'of') ? [host] : [];
}
