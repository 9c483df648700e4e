import { compareCodePoints } from '../7-emit/code-points.ts';
import { reportKey } from '../7-emit/order.ts';
import type { Spool } from '../7-emit/spool.ts';
import type { EventReport, Superseded } from '../records.ts';
import type { EarlierPlace } from './earlier-records.ts';

/** A report that an earlier set had in the event `from`, and that is in `to` now; null when it is gone. */
export interface Move {
  readonly from: string;
  readonly report_id: string;
  readonly to: string | null;
}

/** Ids that events had in sets before the earlier one, by the report that left them. */
type Former = ReadonlyMap<string, readonly string[]>;

function supersededOf(from: string, moves: readonly Move[]): Superseded {
  const to = new Set(moves.map((move) => move.to).filter((event_id) => event_id !== null));
  return {
    event_id: from,
    superseded_by: [...to].sort(compareCodePoints),
    moved: moves.map((move) => ({ report_id: move.report_id, event_id: move.to })),
  };
}

/** Follows the reports of an earlier set into the events of the new one. */
export class Superseding {
  readonly #moves: Spool<Move>;

  /** The moves lie in `moves` until they are read in order; whoever opened it closes it. */
  constructor(moves: Spool<Move>) {
    this.#moves = moves;
  }

  /** Passes the new set's reports on, in their order, and notes which of the earlier ones are in another event now. */
  async *follow(
    reports: AsyncIterable<EventReport>,
    places: AsyncGenerator<EarlierPlace>,
    superseded: AsyncIterable<Superseded>,
  ): AsyncGenerator<EventReport> {
    const former = await this.#formerOf(superseded);
    let place = await places.next();
    for await (const report of reports) {
      const key = reportKey(report);
      for (; !place.done && compareCodePoints(place.value.key, key) < 0; place = await places.next())
        this.#note(place.value, null, former);
      for (; !place.done && place.value.key === key; place = await places.next())
        this.#note(place.value, report.event_id, former);
      yield report;
    }
    for (; !place.done; place = await places.next()) this.#note(place.value, null, former);
  }

  /** By event_id. What follows the reports must have come to its end. */
  async *lines(): AsyncGenerator<Superseded> {
    let moves: Move[] = [];
    for await (const move of this.#moves.ordered()) {
      const from = moves[0]?.from ?? move.from;
      if (from !== move.from) {
        yield supersededOf(from, moves);
        moves = [];
      }
      moves.push(move);
    }
    if (moves[0] !== undefined) yield supersededOf(moves[0].from, moves);
  }

  #add(move: Move): void {
    this.#moves.add(`${move.from} ${move.report_id}`, move);
  }

  #note({ report_id, earlier_report_id, earlier_event_id }: EarlierPlace, to: string | null, former: Former) {
    for (const from of [earlier_event_id, ...(former.get(earlier_report_id) ?? [])]) {
      if (from !== null && from !== to) this.#add({ from, report_id, to });
    }
  }

  /** Reports that were gone before stay gone. */
  async #formerOf(superseded: AsyncIterable<Superseded>): Promise<Former> {
    const former = new Map<string, string[]>();
    for await (const { event_id: from, moved } of superseded) {
      for (const { report_id, event_id } of moved) {
        if (event_id === null) this.#add({ from, report_id, to: null });
        else former.set(report_id, [...(former.get(report_id) ?? []), from]);
      }
    }
    return former;
  }
}
