import { conferenceOf } from './conference-sides.ts';
import type { Draft } from './draft.ts';
import { type Interaction, interaction } from './interaction.ts';
import { isOfManyStates } from './of-many-states.ts';
import { isAnaphor } from './participation.ts';
import { protestWhere } from './protest-where.ts';
import { isSame, type Side, sideOf } from './side.ts';
import type { View } from './view.ts';
import { type Where, whereOf } from './where.ts';

/** The country of a visit, as its host where nobody there is named. */
function countryOf(draft: Draft, where: Where | null): Side | null {
  const country = where?.place.country;
  if (!country || !where) return null;
  const mention = draft.destination && 'mention' in draft.destination ? draft.destination.mention : null;
  return { entity: null, party: country, at: where.at, mention };
}

/** "In the novel the presidents meet on a raft." */
const isFiction = (view: View): boolean =>
  view.key(0) === 'in' && [2, 3].some((i) => view.is('fiction', i) && view.is('article', 1));

/** What Hong Kong's government has to do with Beijing is an inner affair. */
const isInnerAffair = (view: View, actor: Side, counterpart: Side | null): boolean =>
  [`${actor.party}:${counterpart?.party}`, `${counterpart?.party}:${actor.party}`].some((pair) =>
    view.has('sub-state', pair.toLowerCase()),
  );

/** A movement's leader is at home in its land: Haniya in Gaza, a leader of Hezbollah in Beirut. */
const isAtHome = (draft: Draft, actor: Side, where: Where | null): boolean =>
  draft.type === 'visit' &&
  draft.view.has('home-land', `${actor.party}:${where?.place.country}`.toLowerCase());

/** Two different parties, both known. */
const bringsTogether = (actor: Side, counterpart: Side | null): boolean =>
  actor.party !== null &&
  counterpart !== null &&
  counterpart.party !== null &&
  actor.party !== counterpart.party;

/** A call has no place. */
function placeOf(draft: Draft): Where | null {
  if (draft.type === 'call') return null;
  return draft.type === 'protest' ? protestWhere(draft, draft.actors[0]) : whereOf(draft);
}

/** A draft with its sides, place and date worked out; null when it does not bring two parties together. */
export function interactionOf(draft: Draft): Interaction | null {
  const { view } = draft;
  if (draft.standing.status === null || view.is('condition', 0) || isFiction(view)) return null;
  const where = placeOf(draft);
  const [actor, ...partners] = draft.actors
    .filter((mention) => !isAnaphor(view, mention))
    .map((mention) => sideOf(draft, mention))
    .filter((side) => side.party !== null);
  // officials of many states who gather elsewhere are not of the dateline's
  const isAway = where !== null && where.place.country !== view.article.here?.country;
  if (draft.type === 'conference')
    return conferenceOf(
      draft,
      where,
      [...draft.actors, ...draft.counterparts]
        .filter((mention) => !isAnaphor(view, mention) && !(isAway && isOfManyStates(view, mention)))
        .map((mention) => sideOf(draft, mention)),
    );
  if (!actor || isAtHome(draft, actor, where)) return null;
  const host = draft.destination ? countryOf(draft, where) : null;
  const far = draft.counterparts
    .map((mention) => sideOf(draft, mention))
    .filter((side) => side.party !== null && !isSame(side, actor));
  const named = host ? far.find(({ party }) => party === host.party) : undefined;
  const [counterpart, ...others] = host ? [named ?? host] : far;
  const all = [...others, ...(draft.type === 'visit' ? [] : partners)].filter(
    (side, i, sides) => sides.findIndex((other) => isSame(other, side)) === i,
  );
  return bringsTogether(actor, counterpart ?? null) && !isInnerAffair(view, actor, counterpart ?? null)
    ? interaction(draft, where, actor, counterpart ?? null, all)
    : null;
}
