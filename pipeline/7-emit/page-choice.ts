import type { DiplomaticEvent } from '../records.ts';
import { compareCodePoints } from './code-points.ts';

/** What an event is chosen by. */
interface Ranked {
  readonly event_id: string;
  readonly day: string;
  readonly outlets: number;
}

/** The newest first, of one day those that most outlets tell. */
function byRank(one: Ranked, other: Ranked): number {
  return (
    compareCodePoints(other.day, one.day) ||
    other.outlets - one.outlets ||
    compareCodePoints(one.event_id, other.event_id)
  );
}

export interface Choice {
  /** Events of the set. */
  readonly count: number;
  /** Those that are shown; null when all are. */
  readonly shown: ReadonlySet<string> | null;
}

/** As many events as a page may hold: those last reported, where the set has more. Holds twice as many at most. */
export async function pageChoice(events: AsyncIterable<DiplomaticEvent>, max: number): Promise<Choice> {
  let ranked: Ranked[] = [];
  let count = 0;
  for await (const { event_id, last_reported, date, outlet_count } of events) {
    count += 1;
    ranked.push({ event_id, day: last_reported ?? date?.start ?? '', outlets: outlet_count });
    if (ranked.length >= 2 * max + 1) ranked = ranked.sort(byRank).slice(0, max);
  }
  if (count <= max) return { count, shown: null };
  const shown = ranked.sort(byRank).slice(0, max);
  return { count, shown: new Set(shown.map(({ event_id }) => event_id)) };
}
