import type { Mention } from '../records.ts';
import { antecedentsOf } from './antecedents.ts';
import { type Draft, draft, type Standing } from './draft.ts';
import { mainPair } from './main-pair.ts';
import { boundParties } from './pacts.ts';
import { isAnaphor, split } from './participation.ts';
import { theMany } from './the-three.ts';
import type { Trigger, View } from './view.ts';

/** "the two", "both sides", "they", and not "forty countries". */
const pointsBack = (view: View, { first, kind }: Mention): boolean =>
  kind === 'pronoun' || view.is('pointing-back', first);

/** Tokens between "brokered" and the broker. */
const BY = 3;

/** "the truce brokered by Norway", "with Norway acting as intermediary": who brought a pact about is not bound by it. */
function isBroker(view: View, { first, last }: Mention): boolean {
  if (view.key(last) === 'acting' && view.key(last + 1) === 'as') return true;
  for (let i = first; i > Math.max(0, first - BY); i--)
    if (view.key(i) === 'by')
      return view.triggers.some((verb) => verb.row.frame === 'broker' && verb.last === i);
  return false;
}

/** "the presidents of the three countries": each of them, where the text before names as many together. */
function theWhole(view: View, side: Mention): readonly Mention[] {
  const all = theMany(view, side);
  return all.length > 0 ? all : [side];
}

/** Sides of a pact, which binds parties whoever signs it. */
export function bound(view: View, trigger: Trigger, standing: Standing, given: readonly Mention[]): Draft[] {
  const sides = given
    .filter((side) => !isBroker(view, side))
    .flatMap((side) => (given.length === 1 ? theWhole(view, side) : [side]));
  const isBackward =
    sides.length > 0 && sides.every((side) => isAnaphor(view, side) && pointsBack(view, side));
  const named = isBackward
    ? toldBefore(view, sides[0]?.first ?? trigger.first)
    : sides.filter((side) => !isAnaphor(view, side));
  const isSupposed = view.is('condition', (named[0]?.first ?? 0) - 1);
  if (
    isSupposed ||
    boundParties(view, named).size < 2 ||
    view.tokens.some((_, i) => view.is('private-party', i) && view.mentionAt(i)?.kind !== 'party')
  )
    return [];
  return [draft(view, trigger, standing, { ...split(named), type: 'agreement', cameo: '057' })];
}

/** "the two", "both neighbours": whom the sentences before name together, else the two states that the article is about. */
function toldBefore(view: View, before: number): readonly Mention[] {
  const near = antecedentsOf(view, before);
  const isStates =
    view.mentionAt(before)?.role_class === 'sides' ||
    view.is('two-of', before) ||
    view.is('two-of', before + 1);
  return near.length > 1 || !isStates ? near : mainPair(view.article);
}

/** "treaties with A and B", "A and B have treaties with C": each pair its own. */
export function pairwise(
  view: View,
  trigger: Trigger,
  standing: Standing,
  own: readonly Mention[],
  partners: readonly Mention[],
): Draft[] {
  return own.flatMap((side) =>
    partners.flatMap((partner) => bound(view, trigger, standing, [side, partner])),
  );
}
