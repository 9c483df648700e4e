import { quoteOf } from '../7-emit/event-columns.ts';
import type { Conflict, DiplomaticEvent, EventParticipant, MergeReason, Place } from '../records.ts';
import type {
  PackedConflict,
  PackedDate,
  PackedEvent,
  PackedParticipant,
  PackedPlace,
  PackedReason,
  Tables,
  Word,
} from './packed.ts';

/** Gives each value the number under which it came first. */
class Numbered<Value> {
  readonly values: Value[] = [];
  readonly #known = new Map<string, number>();

  numberOf(key: string, value: Value): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Packs events, and remembers what repeats in them: the tables are written last. */
export class Packing {
  readonly #words = new Numbered<string>();
  readonly #participants = new Numbered<PackedParticipant>();
  readonly #places = new Numbered<PackedPlace>();

  word(text: string | null): Word {
    return text === null ? -1 : this.#words.numberOf(text, text);
  }

  #participant({ name, role, party, party_name, text, person_key }: EventParticipant): number {
    const shown = name ?? party_name;
    const row: PackedParticipant = [
      name,
      this.word(role),
      this.word(party),
      this.word(party_name),
      shown === null ? text : null,
      person_key,
    ];
    return this.#participants.numberOf(JSON.stringify(row), row);
  }

  #place({ name, country, lat, lon }: Place): number {
    const row: PackedPlace = [name, this.word(country), lat, lon];
    return this.#places.numberOf(JSON.stringify(row), row);
  }

  #date({ start, end, precision, basis, text }: NonNullable<DiplomaticEvent['date']>): PackedDate {
    return [start, end === start ? 0 : end, this.word(precision), this.word(basis), text];
  }

  #conflict({ field, values }: Conflict, at: ReadonlyMap<string, number>): PackedConflict {
    const places = (reports: readonly string[]) => reports.map((id) => at.get(id) ?? -1);
    return [this.word(field), values.map(({ value, reports }) => [value, places(reports)])];
  }

  #reason(
    { reports: [one, other], levels, total }: MergeReason,
    at: ReadonlyMap<string, number>,
  ): PackedReason {
    const reached = Object.entries(levels).map(
      ([field, level]) => [this.word(field), this.word(level)] as const,
    );
    return [at.get(one) ?? -1, at.get(other) ?? -1, total, reached];
  }

  /** `numberOf` tells the number of a report on the page; reports that it does not know are left out. */
  event(event: DiplomaticEvent, numberOf: (report_id: string) => number | undefined): PackedEvent {
    const { actor, counterpart, others, place, date, topics, corrections = [] } = event;
    const reports = event.reports.map(({ report_id }) => numberOf(report_id));
    const at = new Map(event.reports.map(({ report_id }, place) => [report_id, place]));
    const row = [
      event.event_id.slice('e_'.length),
      this.word(event.type),
      this.word(event.status),
      event.core ? 1 : 0,
      this.#participant(actor),
      counterpart === null ? -1 : this.#participant(counterpart),
      others.map((other) => this.#participant(other)),
      place === null ? -1 : this.#place(place),
      date === null ? 0 : this.#date(date),
      topics.map((topic) => this.word(topic)),
      event.confidence,
      event.outlet_count,
      event.first_reported,
      event.last_reported,
      this.word(quoteOf(event)),
      reports.filter((report) => report !== undefined),
      event.conflicts.map((conflict) => this.#conflict(conflict, at)),
      event.merged_because.map((reason) => this.#reason(reason, at)),
    ] as const;
    return corrections.length === 0 ? row : [...row, corrections];
  }

  tables(): Tables {
    return {
      words: this.#words.values,
      participants: this.#participants.values,
      places: this.#places.values,
    };
  }
}
