import type { EventDate } from '../records.ts';
import type { Draft } from './draft.ts';
import type { Interaction, Side } from './interaction.ts';
import { isOrganisation } from './participation.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Sentences over which "the summit" can refer back, and over which a summit named by its city alone has the convener of the one before. */
const MEMORY = 8;

/** Sentences in which a convener stands before "the conference". */
const BACK = 3;

export const sidesOf = (told: Interaction): Side[] => [
  told.actor,
  ...(told.counterpart ? [told.counterpart] : []),
  ...told.others,
];

const isBody = (told: Interaction, { party }: Side): boolean =>
  party !== null && (told.drafts[0]?.view.article.organisations.has(party) ?? false);
const bodiesOf = (told: Interaction): (string | null)[] =>
  sidesOf(told)
    .filter((side) => isBody(told, side))
    .map(({ party }) => party);

function areApart(a: EventDate | null, b: EventDate | null): boolean {
  if (!a?.start || !b?.start || !a.end || !b.end) return false;
  return a.end < b.start || b.end < a.start;
}

/** A gathering is one by its place, else by its convener, else by a party of its own. */
export function sameGathering(a: Interaction, b: Interaction): boolean {
  const [x, y] = [a.where?.place, b.where?.place];
  if (x?.name && y?.name) return x.name === y.name;
  if (x && y && x.country !== y.country) return false;
  const [own, other] = [bodiesOf(a), bodiesOf(b)];
  if (own.length > 0 && other.length > 0) return own.some((party) => other.includes(party));
  if (completes(a, b) || completes(b, a)) return true;
  const parties = new Set(sidesOf(a).map(({ party }) => party));
  const shared = sidesOf(b).filter(({ party }) => parties.has(party)).length;
  return 2 * shared > Math.min(sidesOf(a).length, sidesOf(b).length);
}

/** A host told by the place alone, and the organisation that meets there. */
function completes(host: Interaction, body: Interaction): boolean {
  const isHost =
    host.counterpart === null && host.where !== null && host.actor.party === host.where.place.country;
  const gap = Math.abs(numberOf(body) - numberOf(host));
  return (
    isHost &&
    body.where === null &&
    bodiesOf(body).length > 0 &&
    gap <= MEMORY &&
    isSummit(host) &&
    isSummit(body)
  );
}

const isSummit = ({ drafts }: Interaction): boolean =>
  ['summit', 'session'].includes(drafts[0]?.trigger.row.frame ?? '');
const numberOf = (told: Interaction): number => told.drafts.at(-1)?.view.sentence.number ?? 0;

/** Sides without a host who is only the place where an organisation sits. */
function withoutSeat(told: Interaction, sides: readonly Side[]): Side[] {
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

/** Two mentions of one gathering: everybody whom either names, the host first. */
export function joinedGathering(
  a: Interaction,
  b: Interaction,
  date: Pick<Interaction, 'date' | 'date_at'>,
): Interaction {
  const isHostLater = !a.where && b.where !== null;
  const [actor, counterpart, ...others] = withoutSeat(
    a,
    oneOfEach(isHostLater ? [...sidesOf(b), ...sidesOf(a)] : [...sidesOf(a), ...sidesOf(b)]),
  );
  if (!actor) return a;
  const where = a.where && (a.where.place.name || !b.where?.place.name) ? a.where : (b.where ?? a.where);
  const isNews =
    a.status === 'scheduled' && b.status === 'occurred' && !b.isPassing && !b.drafts[0]?.isAnaphoric;
  const status = isNews || b.status === 'cancelled' ? { status: b.status, status_at: b.status_at } : {};
  return {
    ...a,
    ...status,
    actor,
    counterpart: counterpart ?? null,
    others,
    where,
    ...date,
    drafts: [...a.drafts, ...b.drafts],
    isPassing: a.isPassing && b.isPassing,
  };
}

/** The gathering that "the summit" means: the latest whose place and days don't differ; -1 when none does. */
export function gatheringBefore(
  told: readonly Interaction[],
  draft: Draft,
  more: Interaction | null,
): number {
  const number = draft.view.sentence.number;
  for (let i = told.length - 1; i >= 0; i--) {
    const before = told[i] as Interaction;
    if (before.type !== 'conference' || number - numberOf(before) > MEMORY || number < numberOf(before))
      continue;
    const [x, y] = [before.where?.place.name, more?.where?.place.name];
    if (!(x && y && x !== y) && !areApart(before.date, more?.date ?? null)) return i;
  }
  return -1;
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
function bodyBefore({ view }: Draft): Side | null {
  let at = view.previous();
  for (let n = 0; n < BACK && at; n++) {
    const here: View = at;
    const mention = here.sentence.mentions.find((one) => isSide(here, one) && isOrganisation(here, one));
    const entity = mention ? here.entity(mention) : null;
    if (mention && entity) return { entity, party: entity.party, at: entity.party_at, mention };
    at = here.previous();
  }
  return null;
}

/** A gathering needs two parties; what never came to them is left out. */
export const isComplete = (told: Interaction): boolean =>
  told.type !== 'conference' || told.counterpart !== null;
