import type { Mention } from '../records.ts';
import { type Draft, draft, type PlaceMention, type Standing } from './draft.ts';
import { isPrivateJourney } from './private-journey.ts';
import { travellersAmong } from './travellers.ts';
import type { Trigger, View } from './view.ts';

/** One visit for each traveller and place. */
export function journeys(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actors: readonly Mention[],
  places: readonly PlaceMention[],
  more: Partial<Pick<Draft, 'isPassing' | 'day'>> = {},
): Draft[] {
  if (isPrivateJourney(view, trigger)) return [];
  const travellers = travellersAmong(view, actors);
  const counterparts = hostsIn(view);
  // "home on Friday from a five-day tour of Chile and Peru": on which of the days he was where, nobody says
  const day = more.day === 'last' && places.length > 1 ? 'other' : (more.day ?? 'own');
  return travellers.flatMap((traveller) =>
    places.map((destination) =>
      draft(view, trigger, standing, { actors: [traveller], counterparts, destination, ...more, day }),
    ),
  );
}

/** Who has invited: "at the invitation of President Lee", "at Blair's invitation". */
function hostsIn(view: View): Mention[] {
  const i = view.tokens.findIndex(({ key }) => key === 'invitation');
  if (i < 0) return [];
  const host = view.key(i + 1) === 'of' ? view.mentionAt(i + 2) : view.mentionAt(i - 1);
  const isPerson = host && view.entity(host)?.kind === 'person' && !host.plural;
  return isPerson && (host.possessive || view.key(i + 1) === 'of') ? [host] : [];
}
