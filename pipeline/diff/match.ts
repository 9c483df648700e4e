import type { ComparedEvent } from './compared-event.ts';

/** How the events of two sets belong together, by the reports that they share. Numbers count the events of each set from 0. */
export interface Matched {
  /** Events of the new set whose reports the old one has in no event. */
  readonly gained: readonly number[];
  /** Events of the old set whose reports the new one has in no event. */
  readonly lost: readonly number[];
  /** Events of the new set, each with the several old ones whose reports it holds. */
  readonly merged: readonly (readonly [now: number, was: readonly number[]])[];
  /** Events of the old set, each with the several new ones that hold its reports. */
  readonly split: readonly (readonly [was: number, now: readonly number[]])[];
  /** Events that share reports with each other alone. */
  readonly kept: readonly (readonly [was: number, now: number])[];
}

function add(numbers: number[] | undefined, number: number): void {
  if (numbers !== undefined && !numbers.includes(number)) numbers.push(number);
}

/** Reads the old events, then the new ones, once each; `keep` is given each with its number. Memory holds the ids of reports. */
export async function matchEvents(
  was: AsyncIterable<ComparedEvent>,
  now: AsyncIterable<ComparedEvent>,
  keep: { readonly was: (event: ComparedEvent) => void; readonly now: (event: ComparedEvent) => void },
): Promise<Matched> {
  const homes = new Map<string, number>();
  /** By old event, the new ones that share a report with it; and the other way round. */
  const [heirs, origins]: [number[][], number[][]] = [[], []];
  for await (const event of was) {
    for (const report of event.reports) homes.set(report, heirs.length);
    heirs.push([]);
    keep.was(event);
  }
  for await (const event of now) {
    const own: number[] = [];
    for (const report of event.reports) {
      const home = homes.get(report);
      if (home === undefined) continue;
      add(own, home);
      add(heirs[home], origins.length);
    }
    origins.push(own);
    keep.now(event);
  }
  return matchedBy(heirs, origins);
}

function numbered<Value>(values: readonly Value[]): readonly (readonly [number, Value])[] {
  return values.map((value, number) => [number, value] as const);
}

function matchedBy(heirs: readonly number[][], origins: readonly number[][]): Matched {
  return {
    gained: numbered(origins).flatMap(([number, was]) => (was.length === 0 ? [number] : [])),
    lost: numbered(heirs).flatMap(([number, now]) => (now.length === 0 ? [number] : [])),
    merged: numbered(origins).filter(([, was]) => was.length > 1),
    split: numbered(heirs).filter(([, now]) => now.length > 1),
    kept: numbered(heirs).flatMap(([number, [heir, ...more]]) =>
      heir !== undefined && more.length === 0 && origins[heir]?.length === 1 ? [[number, heir] as const] : [],
    ),
  };
}
