import type { EventDate } from '../records.ts';
import type { Draft } from './draft.ts';
import type { Interaction, Side } from './interaction.ts';

/** Sentences over which "the summit" can refer back, and over which a summit named by its city alone has the convener of the one before. */
const MEMORY = 8;

export const sidesOf = (told: Interaction): Side[] => [told.actor, ...(told.counterpart ? [told.counterpart] : []), ...told.others];

const isBody = (told: Interaction, { party }: Side): boolean => party !== null && (told.drafts[0]?.view.article.organisations.has(party) ?? false);
const bodiesOf = (told: Interaction): (string | null)[] => sidesOf(told).filter((side) => isBody(told, side)).map(({ party }) => party);

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
  const parties = new Set(sidesOf(a).map(({ party }) => party));
  return sidesOf(b).some(({ party }) => parties.has(party));
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
export function joinedGathering(a: Interaction, b: Interaction, date: Pick<Interaction, 'date' | 'date_at'>): Interaction {
  const isHostLater = !a.where && b.where !== null;
  const [actor, counterpart, ...others] = oneOfEach(isHostLater ? [...sidesOf(b), ...sidesOf(a)] : [...sidesOf(a), ...sidesOf(b)]);
  if (!actor) return a;
  const where = a.where && (a.where.place.name || !b.where?.place.name) ? a.where : (b.where ?? a.where);
  const isNews = a.status === 'scheduled' && b.status === 'occurred' && !b.isPassing;
  const status = isNews || b.status === 'cancelled' ? { status: b.status, status_at: b.status_at } : {};
  return { ...a, ...status, actor, counterpart: counterpart ?? null, others, where, ...date, drafts: [...a.drafts, ...b.drafts], isPassing: a.isPassing && b.isPassing };
}

const numberOf = (told: Interaction): number => told.drafts.at(-1)?.view.sentence.number ?? 0;

/** The gathering that "the summit" means: the latest whose place and days don't differ; -1 when none does. */
export function gatheringBefore(told: readonly Interaction[], draft: Draft, more: Interaction | null): number {
  const number = draft.view.sentence.number;
  for (let i = told.length - 1; i >= 0; i--) {
    const before = told[i] as Interaction;
    if (before.type !== 'conference' || number - numberOf(before) > MEMORY || number < numberOf(before)) continue;
    const [x, y] = [before.where?.place.name, more?.where?.place.name];
    if (!(x && y && x !== y) && !areApart(before.date, more?.date ?? null)) return i;
  }
  return -1;
}

/** "the Lisbon summit", "the second summit was held in Quito": the organisation of the gathering told before. */
export function withConvener(told: readonly Interaction[], found: Interaction): Interaction {
  const [draft] = found.drafts;
  if (found.counterpart || draft?.trigger.row.frame !== 'summit') return found;
  const near = told.filter((before) => before.type === 'conference' && draft.view.sentence.number - numberOf(before) <= MEMORY);
  const body = near.flatMap((before) => sidesOf(before).filter((side) => isBody(before, side))).at(-1);
  return body && body.party !== found.actor.party ? { ...found, counterpart: body } : found;
}

/** A gathering needs two parties; what never came to them is left out. */
export const isComplete = (told: Interaction): boolean => told.type !== 'conference' || told.counterpart !== null;
