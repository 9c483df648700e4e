import { isBefore } from './bygone-draft.ts';
import { daysFrom } from './dating.ts';
import type { Interaction } from './interaction.ts';
import { isSame } from './side.ts';
import { overlaps, principalsOf, townOfStay, visitOf } from './stay.ts';
import { lengthOf } from './stay-length.ts';
import { townOf } from './town-of.ts';
import type { Where } from './where.ts';

/** Sentences of the lead, where the dateline tells the place. */
const LEAD = 3;
/** Days around publication in which what was told belongs to the stay that the dateline reports from. */
const NEAR_DAYS = 3;

/** Sentence of the first mention in the text, -1 when only the title tells it. */
const sentenceOf = ({ drafts }: Interaction): number =>
  drafts.map(({ view }) => view.sentence.number).find((number) => number >= 0) ?? -1;

const publishedOf = (told: Interaction): string | null =>
  told.drafts[0]?.view.article.normalised.article.published_at ?? null;

/** Whether an interaction is of the days around publication, or tells no day. */
function isNear({ date }: Interaction, published: string | null): boolean {
  if (!date?.start) return true;
  return date.precision === 'day' && Math.abs(daysFrom(date.start, published)) <= NEAR_DAYS;
}

/** The dateline's place; null without one or where the interaction is of another country. */
function hereFor(told: Interaction): Where | null {
  const view = told.drafts[0]?.view;
  if (!view) return null;
  const { here, here_at } = view.article;
  const country = told.where?.place.country;
  if (!here?.name || !here_at || (country != null && country !== here.country)) return null;
  return { place: townOf(view, here), at: here_at };
}

/** Whether the interaction takes place at the dateline with somebody from abroad: "arrived here", "met here". */
function isStayHere(told: Interaction): boolean {
  const view = told.drafts[0]?.view;
  const here = view?.article.here ? townOf(view, view.article.here) : null;
  return (
    (told.type === 'visit' || told.type === 'meeting') &&
    told.status === 'occurred' &&
    !told.isPassing &&
    here?.name != null &&
    told.where?.place.name === here.name &&
    told.where.place.country === here.country &&
    isNear(told, publishedOf(told))
  );
}

/** Whether a guest who is told to be at the dateline takes part: what else he does in those days he does there. */
function hasGuestHere(told: Interaction, all: readonly Interaction[]): boolean {
  const country = told.drafts[0]?.view.article.here?.country;
  const guests = principalsOf(told).filter((side) => side?.party !== country);
  return all.some(
    (stay) =>
      stay !== told &&
      isStayHere(stay) &&
      guests.some((guest) => principalsOf(stay).some((side) => isSame(side, guest))),
  );
}

const isInLead = (told: Interaction): boolean => sentenceOf(told) >= 0 && sentenceOf(told) < LEAD;
const isFresh = (told: Interaction): boolean =>
  told.date?.start != null &&
  isNear(told, publishedOf(told)) &&
  daysFrom(told.date.start, publishedOf(told)) <= 0;

/** "flew into southern Chad": a part of the country is not its capital. */
function isRegion({ drafts }: Interaction): boolean {
  const [draft] = drafts;
  const destination = draft?.destination && 'mention' in draft.destination ? draft.destination.mention : null;
  return (
    destination !== null &&
    /^(?:(?:north|south)?-?(?:east|west)|north|south|central)(?:ern)?$/.test(
      draft?.view.key(destination.first - 1) ?? '',
    )
  );
}

/** "wraps up a four-day visit to Chad", reported from one of the towns on its way: of several days, told by its noun. */
function isTour({ drafts, date }: Interaction): boolean {
  const [draft] = drafts;
  const isLong = drafts.some((told) => (lengthOf(told)?.days ?? 1) > 1);
  return (
    draft?.trigger.row.part === 'noun' && (isLong || (date?.precision === 'day' && date.start !== date.end))
  );
}

/** Days apart at most of a journey and what was done on it. */
const ON_JOURNEY = 10;

/** "began a visit to Chad … He met the president": who is told to go to the other's country is not met at home. */
function isAbroad(told: Interaction, all: readonly Interaction[]): boolean {
  const country = told.drafts[0]?.view.article.here?.country;
  const [home, away] = [told.actor, told.counterpart].sort((side) => (side?.party === country ? -1 : 1));
  return all.some(
    ({ type, status, isPassing, actor, counterpart, date }) =>
      type === 'visit' &&
      status === told.status &&
      !isPassing &&
      isSame(actor, home ?? null) &&
      counterpart?.party === away?.party &&
      counterpart?.party !== country &&
      Math.abs(daysFrom(date?.start ?? null, told.date?.start ?? date?.start ?? null)) <= ON_JOURNEY,
  );
}

/** Whether a side is at home at the dateline: a state, or an organisation that has its seat there. */
function hasHome(told: Interaction): boolean {
  const view = told.drafts[0]?.view;
  const here = view?.article.here;
  return [...principalsOf(told), ...told.others].some(
    (side) =>
      side?.party != null &&
      (side.party === here?.country ||
        view?.has('seat-town', `${side.party}:${here?.name}`.toLowerCase()) === true),
  );
}

/** "had discussed it with him", "has had several talks": news, but of no day and place. */
const isOfPast = (told: Interaction): boolean =>
  told.date === null && told.drafts.slice(0, 1).some((draft) => isBefore(draft));

