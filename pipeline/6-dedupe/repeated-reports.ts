import { byCodeUnit } from './choose.ts';
import type { ReportIds } from './report-ids.ts';

/** For each report that came again under the same id, the number of the one that is kept: which one does not depend on the order of coming. */
export type Repeats = ReadonlyMap<number, number>;

/** `sorted`: all numbers in the order of the ids. `take`: reports as JSON, by number. */
export function repeatedReports(
  sorted: Uint32Array,
  ids: ReportIds,
  take: (numbers: readonly number[]) => readonly string[],
): Repeats {
  const repeats = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    const id = ids.at(sorted[from] ?? 0);
    let to = from + 1;
    while (to < sorted.length && ids.at(sorted[to] ?? 0) === id) to++;
    if (to > from + 1) {
      const numbers = [...sorted.subarray(from, to)];
      const told = take(numbers).map((json, at) => ({ json, number: numbers[at] ?? 0 }));
      const [kept, ...rest] = told.sort((x, y) => byCodeUnit(x.json, y.json));
      for (const { number } of rest) repeats.set(number, kept?.number ?? number);
    }
    from = to;
  }
  return repeats;
}
