import type { DayRange } from './days.ts';

/** A report and its days. */
export interface Dated {
  readonly number: number;
  readonly days: DayRange;
}

/** Reports with their days, in three numbers each. */
export class DatedList {
  readonly #values: number[] = [];
  #order: readonly number[] | null = null;

  add(number: number, { start, end }: DayRange): void {
    this.#values.push(number, start, end);
    this.#order = null;
  }

  /** By first day, last day, number. */
  *sorted(): Generator<Dated> {
    this.#order ??= this.#sort();
    for (const at of this.#order) {
      const [number = 0, start = 0, end = 0] = [this.#values[at], this.#values[at + 1], this.#values[at + 2]];
      yield { number, days: { start, end } };
    }
  }

  #sort(): readonly number[] {
    const value = (at: number): number => this.#values[at] ?? 0;
    const places = Array.from({ length: this.#values.length / 3 }, (_, place) => 3 * place);
    return places.sort(
      (x, y) => value(x + 1) - value(y + 1) || value(x + 2) - value(y + 2) || value(x) - value(y),
    );
  }
}
