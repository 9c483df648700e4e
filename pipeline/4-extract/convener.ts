import type { Draft } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { isOfMembers } from './of-members.ts';
import { isOrganisation } from './participation.ts';
import { seriesAt } from './series.ts';
import type { Side } from './side.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Sentences over which "the summit" can refer back, and over which a summit named by its city alone has the convener of the one before. */
export const MEMORY = 8;

/** Words between an organisation and the gathering that bears its name. */
const NAME = 7;

/** Sentences in which a convener stands before "the conference". */
const BACK = 3;

export const sidesOf = (told: Interaction): Side[] => [
  told.actor,
  ...(told.counterpart ? [told.counterpart] : []),
  ...told.others,
];

/** Whether a series of gatherings stands for this party: "the Ibero-American summit". */
const isOfSeries = (view: View, party: string): boolean =>
  [...view.list('summit-series')].some((row) => row.endsWith(`:${party.toLowerCase()}`));

export const isBody = (told: Interaction, { party }: Side): boolean => {
  const view = told.drafts[0]?.view;
  return (
    view !== undefined && party !== null && (view.article.organisations.has(party) || isOfSeries(view, party))
  );
};
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

/** "the World Summit on the Information Society": a gathering with a name of its own, not of its city. */
function hasOwnName({ view, trigger }: Draft): boolean {
  const before = view.tokens[trigger.first - 1];
  return (
    view.tokens[trigger.first]?.capital === true &&
    before?.capital === true &&
    view.mentionAt(trigger.first - 1)?.place == null
  );
}

/** "the Lisbon summit": known by its city alone, in a sentence that tells a day. */
function isOfCity({ view, trigger }: Draft): boolean {
  const city = view.mentionAt(trigger.first - 1);
  const isNamed = city?.place?.name != null && [0, -1].some((n) => view.key(city.first + n) === 'the');
  return trigger.row.frame === 'summit' && isNamed && view.sentence.dates.length > 0;
}

/** "the Lisbon summit", "the second summit was held in Quito": the organisation of the gathering told before, else of the sentences before. */
export function withConvener(told: readonly Interaction[], found: Interaction): Interaction {
  const [draft] = found.drafts;
  if (
    !draft ||
    bodiesOf(found).length > 0 ||
    hasOwnName(draft) ||
    !['summit', 'gathering', 'talks', 'meet'].includes(draft.trigger.row.frame)
  )
    return found;
  const near = told.filter(
    (before) => before.type === 'conference' && draft.view.sentence.number - numberOf(before) <= MEMORY,
  );
  const body = (draft.trigger.row.frame === 'summit' ? near : [])
    .flatMap((before) => sidesOf(before).filter((side) => isBody(before, side)))
    .at(-1);
  const isOfBody = isOfMembers(draft);
  const isOpen = draft.isAnaphoric || isOfCity(draft) || isOfBody;
  const before = isOpen && (near.length === 0 || isOfBody) ? bodyBefore(draft) : null;
  const convener = body ?? (isOfBody && before && !hasMembers(draft.view, before) ? null : before);
  const isSeat = draft.view.has('seat', `${convener?.party}:${found.where?.place.country}`.toLowerCase());
  if (!convener || (found.counterpart && !isSeat)) return found;
  const [actor, counterpart, ...others] = withoutSeat(found, oneOfEach([...sidesOf(found), convener]));
  return actor ? { ...found, actor, counterpart: counterpart ?? null, others } : found;
}

/** An organisation of some states, told by its name, whose ministers meet among themselves. */
const hasMembers = (view: View, { party, mention }: Side): boolean =>
  mention !== null &&
  ['party', 'group'].includes(mention.kind) &&
  mention.role === null &&
  !view.has('world-body', (party ?? '').toLowerCase());

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

/** Whether the gathering bears the organisation's name: "the WTO ministerial conference", "the summit of the OAS". */
function isOwn({ view, trigger }: Draft, { mention }: Side): boolean {
  if (!mention) return seriesAt(view, trigger) !== null;
  if (mention.kind === 'person') return false;
  // "NATO defence ministers on Monday condemned"
  if (trigger.row.part === 'verb') return mention.last <= trigger.first;
  const [from, to] =
    mention.last <= trigger.first ? [mention.last, trigger.first] : [trigger.last, mention.first];
  if (
    mention.first >= trigger.last &&
    !['of', 'by'].includes(view.key(mention.first - 1)) &&
    view.key(mention.first - 2) !== 'of'
  )
    return false;
  const between = view.tokens.slice(from, to);
  return (
    between.length < NAME &&
    between.every(
      ({ kind, key }, n) =>
        (kind !== 'punctuation' || /^[’'()]/.test(key)) &&
        !view.isVerb(from + n) &&
        (key === 'of' || mention.first >= trigger.last || !view.is('preposition', from + n)),
    )
  );
}

/** A body of nearly all states, or one whose members are told to have come together and nobody by name. */
const isOfAll = ({ drafts: [draft] }: Interaction, { party }: Side): boolean =>
  draft !== undefined &&
  (['agree', 'decide', 'meet'].includes(draft.trigger.row.frame) ||
    draft.view.has('world-body', (party ?? '').toLowerCase()));

/** "the head of the UN told a conference in Geneva": nobody but the organisation's own speaker is named, where it has its seat. */
const isAloneAtHome = (told: Interaction, body: Side | undefined, more: readonly Side[]): boolean =>
  body !== undefined &&
  body === told.actor &&
  more.length === 0 &&
  told.counterpart === null &&
  told.where !== null &&
  body.entity?.name != null &&
  isBody(told, body);

/** The gathering of a body of nearly all states of which the article names nobody, but its place or day: by convention the body stands on both sides where no host is told. */
export function amongThemselves(told: Interaction): Interaction {
  const country = told.where?.place.country ?? null;
  const [body, ...more] = sidesOf(told).filter(({ party }) => party !== country);
  const isNamed = sidesOf(told).some(({ entity }) => entity?.name);
  if (told.type === 'conference' && isAloneAtHome(told, body, more))
    return { ...told, actor: { ...told.actor, entity: null }, counterpart: told.actor };
  if (told.type !== 'conference' || !body || more.length > 0 || isNamed) return told;
  const isAlone =
    (told.date !== null || told.where !== null) &&
    isBody(told, body) &&
    isOfAll(told, body) &&
    told.drafts.some((draft) => isOwn(draft, body));
  if (!isAlone) return told;
  const isHosted = sidesOf(told).some((side) => side !== body);
  return isHosted ? told : { ...told, actor: body, counterpart: { ...body, entity: null } };
}
