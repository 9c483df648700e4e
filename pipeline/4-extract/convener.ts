import type { Draft } from './draft.ts';
import type { Interaction, Side } from './interaction.ts';
import { isOrganisation } from './participation.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Sentences over which "the summit" can refer back, and over which a summit named by its city alone has the convener of the one before. */
export const MEMORY = 8;

/** Sentences in which a convener stands before "the conference". */
const BACK = 3;

export const sidesOf = (told: Interaction): Side[] => [
  told.actor,
  ...(told.counterpart ? [told.counterpart] : []),
  ...told.others,
];

export const isBody = (told: Interaction, { party }: Side): boolean =>
  party !== null && (told.drafts[0]?.view.article.organisations.has(party) ?? false);
export const bodiesOf = (told: Interaction): (string | null)[] =>
  sidesOf(told)
    .filter((side) => isBody(told, side))
    .map(({ party }) => party);

export const numberOf = (told: Interaction): number => told.drafts.at(-1)?.view.sentence.number ?? 0;

/** Sides without a host who is only the place where an organisation sits. */
export function withoutSeat(told: Interaction, sides: readonly Side[]): Side[] {
  const view = told.drafts[0]?.view;
  const isSeat = ({ party, entity }: Side): boolean =>
    !entity?.name && sides.some((body) => view?.has('seat', `${body.party}:${party}`.toLowerCase()));
  return sides.filter((side) => !isSeat(side));
}

/** One side for each party, a person before a bare state. */
export function oneOfEach(sides: readonly Side[]): Side[] {
  const named = new Map<string, Side>();
  for (const side of sides) {
    if (side.party === null) continue;
    const known = named.get(side.party);
    if (!known || (!known.entity?.name && side.entity?.name)) named.set(side.party, side);
  }
  return [...named.values()];
}

/** "the Lisbon summit", "the second summit was held in Quito": the organisation of the gathering told before, else of the sentences before. */
export function withConvener(told: readonly Interaction[], found: Interaction): Interaction {
  const [draft] = found.drafts;
  if (
    !draft ||
    bodiesOf(found).length > 0 ||
    !['summit', 'gathering', 'talks'].includes(draft.trigger.row.frame)
  )
    return found;
  const near = told.filter(
    (before) => before.type === 'conference' && draft.view.sentence.number - numberOf(before) <= MEMORY,
  );
  const body = (draft.trigger.row.frame === 'summit' ? near : [])
    .flatMap((before) => sidesOf(before).filter((side) => isBody(before, side)))
    .at(-1);
  const convener = body ?? (draft.isAnaphoric && near.length === 0 ? bodyBefore(draft) : null);
  const isSeat = draft.view.has('seat', `${convener?.party}:${found.where?.place.country}`.toLowerCase());
  if (!convener || (found.counterpart && !isSeat)) return found;
  const [actor, counterpart, ...others] = withoutSeat(found, oneOfEach([...sidesOf(found), convener]));
  return actor ? { ...found, actor, counterpart: counterpart ?? null, others } : found;
}

/** The organisation that the sentences before speak of; null when they speak of none. */
function bodyBefore({ view, trigger }: Draft): Side | null {
  let at: View | null = view;
  for (let n = 0; n <= BACK && at; n++) {
    const here: View = at;
    const limit = n === 0 ? trigger.first : here.tokens.length;
    const mention = here.sentence.mentions.find(
      (one) => one.first < limit && isSide(here, one) && isOrganisation(here, one),
    );
    const entity = mention ? here.entity(mention) : null;
    if (mention && entity) return { entity, party: entity.party, at: entity.party_at, mention };
    at = here.previous();
  }
  return null;
}
