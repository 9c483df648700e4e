import type { Mention } from '../records.ts';
import { conferenceOf } from './conference-sides.ts';
import { bodiesOf, numberOf, sidesOf } from './convener.ts';
import { isDatedAlone } from './dated-talks.ts';
import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import { type Interaction, interaction } from './interaction.ts';
import { interactionOf } from './interaction-of.ts';
import { datesClash, isOwnDay } from './joined-dates.ts';
import { nounSides } from './noun-sides.ts';
import { isOrganisation, partyOf } from './participation.ts';
import { type Side, sideOf } from './side.ts';
import { isTheirsOnDay } from './theirs-on-day.ts';
import { daysBetween } from './two-ends.ts';
import type { Trigger, View } from './view.ts';
import { whereOf } from './where.ts';

/** Words before a noun in which it is called another one: "the next two-day round of Geneva talks". */
const NEAR = 6;
/** "The last was held in", "the next session": of a gathering, else of the talks told before. */
const OPEN = new Set(['elliptic', 'session']);
/** Sentences behind a gathering in which another of its kind is told. */
const MEMORY = 6;
/** Tokens in which the noun opens its sentence: "The two-day talks". */
const OPENING = 3;
/** Days from publication behind which nothing is the news itself. */
const NEWS = 7;

/** "the last such meeting", "another summit", "a third round of talks": not the one told before. */
export function isAnother(view: View, { first, last, row }: Trigger): boolean {
  if (row.frame === 'meet' && view.key(last) === 'again') return true;
  if (row.id === 'conference/edition' && /^(?:19|20)\d\d$/.test(view.key(first - 1))) return true;
  for (let i = first - 1; i > Math.max(-1, first - NEAR); i--) {
    if (view.is('another', i)) return !view.inDate(i);
    const isRound = view.key(i) === 'of' && view.is('portion', i - 1);
    const isEnd = view.isVerb(i) || view.is('clause-break', i) || view.tokens[i]?.kind === 'punctuation';
    if (isEnd || view.mentionAt(i)?.possessive || (view.is('preposition', i) && !isRound)) return false;
  }
  return false;
}

const isTold = ({ type, counterpart }: Interaction): boolean =>
  type === 'conference' || type === 'mediation' || (type === 'meeting' && counterpart !== null);

/** Whether days or towns tell that the two are not one; what has no day is of the day of the news. */
function areApart(found: Interaction, before: Interaction, published: string | null): boolean {
  const [here, there] = [found.where?.place.name, before.where?.place.name];
  if (here && there && here !== there && found.date) return true;
  if (before.date) return datesClash(found.date, before.date);
  const { start, end } = found.date ?? {};
  return daysFrom(start ?? null, published) > NEWS || daysFrom(end ?? null, published) < -NEWS;
}

/** "Uganda will host the next one": the state that hosts another gathering, and nobody else; null when somebody else is named. */
function hostAlone({ view, trigger, actors, counterparts }: Draft): Mention | null {
  const [host] = actors;
  const isHosting = view.is('hosting-verb', nounSides(view, trigger).governor);
  return host && isHosting && actors.length + counterparts.length === 1 && !isOrganisation(view, host)
    ? host
    : null;
}

/** "the summit was to be in January", "the talks had begun in January": of the same, on other days than those told. */
function isOnOtherDays(draft: Draft, before: Interaction): boolean {
  const isTalk = draft.type === 'meeting' && before.type === 'meeting' && draft.trigger.first <= OPENING;
  const isOpen =
    draft.isAnaphoric &&
    (isTalk || draft.type === 'conference') &&
    draft.actors.length === 0 &&
    draft.day !== 'last';
  const told =
    isOpen && before.date?.precision === 'day' ? interaction(draft, null, before.actor, null, []) : null;
  const isOwn = told !== null && (told.status === 'cancelled' || isOwnDay(told, told.status, draft));
  return isOwn && datesClash(told.date, before.date) && !daysBetween(before, told);
}

