import { DATE } from './compare-dates.ts';
import { PLACE, STATUS, TITLE, TOPICS, TYPE } from './compare-fields.ts';
import { compareParticipants, type SidesCompared } from './compare-sides.ts';
import { TEXT } from './compare-text.ts';
import { type Comparison, type Limits, VETO } from './comparison.ts';
import type { Profile } from './profile.ts';

/** The level that each field reached; of a pair that is ruled out, up to the field that rules it out. */
export type Levels = {
  readonly type: string;
  readonly date?: string;
  readonly status?: string;
  readonly place?: string;
  readonly topics?: string;
  readonly title?: string;
  readonly text?: string;
  readonly actor?: string;
  readonly counterpart?: string;
};

/** Two reports compared. `total` below zero by a veto's weight: they can't be one interaction. */
export interface Compared {
  readonly levels: Levels;
  readonly total: number;
  readonly is_vetoed: boolean;
  readonly alignment: SidesCompared['alignment'];
}

const NOT_ALIGNED = [-1, -1] as const;

const vetoed = (levels: Levels): Compared => ({
  levels,
  total: VETO,
  is_vetoed: true,
  alignment: NOT_ALIGNED,
});

function levelOf({ levels }: Comparison, left: Profile, right: Profile, limits: Limits): string {
  for (const level of levels) if (level.when(left, right, limits)) return level.label;
  return 'otherwise';
}

/** Compares two reports field by field, what rules out most pairs first; the same whatever engine brought them together. */
export function compare(left: Profile, right: Profile, limits: Limits): Compared {
  const { weights } = limits;
  const type = levelOf(TYPE, left, right, limits);
  const typeWeight = weights.type[type] ?? 0;
  if (typeWeight <= VETO) return vetoed({ type });
  const date = levelOf(DATE, left, right, limits);
  const dateWeight = weights.date[date] ?? 0;
  if (dateWeight <= VETO) return vetoed({ type, date });
  const status = levelOf(STATUS, left, right, limits);
  const statusWeight = weights.status[status] ?? 0;
  if (statusWeight <= VETO) return vetoed({ type, date, status });
  const place = levelOf(PLACE, left, right, limits);
  const placeWeight = weights.place[place] ?? 0;
  if (placeWeight <= VETO) return vetoed({ type, date, status, place });
  const { actor, counterpart, alignment } = compareParticipants(left, right, weights.participant);
  const [actorWeight, otherWeight] = [weights.participant[actor] ?? 0, weights.participant[counterpart] ?? 0];
  if (actorWeight <= VETO || otherWeight <= VETO)
    return vetoed({ type, date, status, place, actor, counterpart });
  const topics = levelOf(TOPICS, left, right, limits);
  const title = levelOf(TITLE, left, right, limits);
  const text = levelOf(TEXT, left, right, limits);
  const told = (weights.topics[topics] ?? 0) + (weights.title[title] ?? 0) + (weights.text[text] ?? 0);
  return {
    levels: { type, date, status, place, topics, title, text, actor, counterpart },
    total: typeWeight + dateWeight + statusWeight + placeWeight + actorWeight + otherWeight + told,
    is_vetoed: false,
    alignment,
  };
}
