import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { linkedSide } from './linked.ts';
import { isAnaphor, partyOf } from './participation.ts';
import { peopleBehind } from './peoples.ts';
import { isSide, joinedRight } from './sides.ts';
import type { Trigger, View } from './view.ts';

export const REACH = 16;

export const TO = new Set(['to', 'for', 'with']);

export const ENDS = /^[.;:“"”]$/;

export interface Way {
  readonly senders: readonly Mention[];
  readonly receivers: readonly Mention[];
  readonly standing: Standing;
}

/** 018 for sorrow, 051 for congratulation, else 040. */
export function cameoOf(view: View): string {
  if (view.tokens.some((_, i) => view.is('sorrow', i))) return '018';
  return view.tokens.some((_, i) => view.is('congratulation', i)) ? '051' : '040';
}

/** A leader, or a government as a whole: players and companies send no state's letters. */
function isSender(view: View, side: Mention | null): side is Mention {
  if (side?.kind === 'party' && side.entity === null && side.party !== null) return true;
  if (!isSide(view, side) || partyOf(view, side) === null) return false;
  const entity = view.entity(side);
  // "the archbishop of Paris" speaks for no state
  const isLocalClergy =
    entity?.role_class === 'clergy' && entity.name === null && partyOf(view, side) !== 'VAT';
  return (
    entity !== null &&
    !isLocalClergy &&
    (entity.kind !== 'person' || entity.name !== null || entity.role !== null)
  );
}

/** "his counterpart in Lima": an office that the place behind it tells the state of. */
const isOfficeElsewhere = (view: View, side: Mention): boolean =>
  side.kind === 'office' && view.key(side.last) === 'in' && view.mentionAt(side.last + 1)?.place != null;

/** "wrote to both men": those whom the text told of before. */
const meant = (view: View, sides: readonly Mention[]): readonly Mention[] =>
  sides.flatMap((side) => (isAnaphor(view, side) ? antecedentsOf(view, side.first) : [side]));

/** Sentences back in which "him" may have been spoken of. */
const MEMORY = 2;

/** "B congratulated him": somebody else than the subject, the latest person of another party. */
export function notSelf(view: View, own: Mention, side: Mention): Mention {
  if (side.kind !== 'pronoun' || side.plural || side.entity !== own.entity) return side;
  return latestOther(view, own, side.first) ?? side;
}

/** The latest person of another party before token `before`; null when the sentences near name none. */
export function latestOther(view: View, own: Mention, before: number): Mention | null {
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const here: View = at;
    const found = here.sentence.mentions.filter(
      (mention) =>
        (n > 0 || mention.first < before) &&
        mention.kind !== 'pronoun' &&
        here.entity(mention)?.kind === 'person' &&
        ![null, partyOf(view, own)].includes(partyOf(here, mention)),
    );
    const last = found.at(-1);
    if (last) return last;
    at = here.previous();
  }
  return null;
}

/** One message for each pair of sender and receiver: letters of two prime ministers are two. */
export function messages(
  view: View,
  trigger: Trigger,
  standing: Standing,
  senders: readonly Mention[],
  receivers: readonly Mention[],
): Draft[] {
  const cameo = cameoOf(view);
  return meant(view, senders)
    .filter((sender) => isSender(view, sender))
    .flatMap((sender) =>
      meant(view, receivers)
        .map((side) => notSelf(view, sender, side))
        .filter((side) => isSender(view, side) || isOfficeElsewhere(view, side))
        .map((receiver) =>
          draft(view, trigger, standing, { actors: [sender], counterparts: [receiver], cameo }),
        ),
    );
}

/** "from A and from B", "to A, to B": the side behind the same preposition again; null when it is not said again. */
function sideAgain(view: View, last: number, link: string): Mention | null {
  let i = last;
  while (view.tokens[i]?.text === ',' || view.is('before-again', i)) i += 1;
  const side = i > last && view.key(i) === link ? view.mentionAt(i + 1) : null;
  return isSide(view, side) && !side.possessive ? side : null;
}

/** To whom a writing goes: "to B", or, where nobody with a party is named so, "to the people of B". */
export function addressee(
  view: View,
  from: number,
  links: ReadonlySet<string>,
  reach: number,
): Mention | null {
  const linked = linkedSide(view, from, links, reach);
  const isKnown = linked !== null && partyOf(view, linked) !== null;
  return isKnown ? linked : (peopleBehind(view, from, links, reach) ?? linked);
}

/** A side with those joined to it; `verb` is the token of the verb whose subject they stand in, if any: "letters from A and B reached C". */
export function all(view: View, side: Mention | null, verb = -1): Mention[] {
  if (!side) return [];
  const sides = joinedRight(view, side, verb < side.last);
  const link = view.key(side.first - 1);
  const again = view.is('preposition', side.first - 1)
    ? sideAgain(view, sides.at(-1)?.last ?? side.last, link)
    : null;
  return again ? [...sides, ...all(view, again, verb)] : sides;
}
