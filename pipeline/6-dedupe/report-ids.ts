import { byCodeUnit } from './choose.ts';
import { Uints } from './int-pages.ts';

const USUAL = /^r_[0-9a-f]{16}$/;
const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** Ids of reports under the numbers 0, 1, 2… in which they came, eight bytes each; of another form than `r_` and 16 hex digits, as text. */
export class ReportIds {
  readonly #high = new Uints();
  readonly #low = new Uints();
  readonly #other = new Map<number, string>();

  add(id: string): void {
    const isUsual = USUAL.test(id);
    if (!isUsual) this.#other.set(this.#high.size, id);
    this.#high.push(isUsual ? Number.parseInt(id.slice(2, 10), 16) : 0);
    this.#low.push(isUsual ? Number.parseInt(id.slice(10), 16) : 0);
  }

  at(number: number): string {
    return this.#other.get(number) ?? `r_${hex(this.#high.at(number))}${hex(this.#low.at(number))}`;
  }

  /** All numbers in the order of their ids by code unit; of one id ascending. */
  sorted(): Uint32Array {
    const size = this.#high.size;
    const [high, low] = [this.#high.slice(0, size), this.#low.slice(0, size)];
    const numbers = Uint32Array.from({ length: size }, (_, at) => at);
    if (this.#other.size > 0) return numbers.sort((x, y) => byCodeUnit(this.at(x), this.at(y)) || x - y);
    return numbers.sort((x, y) => (high[x] ?? 0) - (high[y] ?? 0) || (low[x] ?? 0) - (low[y] ?? 0) || x - y);
  }
}
