import type { Status } from '../records.ts';
import { daysFrom } from './dating.ts';
import { joinedGathering } from './gatherings.ts';
import type { Interaction } from './interaction.ts';
import { joinedDate } from './joined-dates.ts';
import { sameSide } from './same-interaction.ts';
import type { Side } from './side.ts';

const RANK: Readonly<Record<Status, number>> = { cancelled: 2, occurred: 1, scheduled: 0 };

export const CONFIRMS = new Set(['after', 'during', 'following']);

/** "during her visit", told of what is to come: nothing there says that it happened. */
const isAssumed = ({ status, date, drafts }: Interaction): boolean =>
  status === 'occurred' &&
  !date?.start &&
  drafts.every(
    ({ view, trigger, standing }) =>
      standing.cue === null && standing.tense === null && !CONFIRMS.has(view.key(trigger.first - 1)),
  );

/** Whether a day lies ahead of the article. */
const isToCome = ({ drafts }: Interaction, date: Interaction['date']): boolean =>
  daysFrom(date?.start ?? null, drafts[0]?.view.article.normalised.article.published_at ?? null) > 0;

/** Two mentions as one: what the earlier one lacks is taken from the later. */
export function joined(a: Interaction, b: Interaction): Interaction {
  if (a.type === 'conference') return joinedGathering(a, b, joinedDate(a, b));
  if (a.type === 'mediation') return joinedMediation(a, b);
  const straight = sameSide(a.actor, b.actor) && sameSide(a.counterpart, b.counterpart);
  const [actor, counterpart] = straight ? [b.actor, b.counterpart] : [b.counterpart, b.actor];
  const later = RANK[b.status] > RANK[a.status] && !(a.status === 'scheduled' && isAssumed(b));
  const known = new Set([a.actor, a.counterpart, ...a.others].map((side) => side?.entity?.id));
  const others = [...a.others, ...b.others.filter((side) => side.entity && !known.has(side.entity.id))];
  const where = a.where && (a.where.place.name || !b.where?.place.name) ? a.where : (b.where ?? a.where);
  const when = joinedDate(a, b);
  const plan = [a, b].find(({ status }) => status === 'scheduled');
  const isOff = [a, b].some(({ status }) => status === 'cancelled');
  const { status, status_at } = plan && !isOff && isToCome(a, when.date) ? plan : later ? b : a;
  return {
    ...a,
    actor: fuller(a.actor, actor) ?? a.actor,
    counterpart: fuller(a.counterpart, counterpart),
    others,
    status,
    status_at,
    where,
    ...when,
    drafts: [...a.drafts, ...b.drafts],
    isPassing: a.isPassing && b.isPassing,
  };
}

/** Two mentions of one mediation: each side with the name that either gives it. */
export function joinedMediation(a: Interaction, b: Interaction): Interaction {
  const more = [b.actor, ...(b.counterpart ? [b.counterpart] : []), ...b.others];
  const named = (side: Side): Side =>
    fuller(side, more.find(({ party, entity }) => entity?.name && party === side.party) ?? null) ?? side;
  const where = a.where && (a.where.place.name || !b.where?.place.name) ? a.where : (b.where ?? a.where);
  return {
    ...a,
    actor: named(a.actor),
    counterpart: a.counterpart && named(a.counterpart),
    others: a.others.map(named),
    ...(RANK[b.status] > RANK[a.status] && !isAssumed(b) ? { status: b.status, status_at: b.status_at } : {}),
    where,
    ...joinedDate(a, b),
    drafts: [...a.drafts, ...b.drafts],
    isPassing: a.isPassing && b.isPassing,
  };
}

const fuller = (a: Side | null, b: Side | null): Side | null =>
  b?.entity?.name && !a?.entity?.name ? b : (a ?? b);
