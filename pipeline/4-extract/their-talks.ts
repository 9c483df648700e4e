import type { Mention } from '../records.ts';
import type { Draft } from './draft.ts';
import { isAnaphor, isPrivate, partiesOf, partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

/** Sentences before "after their talks" in which the other one is named. */
const MEMORY = 3;

/** Words between "their" and the noun: "their first one-hour meeting". */
const MODIFIERS = 4;

/** "their talks", "their one-hour meeting". */
export function isOwned(view: View, noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - MODIFIERS); i--) {
    if (view.key(i) === 'their') return true;
    if (view.isVerb(i) || view.is('preposition', i) || view.is('article', i) || view.tokens[i]?.text === ',')
      return false;
  }
  return false;
}

/** Talks of people whom another sentence may name. */
export const isTheirs = ({ view, trigger, type, isAnaphoric, actors }: Draft): boolean =>
  type === 'meeting' && isAnaphoric && actors.length === 0 && isOwned(view, trigger.first);

const isSomebody = (view: View, mention: Mention): boolean =>
  mention.kind === 'person' &&
  !mention.possessive &&
  !mention.plural &&
  isSide(view, mention) &&
  partyOf(view, mention) !== null &&
  view.entity(mention)?.name != null &&
  !isPrivate(view, mention);

/** "A and B announced after their talks": two of different parties who are named together. */
function togetherIn(view: View): readonly Mention[] {
  for (const mention of view.sentence.mentions) {
    const sides = isSomebody(view, mention) ? joinedRight(view, mention, false) : [];
    const isPair =
      sides.length === 2 && partiesOf(view, sides).size === 2 && !sides.some((side) => isAnaphor(view, side));
    if (isPair) return sides;
  }
  return [];
}

/** The only party that the people of a sentence stand for, by the one who speaks; null when there are several. */
function speakerIn(view: View): Mention | null {
  const { mentions } = view.sentence;
  // "Soto and her ministers said after their meeting"
  if (mentions.some((mention) => mention.kind === 'group' && !isPrivate(view, mention))) return null;
  const people = mentions.filter((mention) => isSomebody(view, mention));
  return partiesOf(view, people).size === 1 ? (people[0] ?? null) : null;
}

/** "Soto arrived on Monday. … Lund said after their talks": who spoke, and whom the sentences before are about; empty when nobody can be meant. */
export function theirPair({ view }: Draft): readonly Mention[] {
  const together = togetherIn(view);
  if (together.length > 0) return together;
  const speaker = speakerIn(view);
  if (!speaker) return [];
  let before = view.previous();
  for (let n = 0; n < MEMORY && before?.sentence.source === 'text'; n++) {
    const here: View = before;
    const other = here.sentence.mentions.find(
      (mention) => isSomebody(here, mention) && partyOf(here, mention) !== partyOf(view, speaker),
    );
    if (other) return [speaker, other];
    before = here.previous();
  }
  return [];
}
