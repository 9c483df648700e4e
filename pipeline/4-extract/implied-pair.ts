import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { isDatedAlone } from './dated-talks.ts';
import type { Draft } from './draft.ts';
import { isAnaphor, isPersonal, isPrivate, partiesOf, partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { isTheirs, theirPair } from './their-talks.ts';
import { addressed, isTelling } from './told-within.ts';
import type { View } from './view.ts';

/** Sentences before "the talks" in which those who held them are named together. */
const MEMORY = 2;

/** Two of different states who do something together: "Soto and Lund agreed". */
function pairIn(view: View): readonly Mention[] {
  for (const mention of view.sentence.mentions) {
    if (!isSide(view, mention) || mention.possessive || view.is('preposition', mention.first - 1)) continue;
    const sides = joinedRight(view, mention, false);
    const isPair =
      sides.length === 2 &&
      partiesOf(view, sides).size === 2 &&
      sides.every((side) => isPersonal(view, side) && !isAnaphor(view, side) && !isPrivate(view, side));
    const behind = sides.at(-1)?.last ?? 0;
    if (isPair && (view.isVerb(behind) || view.is('adverb-pass', behind) || view.inDate(behind)))
      return sides;
  }
  return [];
}

const isOne = (view: View, side: Mention | undefined): side is Mention =>
  side?.kind === 'person' && !side.plural && partyOf(view, side) !== null && !isPrivate(view, side);

/** Who told whom something: "Soto assured Lund that". */
function toldIn(view: View): readonly Mention[] {
  for (const [i] of view.tokens.entries()) {
    if (!isTelling(view, i)) continue;
    const [[speaker], [hearer]] = [subjectOf(view, i), addressed(view, i)];
    if (!isOne(view, speaker) || !isOne(view, hearer)) continue;
    if (partyOf(view, speaker) !== partyOf(view, hearer)) return [speaker, hearer];
  }
  return [];
}

/** "A and B agreed on Monday to open a road. The accord came during talks": the talks of those two; the draft itself when nobody is named so. */
export function withImpliedPair(draft: Draft): Draft {
  if (draft.type !== 'meeting' || !draft.isAnaphoric || draft.actors.length > 0) return draft;
  if (isDatedAlone(draft.view, draft.trigger)) return draft;
  const [speaker, other] = isTheirs(draft) ? theirPair(draft) : [];
  if (speaker && other) return { ...draft, isAnaphoric: false, actors: [speaker], counterparts: [other] };
  let view = draft.view.previous();
  for (let n = 0; n < MEMORY && view; n++) {
    const isText = view.sentence.source === 'text';
    const pair = isText ? pairIn(view) : [];
    const [actor, counterpart] = pair.length > 0 || !isText || n > 0 ? pair : toldIn(view);
    if (actor && counterpart)
      return { ...draft, isAnaphoric: false, actors: [actor], counterparts: [counterpart] };
    view = view.previous();
  }
  return draft;
}
