import { isAnother } from './another.ts';
import { daysFrom } from './dating.ts';
import { sameGathering } from './gatherings.ts';
import { isNewsBeside } from './history.ts';
import type { Interaction } from './interaction.ts';
import { datesClash, datesFar } from './joined-dates.ts';
import type { Side } from './side.ts';
import { toldPlace } from './told-place.ts';
import { daysBetween } from './two-ends.ts';

/** Whether two sides can be one: the same somebody, or the same party where one of them names nobody. */
export function sameSide(a: Side | null, b: Side | null): boolean {
  if (!a || !b) return a === b;
  if (a.entity && a.entity === b.entity) return true;
  if (!a.party || a.party !== b.party) return false;
  return !a.entity?.name || !b.entity?.name;
}

/** A mediator's two sides stand in any order. */
function sameRivals(a: Interaction, b: Interaction): boolean {
  const [own, far] = [a, b].map(({ counterpart, others }) => [counterpart, ...others]);
  return own?.every((side) => far?.some((other) => sameSide(side, other))) ?? false;
}

function sameSides(a: Interaction, b: Interaction): boolean {
  if (a.type === 'mediation') return sameSide(a.actor, b.actor) && (sameRivals(a, b) || sameRivals(b, a));
  if (sameSide(a.actor, b.actor) && sameSide(a.counterpart, b.counterpart)) return true;
  const isDirected = a.type === 'visit' || a.type === 'message' || a.type === 'protest';
  return !isDirected && sameSide(a.actor, b.counterpart) && sameSide(a.counterpart, b.actor);
}

const PLANNED = new Set(['would', 'was', 'were', 'scheduled', 'planned', 'due']);

/** "has postponed his trip … he was to visit Peru on Friday": the plan that was called off, with its day. */
function isOriginalPlan(a: Interaction, b: Interaction): boolean {
  const [off, plan] = a.status === 'cancelled' ? [a, b] : [b, a];
  const [draft] = plan.drafts;
  const cue = draft?.standing.cue;
  return (
    plan.status === 'scheduled' &&
    cue != null &&
    PLANNED.has(draft?.view.key(cue) ?? '') &&
    !datesClash(off.date, plan.date)
  );
}

/** Days before publication from which what happened is no longer what is planned. */
const PAST = 12;

const isLongOver = ({ date, drafts }: Interaction): boolean =>
  daysFrom(date?.end ?? null, drafts[0]?.view.article.normalised.article.published_at ?? null) < -PAST;

/** "will sit down with him … they last met in October 1994": what is to come beside what is long over. */
function isPlanBesidePast(a: Interaction, b: Interaction): boolean {
  const [plan, past] = a.status === 'scheduled' ? [a, b] : [b, a];
  return plan.status === 'scheduled' && past.status === 'occurred' && isLongOver(past);
}

/** "the March talks" beside a meeting that has no day of its own, so that of the news. */
const isEarlierRound = (past: Interaction, news: Interaction): boolean =>
  past.type === 'meeting' &&
  past.drafts[0]?.isAnaphoric === true &&
  isLongOver(past) &&
  news.date === null &&
  news.drafts[0]?.isAnaphoric === false;

/** "envoys of both met … the presidents will meet": officials told in the plural are not those who are named. */
const isOfOfficials = ({ actor, counterpart }: Interaction): boolean =>
  [actor, counterpart].some(
    (side) => side?.entity?.plural === true && !side.entity.name && side.entity.kind !== 'organisation',
  );

const isTitle = ({ drafts }: Interaction): boolean => drafts[0]?.view.sentence.source === 'title';

const areOthers = (a: Interaction, b: Interaction): boolean =>
  a.status !== b.status && isOfOfficials(a) !== isOfOfficials(b) && !isTitle(a) && !isTitle(b);

/** "met Soto … He also met members of the parliament": somebody else of the same party. */
function isFurther(first: Interaction, later: Interaction): boolean {
  const [draft] = later.drafts;
  const { counterpart } = later;
  const isAlso = draft && [1, 2].some((n) => draft.view.key(draft.trigger.first - n) === 'also');
  const isNameless =
    counterpart?.entity != null && !counterpart.entity.name && counterpart.entity.role !== null;
  const partners = [first.actor, first.counterpart].flatMap((side) => side?.entity ?? []);
  return (
    isAlso === true &&
    isNameless &&
    later.type === 'meeting' &&
    partners.every(({ name, role }) => name !== null && role !== counterpart.entity?.role)
  );
}

const clashes = (a: Interaction, b: Interaction): boolean => {
  if ((a.status === 'cancelled') !== (b.status === 'cancelled')) return !isOriginalPlan(a, b);
  if (isPlanBesidePast(a, b)) return true;
  if (a.type === 'visit') return datesFar(a.date, b.date) || isNewsBeside(a, b) || isNewsBeside(b, a);
  if (areOthers(a, b)) return true;
  if (isFurther(a, b) || isEarlierRound(a, b) || isEarlierRound(b, a)) return true;
  if (isNewsBeside(a, b) || isNewsBeside(b, a)) return true;
  const [x, y] = [toldPlace(a), toldPlace(b)];
  const isOnOtherDays = datesClash(a.date, b.date) && !daysBetween(a, b);
  return isOnOtherDays || (x?.name && y?.name ? x.country !== y.country : false);
};

/** "The two will meet again", "the next round of talks": not the meeting told before. */
const isAgain = ({ drafts: [told] }: Interaction): boolean =>
  told !== undefined &&
  ((told.view.sentence.source === 'text' && told.view.key(told.trigger.last) === 'again') ||
    (told.isAnaphoric && isAnother(told.view, told.trigger)));

export function isSameInteraction(a: Interaction, b: Interaction): boolean {
  if (a.type !== b.type || clashes(a, b) || isAgain(a) !== isAgain(b)) return false;
  if (a.type === 'conference') return sameGathering(a, b);
  return sameSides(a, b);
}
