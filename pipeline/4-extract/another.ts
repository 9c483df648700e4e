import type { Mention } from '../records.ts';
import { bodiesOf, numberOf, sidesOf } from './convener.ts';
import { datedBy, daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { interactionOf } from './interaction-of.ts';
import { datesClash } from './joined-dates.ts';
import { nounSides } from './noun-sides.ts';
import { isOrganisation } from './participation.ts';
import type { Side } from './side.ts';
import type { Trigger, View } from './view.ts';

/** Words before a noun in which it is called another one: "the next two-day round of Geneva talks". */
const NEAR = 6;
/** Sentences behind a gathering in which another of its kind is told. */
const MEMORY = 6;
/** Days from publication behind which nothing is the news itself. */
const NEWS = 7;

/** "the last such meeting", "another summit", "a third round of talks": not the one told before. */
export function isAnother(view: View, { first, row }: Trigger): boolean {
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
  type === 'conference' || (type === 'meeting' && counterpart !== null);

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

/** "the summit was to be in January": the same gathering, on days that it was not held. */
function isOnOtherDays(draft: Draft, before: Interaction): boolean {
  const isOpen = draft.isAnaphoric && draft.type === 'conference' && draft.actors.length === 0;
  return isOpen && before.date?.precision === 'day' && datesClash(datedBy(draft).date, before.date);
}

/** What was told last before a draft that another of its kind follows; null when nothing was told near. */
function lastBefore(told: readonly Interaction[], { view, type }: Draft): Interaction | null {
  const all = told.filter(isTold);
  const gatherings = all.filter((one) => one.type === 'conference' && bodiesOf(one).length > 0);
  const before = (type === 'conference' ? gatherings.at(-1) : undefined) ?? all.at(-1);
  const gap = before ? view.sentence.number - numberOf(before) : -1;
  return before && gap >= 0 && gap <= MEMORY ? before : null;
}

/** A gathering of those who met before, on days or at a place of its own; null when the draft tells none. */
export function anotherOf(told: readonly Interaction[], draft: Draft): Interaction | null {
  const { view, trigger } = draft;
  const before = lastBefore(told, draft);
  const host = hostAlone(draft);
  if (!before || (draft.actors.length > 0 && !host)) return null;
  if (!isAnother(view, trigger) && !isOnOtherDays(draft, before)) return null;
  const bodies = bodiesOf(before);
  const sides = sidesOf(before).filter(({ party }) => bodies.length === 0 || bodies.includes(party));
  const [actor, ...counterparts] = [host, ...sides.map(({ mention }) => mention)].flatMap(
    (side) => side ?? [],
  );
  if (!actor) return null;
  const { type, cameo } = before;
  const found = interactionOf({ ...draft, type, cameo, isAnaphoric: false, actors: [actor], counterparts });
  const published = view.article.normalised.article.published_at;
  if (!found || !areApart(found, before, published)) return null;
  // who will come to it, or came, nobody tells
  const unnamed = (side: Side): Side => ({ ...side, entity: null });
  const partner = found.counterpart ?? (bodies.length > 0 ? found.actor : null);
  return (
    partner && {
      ...found,
      actor: unnamed(found.actor),
      counterpart: unnamed(partner),
      others: found.others.map(unnamed),
    }
  );
}
