import type { Regroup } from '../6-dedupe/dedupe.ts';
import type { FoldedEvent } from '../6-dedupe/fold.ts';
import { personKeys } from '../6-dedupe/person-keys.ts';
import { type PersonTable, personAt } from '../6-dedupe/person-names.ts';
import type { DiplomaticEvent } from '../records.ts';
import { applySets } from './apply-sets.ts';
import type { Known } from './correct-side.ts';
import { type CorrectionRow, inOrder } from './correction-row.ts';
import { type Regrouped, regroup } from './regroup.ts';
import type { Unfollowed } from './unfollowed.ts';

/** Corrects what stage 6 found: which reports are one event before they are folded, then the fields of events. */
export class Correcting {
  readonly #rows: readonly CorrectionRow[];
  readonly #unfollowed: Unfollowed[] = [];
  #regrouped: Regrouped | null = null;

  constructor(rows: readonly CorrectionRow[]) {
    this.#rows = rows;
  }

  /** For stage 6, once. */
  readonly regroup: Regroup = (found, ids) => {
    this.#regrouped = regroup(this.#rows, found, ids);
    this.#unfollowed.push(...this.#regrouped.unfollowed);
    return this.#regrouped.clusters;
  };

  /** The events that stage 6 folded, with their corrections. */
  async *correct(events: AsyncIterable<FoldedEvent>, known: Known): AsyncGenerator<FoldedEvent> {
    if (this.#regrouped === null)
      throw new Error('Unexpected events, expected clusters to be regrouped first.');
    const { made, sets } = this.#regrouped;
    for await (const folded of events) {
      const { event_id } = folded;
      const [done = [], rows = []] = [made.get(event_id), sets.get(event_id)];
      if (done.length === 0 && rows.length === 0) yield folded;
      else yield this.#corrected(folded, done, rows, known);
    }
  }

  #corrected(
    folded: FoldedEvent,
    made: DiplomaticEvent['corrections'] & {},
    rows: readonly CorrectionRow[],
    known: Known,
  ): FoldedEvent {
    const { event, corrections, unfollowed } = applySets(
      JSON.parse(folded.json) as DiplomaticEvent,
      rows,
      known,
    );
    this.#unfollowed.push(...unfollowed);
    const all = [...inOrder([...made]), ...corrections];
    if (all.length === 0) return folded;
    const json = JSON.stringify({ ...event, corrections: all });
    return { event_id: folded.event_id, start: event.date?.start ?? null, json };
  }

  /** Rows that changed nothing, by line; whole when all events were read. */
  unfollowed(): readonly Unfollowed[] {
    return this.#unfollowed.toSorted((one, other) => one.row.line - other.row.line);
  }
}

/** One key per person over all reports; a name that no report tells is a person of its own. */
export function personKeyBy(persons: PersonTable): Known['personKey'] {
  return (party, name) => {
    if (name === null || name === '') return null;
    const own = personKeys([{ party: party ?? '', name, count: 1 }]);
    return persons.get(personAt(party, name)) ?? own(party, name);
  };
}
