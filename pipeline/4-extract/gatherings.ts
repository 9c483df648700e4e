import { bodiesOf, MEMORY, numberOf, oneOfEach, sidesOf, withoutSeat } from './convener.ts';
import type { Draft } from './draft.ts';
import { chaired } from './gathered.ts';
import { isGatheredFor } from './gathered-for.ts';
import type { Interaction } from './interaction.ts';
import { datesClash } from './joined-dates.ts';
import { toldPlace } from './told-place.ts';
import { daysBetween } from './two-ends.ts';

/** Words before a gathering that tell its kind. */
const KIND = 4;

/** What kind of gathering the words tell: leaders', ministers', experts'; null when they leave it open. */
function kindOf({ drafts }: Interaction): string | null {
  for (const { view, trigger } of drafts)
    for (let i = trigger.last - 1; i > Math.max(-1, trigger.first - KIND); i--) {
      const kind = view.valueOf('gathering-kind', view.key(i));
      if (kind) return kind;
      if (i < trigger.first && (view.is('preposition', i) || view.is('article', i))) break;
    }
  return null;
}

/** A gathering without the place, and the host, that only the dateline gave it. */
function unguessed(told: Interaction): Interaction {
  const country = told.where?.place.country;
  const [actor, ...more] = sidesOf(told).filter(
    ({ entity, mention, party }) => entity !== null || mention !== null || party !== country,
  );
  return actor ? { ...told, where: null, actor, counterpart: more[0] ?? null, others: more.slice(1) } : told;
}

/** "earlier meetings in Peru and Chile": one of several that are told by their places alone. */
const isOfSeveral = ({ drafts: [draft] }: Interaction): boolean => (draft?.destination ?? null) !== null;

/** A gathering is one by its place, else by its convener, else by a party of its own. */
export function sameGathering(a: Interaction, b: Interaction): boolean {
  const [x, y] = [toldPlace(a), toldPlace(b)];
  if (isGatheredFor(a, b)) return true;
  if (isOfSeveral(a) !== isOfSeveral(b) && !(x && y)) return false;
  const [kind, otherKind] = [kindOf(a), kindOf(b)];
  if (kind && otherKind && kind !== otherKind && a.where && b.where) return false;
  if (x?.name && y?.name) return x.name === y.name;
  if (x && y && x.country !== y.country) return false;
  const [own, other] = [bodiesOf(a), bodiesOf(b)];
  if (own.length > 0 && other.length > 0) return own.some((party) => other.includes(party));
  if (completes(a, b) || completes(b, a)) return true;
  if (kind && kind === otherKind && namesSame(a, b)) return true;
  const parties = new Set(sidesOf(a).map(({ party }) => party));
  const shared = sidesOf(b).filter(({ party }) => parties.has(party)).length;
  return 2 * shared > Math.min(sidesOf(a).length, sidesOf(b).length);
}

/** Whether somebody is told by name to be at both. */
const namesSame = (a: Interaction, b: Interaction): boolean =>
  sidesOf(a).some(({ entity }) => entity?.name != null && sidesOf(b).some((side) => side.entity === entity));

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
/** Whether its days are still to come when the article appears. */
const isAhead = ({ date, drafts }: Interaction): boolean =>
  date?.start != null && date.start > (drafts[0]?.view.article.normalised.article.published_at ?? '9999');

/** Two mentions of one gathering: everybody whom either names, the host first. */
export function joinedGathering(
  one: Interaction,
  other: Interaction,
  date: Pick<Interaction, 'date' | 'date_at'>,
): Interaction {
  const a = one.where?.isGuess && toldPlace(other) ? unguessed(one) : one;
  const b = other.where?.isGuess && toldPlace(one) ? unguessed(other) : other;
  const isHostLater = !a.where && b.where !== null;
  const [actor, counterpart, ...others] = withoutSeat(
    a,
    oneOfEach(isHostLater ? [...sidesOf(b), ...sidesOf(a)] : [...sidesOf(a), ...sidesOf(b)]),
  );
  if (!actor) return a;
  const where = a.where && (a.where.place.name || !b.where?.place.name) ? a.where : (b.where ?? a.where);
  const isNews =
    a.status === 'scheduled' &&
    b.status === 'occurred' &&
    !b.isPassing &&
    !b.drafts[0]?.isAnaphoric &&
    !isAhead(a) &&
    b.date !== null;
  // "will end on Friday … opened on Tuesday": it has begun
  const isBegun = a.status === 'scheduled' && b.status === 'occurred' && daysBetween(a, b) !== null;
  // "is to go there for a meeting this week … which begins on Tuesday"
  const isYetToOpen = a.status === 'occurred' && a.date?.precision !== 'day' && isAhead(b);
  const status =
    isNews || isBegun || isYetToOpen || b.status === 'cancelled'
      ? { status: b.status, status_at: b.status_at }
      : {};
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

/** "who chaired the meeting" is not of one that is still to come, nor "the meeting" of one that nobody is known to attend. */
function isPending(before: Interaction, draft: Draft): boolean {
  return before.status === 'scheduled' && chaired(draft).type === 'conference';
}

/** "Gerd Merrem, who chairs the session": somebody of the third party at the talks that it mediates. */
const isMediatorOf = (before: Interaction, more: Interaction | null): boolean =>
  before.type === 'mediation' &&
  more !== null &&
  sidesOf(more).some(({ party, entity }) => entity?.name != null && party === before.actor.party);

/** "The summit will end on Friday": of one that has begun, or is to begin, before that. */
const isEndOf = (before: Interaction, more: Interaction | null): boolean =>
  more?.drafts[0]?.day === 'last' &&
  before.date?.precision === 'day' &&
  (more.date?.end ?? '') > (before.date.start ?? '9999');

function isOnOtherDays(before: Interaction, more: Interaction | null): boolean {
  if (!more || !datesClash(before.date, more.date)) return false;
  return !isEndOf(before, more) && daysBetween(before, more) === null;
}

/** The gathering that "the summit" means: the latest whose place and days don't differ; -1 when none does. */
export function gatheringBefore(
  told: readonly Interaction[],
  draft: Draft,
  more: Interaction | null,
): number {
  const i = latestBefore(told, draft, more, true);
  return i >= 0 ? i : latestBefore(told, draft, more, false);
}

/** The same among all gatherings, or (`isOpen`) among those whose days have come, of which alone anything has happened. */
function latestBefore(
  told: readonly Interaction[],
  draft: Draft,
  more: Interaction | null,
  isOpen: boolean,
): number {
  const number = draft.view.sentence.number;
  for (let i = told.length - 1; i >= 0; i--) {
    const before = told[i] as Interaction;
    if (number - numberOf(before) > MEMORY || number < numberOf(before)) continue;
    if (draft.type === 'meeting' && before.type === 'meeting') return -1;
    if (isOpen && draft.standing.status === 'occurred' && isAhead(before)) continue;
    if (isMediatorOf(before, more)) return i;
    if (isOfSeveral(before)) continue;
    if (before.type !== 'conference' || (draft.type === 'meeting' && isPending(before, draft))) continue;
    const [x, y] = [before.where?.place.name, more?.where?.place.name];
    if (!(x && y && x !== y) && !isOnOtherDays(before, more)) return i;
  }
  return -1;
}

/** A gathering needs two parties; what never came to them is left out. */
export const isComplete = (told: Interaction): boolean =>
  told.type !== 'conference' || told.counterpart !== null;
