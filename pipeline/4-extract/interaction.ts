import { resolveDate } from '../dates.ts';
import type { Entity, EventDate, EventType, Evidence, Mention, Status } from '../records.ts';
import type { Draft } from './draft.ts';
import { oneOfEach } from './gatherings.ts';
import { isAnaphor } from './participation.ts';
import { quoted } from './quote.ts';
import type { View } from './view.ts';
import { type When, whenOf } from './when.ts';
import { seriesAt } from './roll.ts';
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
  return { entity, party: entity?.party ?? home?.party ?? null, at: entity?.party_at ?? home?.at ?? null, mention };
};

const AT_HOME = new Set(['in', 'from', 'of', 'at']);

/** Whose officials they are: "senior officials in Italy", else those of the country where the story stands. */
function homeOf(view: View, mention: Mention): { party: string; at: Evidence } | null {
  if (mention.kind !== 'group' && mention.kind !== 'office') return null;
  const place = view.mentionAt(mention.last + 1);
  if (place?.place?.country && AT_HOME.has(view.key(mention.last))) return { party: place.place.country, at: quoted(view, 'party', place.start, place.end) };
  const { here, here_at } = view.article;
  return here?.country && here_at && HOME_GROUPS.has(mention.role_class ?? '') ? { party: here.country, at: { ...here_at, field: 'party' } } : null;
}
const HOME_GROUPS = new Set(['persons', 'body', 'official', 'legislator']);

function countryOf(draft: Draft, where: Where | null): Side | null {
  const country = where?.place.country;
  if (!country || !where) return null;
  const mention = draft.destination && 'mention' in draft.destination ? draft.destination.mention : null;
  return { entity: null, party: country, at: where.at, mention };
}

function datedBy(draft: Draft): Pick<Interaction, 'date' | 'date_at'> {
  const when = whenOf(draft);
  if (!when) return { date: null, date_at: null };
  const { published_at } = draft.view.article.normalised.article;
  const { start, end } = when.phrase;
  const date = stayed(draft, resolvedFor(when, published_at));
  const other = isLongPast(date, published_at) ? resolveDate(when.phrase, published_at, 'future') : date;
  return { date: isSoon(other, published_at) ? other : date, date_at: quoted(draft.view, 'date', start, end) };
}

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const STAY = /^(?<count>\p{L}+|\d+)-day$/u;

/** "arrived Tuesday for a three-day visit" runs to Thursday. */
function stayed(draft: Draft, date: EventDate): EventDate {
  if (draft.type !== 'visit' || date.precision !== 'day' || !date.start || date.start !== date.end) return date;
  const count = draft.view.tokens.map(({ key }) => STAY.exec(key)?.groups?.['count'] ?? '').find((word) => word !== '') ?? '';
  const days = NUMBERS[count] ?? Number(count);
  if (!(days > 1 && days < 31)) return date;
  const end = new Date(Date.parse(date.start) + (days - 1) * DAY).toISOString().slice(0, 10);
  return { ...date, end, edtf: `${date.start}/${end}` };
}

/** "is travelling to Somalia on Tuesday" said on Monday is of tomorrow, said on Tuesday of today. */
function resolvedFor({ phrase, tense, isNoun }: When, published: string | null): EventDate {
  if (tense !== 'present') {
    const told = resolveDate(phrase, published, tense);
    const isOpen = isNoun && tense === 'past' && phrase.anchor?.weekday != null;
    return isOpen && daysFrom(told.start, published) < -4 ? resolveDate(phrase, published, 'future') : told;
  }
  const coming = resolveDate(phrase, published, 'future');
  const past = resolveDate(phrase, published, 'past');
  return phrase.anchor?.weekday != null && coming.start !== published ? coming : past;
}

const DAY = 86_400_000;
const daysFrom = (day: string | null, published: string | null): number => (day && published ? (Date.parse(day) - Date.parse(published)) / DAY : 0);
/** "Nov. 18" without a year in a text of Nov. 16 is in two days, not a year ago, whatever the verb. */
const isLongPast = (date: EventDate, published: string | null): boolean => date.basis === 'relative' && date.precision === 'day' && date.anchor?.month != null && daysFrom(date.start, published) < -180;
const isSoon = (date: EventDate, published: string | null): boolean => daysFrom(date.start, published) > 0 && daysFrom(date.start, published) < 120;