/** Tokens behind an interaction in which its site stands, and between the site and the word of place before it. */
const SITE_REACH = 16;
const SITE = 4;
const AT_SITE = new Set(['aboard', 'at', 'in', 'on']);

/** "met on the border", "aboard a ship", "at his ranch": at a place that has no name here, and is not the dateline's town. */
function isOnSite({ type, drafts: [draft] }: Interaction): boolean {
  if (!draft || type !== 'meeting') return false;
  const { view, trigger } = draft;
  for (let i = trigger.last; i < trigger.last + SITE_REACH; i++) {
    if (view.isVerb(i) || view.is('clause-break', i)) return false;
    const isBehindPlace = [1, 2, 3, SITE].some((n) => i - n >= trigger.last && AT_SITE.has(view.key(i - n)));
    if (view.is('site-away', i) && view.mentionAt(i) === null && isBehindPlace) return true;
  }
  return false;
}

/** Whether the dateline tells where it was: a side at home there, in the lead or on the days that it reports of. */
function isHere(told: Interaction, all: readonly Interaction[]): boolean {
  const country = told.drafts[0]?.view.article.here?.country;
  if (told.status === 'cancelled' || sentenceOf(told) < 0 || isAbroad(told, all)) return false;
  if (isOfPast(told) || isOnSite(told)) return false;
  const isHome = hasHome(told);
  const isNow = isNear(told, publishedOf(told));
  switch (told.type) {
    case 'meeting':
      return (
        isHome &&
        isNow &&
        ((isInLead(told) && told.status === 'occurred') || isFresh(told) || hasGuestHere(told, all))
      );
    case 'visit':
      return (
        told.status === 'occurred' &&
        told.where?.place.country === country &&
        !told.isPassing &&
        isNow &&
        daysFrom(told.date?.start ?? null, publishedOf(told)) <= 0 &&
        !isRegion(told) &&
        !isTour(told) &&
        isInLead(told)
      );
    case 'agreement':
      return isHome && told.status === 'occurred' && isInLead(told) && isFresh(told);
    case 'protest':
      return told.actor.party === country && told.status === 'occurred' && isNow && isInLead(told);
    case 'conference':
      return told.where !== null && isNow && isInLead(told);
    default:
      return false;
  }
}

/** "met on the sidelines of the summit": the place of the gathering told nearest before, else behind. */
function besideGathering(told: Interaction, all: readonly Interaction[]): Where | null {
  const view = told.drafts[0]?.view;
  if (told.type !== 'meeting' || !view?.tokens.some((_, i) => view.is('sideline', i))) return null;
  const near = all
    .filter(({ type, where }) => type === 'conference' && where !== null)
    .sort((a, b) => Math.abs(sentenceOf(a) - sentenceOf(told)) - Math.abs(sentenceOf(b) - sentenceOf(told)));
  return near[0]?.where ?? null;
}

/** "handed him a letter": where the two met, the letter changed hands. */
function handedWhere(told: Interaction, all: readonly Interaction[]): Where | null {
  const trigger = told.drafts[0]?.trigger;
  const meeting =
    told.type === 'message' &&
    all.find((one) => one.type === 'meeting' && one.drafts[0]?.trigger === trigger);
  return meeting ? meeting.where : null;
}

/** "arrived earlier in the day": at the dateline, for want of other words. */
function isOfDateline({ where, drafts: [draft] }: Interaction): boolean {
  const here_at = draft?.view.article.here_at;
  return here_at != null && where?.at.start === here_at.start && where.at.source === here_at.source;
}

/** "met him in the town of Sirte … He had arrived earlier": where a visitor of one day was met, rather than the dateline's town. */
function whereMet(told: Interaction, all: readonly Interaction[]): Where | null {
  const isLong = told.date?.start !== told.date?.end;
  if (told.type !== 'visit' || isLong || !told.where || !isOfDateline(told)) return null;
  return townOfStay({ ...told, where: { ...told.where, place: { ...told.where.place, name: null } } }, all);
}

function placed(told: Interaction, all: readonly Interaction[]): Interaction {
  if (told.where?.place.name) return { ...told, where: whereMet(told, all) ?? told.where };
  const handed = handedWhere(told, all);
  if (handed) return { ...told, where: handed };
  const beside = told.where ? null : besideGathering(told, all);
  if (beside) return { ...told, where: beside };
  const visit = visitOf(told, all);
  const during = visit && (overlaps(told, visit) || isSoonAfter(told, visit)) ? visit.where : null;
  if (during?.place.name) return { ...told, where: during };
  const here = isHere(told, all) ? hereFor({ ...told, where: told.where ?? during }) : null;
  return { ...told, where: here ?? townOfStay(told, all) ?? told.where ?? during };
}

/** "flew to Oslo on Monday and will see the king on Tuesday": in the days after an arrival. */
const isSoonAfter = (told: Interaction, { date }: Interaction): boolean =>
  date?.start != null &&
  date.start === date.end &&
  daysFrom(told.date?.start ?? null, date.start) > 0 &&
  daysFrom(told.date?.start ?? null, date.start) <= NEAR_DAYS;

/** Interactions with the places that stand around them: of the visit that they belong to, or of the dateline. */
export function withPlaces(told: readonly Interaction[]): Interaction[] {
  const visits = told.map((one) => (one.type === 'visit' ? placed(one, told) : one));
  const once = visits.map((one) => placed(one, visits));
  // what a first look has placed shows who is at the dateline
  return once.map((one) => placed(one, once));
}