/** "Talks in December failed": of those who meet now, on days of their own; whether a mediator was there, nobody tells. */
const isDatedTalks = ({ view, trigger, type, isAnaphoric, standing }: Draft, before: Interaction): boolean =>
  type === 'meeting' &&
  isAnaphoric &&
  before.type !== 'mediation' &&
  standing.status === 'occurred' &&
  isDatedAlone(view, trigger);

/** What was told last before a draft that another of its kind follows; null when nothing was told near. */
function lastBefore(told: readonly Interaction[], { view, type, trigger }: Draft): Interaction | null {
  const isOpen = OPEN.has(trigger.row.frame) || isTheirsOnDay(view, trigger);
  const hasGathering = told.some((one) => one.type === 'conference');
  const isGathering = isOpen ? hasGathering : type === 'conference';
  const isRound = trigger.row.frame === 'round' && told.some((one) => one.type === 'mediation');
  const all = told.filter(
    (one) =>
      (isRound ? one.type === 'mediation' : isTold(one)) && (!isGathering || one.type === 'conference'),
  );
  const isNamed = (party: string | null): boolean =>
    view.sentence.mentions.some((mention) => partyOf(view, mention) === party);
  const own = all.filter((one) => isGathering && bodiesOf(one).length > 0);
  const before =
    own.filter((one) => bodiesOf(one).some(isNamed)).at(-1) ??
    own.filter(({ status }) => status === 'occurred').at(-1) ??
    own.at(-1) ??
    all.at(-1);
  const gap = before ? view.sentence.number - numberOf(before) : -1;
  return before && gap >= 0 && gap <= MEMORY ? before : null;
}

// who will come to it, or came, nobody tells
const unnamed = (side: Side): Side => ({ ...side, entity: null });

/** The gathering of an organisation that met before, under its host. */
function againOf(before: Interaction, draft: Draft, host: Mention | null): Interaction | null {
  const bodies = bodiesOf(before);
  const own = { ...draft, type: before.type, cameo: before.cameo, isAnaphoric: false };
  const sides = sidesOf(before)
    .filter(({ party }) => bodies.includes(party))
    .map(unnamed);
  const named = [...(host ? [sideOf(own, host)] : []), ...sides.slice(0, 1)];
  const found = bodies.length > 0 ? conferenceOf(own, whereOf(own), named) : null;
  return found && { ...found, counterpart: found.counterpart ?? found.actor };
}

/** Others who met before and meet again: the same sides, by name where the meeting is called theirs. */
function sameAgain(before: Interaction, draft: Draft, isTheirs: boolean): Interaction | null {
  const [actor, ...counterparts] = sidesOf(before).flatMap(({ mention }) => mention ?? []);
  const { type, cameo } = before;
  const found = actor ? interactionOf({ ...draft, type, cameo, actors: [actor], counterparts }) : null;
  if (isTheirs) return found;
  return found?.counterpart
    ? {
        ...found,
        actor: unnamed(found.actor),
        counterpart: unnamed(found.counterpart),
        others: found.others.map(unnamed),
      }
    : null;
}

/** A gathering of those who met before, on days or at a place of its own; null when the draft tells none. */
export function anotherOf(told: readonly Interaction[], draft: Draft): Interaction | null {
  const { view, trigger, standing } = draft;
  const before = lastBefore(told, draft);
  const host = hostAlone(draft);
  if (!before || standing.status === null || (draft.actors.length > 0 && !host)) return null;
  const isTheirs = isTheirsOnDay(view, trigger);
  const isOther =
    draft.phrase !== null ||
    isTheirs ||
    isAnother(view, trigger) ||
    isDatedTalks(draft, before) ||
    isOnOtherDays(draft, before);
  if (!isOther) return null;
  const isBody = before.type === 'conference' && bodiesOf(before).length > 0;
  const found = isBody ? againOf(before, draft, host) : host ? null : sameAgain(before, draft, isTheirs);
  const published = view.article.normalised.article.published_at;
  return found && areApart(found, before, published) ? found : null;
}