const isSame = (a: Side, b: Side): boolean => a.entity !== null && a.entity === b.entity;

/** A draft with its sides, place and date worked out; null when it does not bring two parties together. */
export function interactionOf(draft: Draft): Interaction | null {
  const { view } = draft;
  if (draft.standing.status === null) return null;
  const where = whereOf(draft);
  const [actor, ...partners] = draft.actors.filter((mention) => !isAnaphor(view, mention)).map((mention) => sideOf(draft, mention));
  if (draft.type === 'conference') return conferenceOf(draft, where, [...draft.actors, ...draft.counterparts].filter((mention) => !isAnaphor(view, mention)).map((mention) => sideOf(draft, mention)));
  if (!actor) return null;
  const host = draft.destination ? countryOf(draft, where) : null;
  const far = draft.counterparts.map((mention) => sideOf(draft, mention)).filter((side) => !isSame(side, actor));
  const [counterpart, ...others] = host ? [host, ...far] : far;
  const all = [...others, ...(draft.type === 'visit' ? [] : partners)].filter((side, i, sides) => sides.findIndex((other) => isSame(other, side)) === i);
  return bringsTogether(draft, actor, counterpart ?? null, all) ? interaction(draft, where, actor, counterpart ?? null, all) : null;
}

/** A gathering: the host by its place stands first, unless somebody of his party is named or the place is the organisation's seat. */
function conferenceOf(draft: Draft, place: Where | null, named: readonly Side[]): Interaction | null {
  const where = place ?? hereOf(draft);
  const series = seriesOf(draft);
  const told = oneOfEach([...(series ? [series] : []), ...named]);
  const country = where?.place.country ?? null;
  const isSeat = told.some(({ party }) => draft.view.has('seat', `${party}:${country}`.toLowerCase()));
  const hosts = told.filter(({ party }) => party === country);
  const host = hosts.length === 0 && country && where && !isSeat ? [{ entity: null, party: country, at: where.at, mention: null }] : hosts;
  const [actor, counterpart, ...others] = [...host, ...told.filter(({ party }) => party !== country)];
  return actor ? interaction(draft, where, actor, counterpart ?? null, others) : null;
}

/** Sentences of the lead, where a gathering stands at the dateline's place. */
const LEAD = 2;

/** The dateline's place, for a gathering that the lead tells as going on or that names the place in words. */
function hereOf({ view, standing, isAnaphoric }: Draft): Where | null {
  const { here, here_at } = view.article;
  const { number } = view.sentence;
  if (!here?.name || !here_at || isAnaphoric || number < 0) return null;
  const named = view.tokens.map(({ key }) => key).join(' ').includes(here.name.toLowerCase());
  return named || (number < LEAD && standing.status === 'occurred') ? { place: here, at: here_at } : null;
}

function seriesOf({ view, trigger }: Draft): Side | null {
  const series = seriesAt(view, trigger);
  const [start, end] = series ? [view.tokens[series.first], view.tokens[series.last - 1]] : [];
  return series && start && end ? { entity: null, party: series.party, at: quoted(view, 'party', start.start, end.end), mention: null } : null;
}

function interaction(draft: Draft, where: Where | null, actor: Side, counterpart: Side | null, others: readonly Side[]): Interaction {
  const { view, standing } = draft;
  const told = datedBy(draft);
  const { published_at } = view.article.normalised.article;
  const isComing = standing.status === 'occurred' && daysFrom(told.date?.start ?? null, published_at) > 0;
  const cue = standing.cue === null ? undefined : view.tokens[standing.cue];
  return {
    type: draft.type,
    cameo: draft.cameo,
    status: isComing ? 'scheduled' : (standing.status ?? 'occurred'),
    status_at: isComing && told.date_at ? { ...told.date_at, field: 'status' } : cue ? quoted(view, 'status', cue.start, cue.end) : null,
    actor,
    counterpart,
    others,
    where,
    ...told,
    drafts: [draft],
    isPassing: draft.isPassing,
  };
}

/** Two different parties, both known. */
function bringsTogether(_draft: Draft, actor: Side, counterpart: Side | null, others: readonly Side[]): boolean {
  if (!actor.party || !counterpart?.party) return false;
  return actor.party !== counterpart.party && others.every((side) => side.party !== null);
}
