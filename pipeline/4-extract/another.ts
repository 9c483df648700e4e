import { bodiesOf, numberOf, sidesOf } from './convener.ts';
import { daysFrom } from './dating.ts';
import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { interactionOf } from './interaction-of.ts';
import { datesClash } from './joined-dates.ts';
import type { Side } from './side.ts';
import type { Trigger, View } from './view.ts';

/** Words before a noun in which it is called another one: "the next two-day round of Geneva talks". */
const NEAR = 6;
/** Sentences behind a gathering in which another of its kind is told. */
const MEMORY = 6;
/** Days from publication behind which nothing is the news itself. */
const NEWS = 7;

/** "the last such meeting", "another summit", "a third round of talks": not the one told before. */
export function isAnother(view: View, { first }: Trigger): boolean {
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

/** A gathering of those who met before, on days or at a place of its own; null when the draft tells none. */
export function anotherOf(told: readonly Interaction[], draft: Draft): Interaction | null {
  const { view, trigger } = draft;
  if (draft.actors.length > 0 || !isAnother(view, trigger)) return null;
  const before = told.filter(isTold).at(-1);
  const gap = before ? view.sentence.number - numberOf(before) : -1;
  if (!before || gap < 0 || gap > MEMORY) return null;
  const bodies = bodiesOf(before);
  const sides = sidesOf(before).filter(({ party }) => bodies.length === 0 || bodies.includes(party));
  const [actor, ...counterparts] = sides.flatMap(({ mention }) => mention ?? []);
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
