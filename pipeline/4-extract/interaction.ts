import type { Entity, EventDate, EventType, Evidence, Mention, Status } from '../records.ts';
import { blocAt } from './blocs.ts';
import { oneOfEach } from './convener.ts';
import { datedBy, daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import { homeOf } from './home.ts';
import { isAnaphor } from './participation.ts';
import { quoted } from './quote.ts';
import { seriesAt } from './series.ts';
import type { View } from './view.ts';
import { type Where, whereOf } from './where.ts';

/** One side of an interaction: somebody of the article, or the country of a visit. */
export interface Side {
  readonly entity: Entity | null;
  /** The party, also where nobody is named. */
  readonly party: string | null;
  /** Words that name the party when no entity carries them. */
  readonly at: Evidence | null;
  readonly mention: Mention | null;
}

/** What an article tells of one interaction, over one mention or several. */
export interface Interaction {
  readonly type: EventType;
  readonly cameo: string;
  readonly status: Status;
  readonly status_at: Evidence | null;
  readonly actor: Side;
  readonly counterpart: Side | null;
  readonly others: readonly Side[];
  readonly where: Where | null;
  readonly date: EventDate | null;
  readonly date_at: Evidence | null;
  /** The first draft first. */
  readonly drafts: readonly Draft[];
  readonly isPassing: boolean;
}

const sideOf = ({ view }: Draft, mention: Mention): Side => {
  const entity = view.entity(mention);
  const home = entity && !entity.party && !entity.name ? homeOf(view, mention) : null;
  const own = entity === null ? mention.party : entity.party;
  const own_at = entity === null ? mention.party_span : entity.party_at;
  return { entity, party: own ?? home?.party ?? null, at: own_at ?? home?.at ?? null, mention };
};

function countryOf(draft: Draft, where: Where | null): Side | null {
  const country = where?.place.country;
  if (!country || !where) return null;
  const mention = draft.destination && 'mention' in draft.destination ? draft.destination.mention : null;
  return { entity: null, party: country, at: where.at, mention };
}

const isSame = (a: Side, b: Side): boolean => a.entity !== null && a.entity === b.entity;

/** "In the novel the presidents meet on a raft." */
const isFiction = (view: View): boolean =>
  view.key(0) === 'in' && [2, 3].some((i) => view.is('fiction', i) && view.is('article', 1));

/** A draft with its sides, place and date worked out; null when it does not bring two parties together. */
export function interactionOf(draft: Draft): Interaction | null {
  const { view } = draft;
  if (draft.standing.status === null || view.is('condition', 0) || isFiction(view)) return null;
  const where = whereOf(draft);
  const [actor, ...partners] = draft.actors
    .filter((mention) => !isAnaphor(view, mention))
    .map((mention) => sideOf(draft, mention))
    .filter((side) => side.party !== null);
  if (draft.type === 'conference')
    return conferenceOf(
      draft,
      where,
      [...draft.actors, ...draft.counterparts]
        .filter((mention) => !isAnaphor(view, mention))
        .map((mention) => sideOf(draft, mention)),
    );
  if (!actor) return null;
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

/** A gathering: the host by its place stands first, unless somebody of his party is named or the place is the organisation's seat. */
function conferenceOf(draft: Draft, place: Where | null, named: readonly Side[]): Interaction | null {
  const { date } = datedBy(draft);
  const { published_at } = draft.view.article.normalised.article;
  const isComing = date?.start != null && date.start > (published_at ?? '9999');
  const isNow = !isComing && Math.abs(daysFrom(date?.end ?? null, published_at)) < NOW;
  const where = place ?? hereOf(draft, isNow);
  const series = seriesOf(draft);
  const known = oneOfEach([...(series ? [series] : []), ...named]);
  const isOrganised = known.some(({ party }) => draft.view.article.organisations.has(party ?? ''));
  const bloc = isOrganised ? null : blocSide(draft);
  const told = bloc ? oneOfEach([...known, bloc]) : known;
  const country = where?.place.country ?? null;
  const isSeat = told.some(({ party }) => draft.view.has('seat', `${party}:${country}`.toLowerCase()));
  const hosts = told.filter(({ party }) => party === country);
  const host =
    hosts.length === 0 && country && where && !isSeat
      ? [{ entity: null, party: country, at: where.at, mention: null }]
      : hosts;
  const [actor, counterpart, ...others] = [...host, ...told.filter(({ party }) => party !== country)];
  if (!actor) return null;
  const found = interaction(draft, where, actor, counterpart ?? null, others);
  if (isComing && found.status === 'occurred') return { ...found, status: 'scheduled' };
  const isOver = found.status === 'scheduled' && daysFrom(date?.end ?? null, published_at) < 0;
  return isOver ? { ...found, status: 'occurred', status_at: null } : found;
}

/** Days around publication in which a gathering can be at the dateline's place. */
const NOW = 10;
/** Sentences of the lead, where a gathering stands at the dateline's place. */
const LEAD = 2;

/** The dateline's place, for a gathering that the lead tells as going on or that names the place in words. */
function hereOf({ view, standing, isAnaphoric }: Draft, isNow: boolean): Where | null {
  const { here, here_at } = view.article;
  const { number } = view.sentence;
  if (!here?.name || !here_at || isAnaphoric || number < 0) return null;
  const named = view.tokens
    .map(({ key }) => key)
    .join(' ')
    .includes(here.name.toLowerCase());
  return named || (number < LEAD && standing.status === 'occurred' && isNow)
    ? { place: here, at: here_at }
    : null;
}

/** Those who come to a gathering by their region: "Arab foreign ministers". */
function blocSide({ view, trigger }: Draft): Side | null {
  const bloc = blocAt(view, trigger);
  const [start, end] = bloc ? [view.tokens[bloc.first], view.tokens[bloc.last - 1]] : [];
  return bloc && start && end
    ? { entity: null, party: bloc.party, at: quoted(view, 'party', start.start, end.end), mention: null }
    : null;
}

function seriesOf({ view, trigger }: Draft): Side | null {
  const series = seriesAt(view, trigger);
  const [start, end] = series ? [view.tokens[series.first], view.tokens[series.last - 1]] : [];
  return series && start && end
    ? { entity: null, party: series.party, at: quoted(view, 'party', start.start, end.end), mention: null }
    : null;
}

function interaction(
  draft: Draft,
  where: Where | null,
  actor: Side,
  counterpart: Side | null,
  others: readonly Side[],
): Interaction {
  const { view, standing } = draft;
  const told = datedBy(draft);
  const { published_at } = view.article.normalised.article;
  const isComing = standing.status === 'occurred' && daysFrom(told.date?.start ?? null, published_at) > 0;
  // "the first state to sign, in 1979"
  const isGone =
    standing.status === 'scheduled' &&
    told.date?.basis === 'stated' &&
    daysFrom(told.date.end, published_at) < -30;
  const cue = standing.cue === null || isGone ? undefined : view.tokens[standing.cue];
  return {
    type: draft.type,
    cameo: draft.cameo,
    status: isComing ? 'scheduled' : isGone ? 'occurred' : (standing.status ?? 'occurred'),
    status_at:
      isComing && told.date_at
        ? { ...told.date_at, field: 'status' }
        : cue
          ? quoted(view, 'status', cue.start, cue.end)
          : null,
    actor,
    counterpart,
    others,
    where,
    ...told,
    drafts: [draft],
    isPassing: draft.isPassing,
  };
}

/** What Hong Kong's government has to do with Beijing is an inner affair. */
const isInnerAffair = (view: View, actor: Side, counterpart: Side | null): boolean =>
  [`${actor.party}:${counterpart?.party}`, `${counterpart?.party}:${actor.party}`].some((pair) =>
    view.has('sub-state', pair.toLowerCase()),
  );

/** Two different parties, both known. */
const bringsTogether = (actor: Side, counterpart: Side | null): boolean =>
  actor.party !== null &&
  counterpart !== null &&
  counterpart.party !== null &&
  actor.party !== counterpart.party;
