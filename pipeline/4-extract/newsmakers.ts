import type { Interaction } from './interaction.ts';
import type { Told } from './news-day.ts';
import { isSame, type Side } from './side.ts';

/** Single acts, which are told when they are news. */
const ACTS = new Set(['call', 'message', 'protest']);

export const isSingleAct = ({ type }: Interaction): boolean => ACTS.has(type);

const sidesOf = ({ actor, counterpart, others }: Interaction): Side[] =>
  [actor, counterpart, ...others].filter((side) => side !== null);

/** A call, a message or a protest told beside the news is of its day when those who make the news did the like, or somebody named there took part. */
export function isOfNewsmakers(told: Interaction, all: readonly Interaction[], { date_at }: Told): boolean {
  if (!isSingleAct(told)) return true;
  const news = all.filter(
    (one) => one !== told && one.date_at?.start === date_at.start && one.date_at.source === date_at.source,
  );
  if (news.length === 0) return true;
  return news.some((one) =>
    sidesOf(one).some(
      (side) =>
        (one.type === told.type && side.party === told.actor.party) ||
        (side.entity?.name && sidesOf(told).some((other) => isSame(side, other))),
    ),
  );
}
