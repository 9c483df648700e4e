import type { PageEvent } from './page-event.ts';

export type Unit = 'week' | 'month' | 'quarter' | 'year';

/** From `start` to before `end`, at midnight UTC. */
export interface TimeBin {
  readonly start: Date;
  readonly end: Date;
  readonly events: readonly PageEvent[];
}

export interface TimeBins {
  readonly unit: Unit;
  readonly bins: readonly TimeBin[];
  /** Events before the first bin: too far from the rest to be drawn with it. */
  readonly earlier: number;
}

const DAY = 86_400_000;
/** 1970-01-01 was a Thursday: weeks begin on Monday. */
const MONDAY = 4;
const UNIT_DAYS: Readonly<Record<Unit, number>> = { week: 7, month: 30.4, quarter: 91.3, year: 365.25 };
/** Share of events at the early end that may be left out, for a finer unit. */
const EARLY_SHARE = 0.1;

function startOf(day: number, unit: Unit): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'week') return day - ((((day - MONDAY) % 7) + 7) % 7);
  if (unit === 'year') return Date.UTC(year, 0) / DAY;
  return Date.UTC(year, unit === 'month' ? month : month - (month % 3)) / DAY;
}

function after(start: number, unit: Unit): number {
  if (unit === 'week') return start + 7;
  const date = new Date(start * DAY);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / DAY;
}

/** The finest unit with at most so many bins over all but the earliest events. */
function unitFor(days: readonly number[], units: readonly Unit[], max: number): Unit {
  const first = days[Math.floor(days.length * EARLY_SHARE)] ?? 0;
  const last = days.at(-1) ?? 0;
  return units.find((unit) => (last - first) / UNIT_DAYS[unit] < max) ?? 'year';
}

/** Events by the week (or more, so that there are `max` bins at most) of their first day. What is not dated by the day stands where it starts; undated events stand nowhere. */
export function timeBins(
  events: readonly PageEvent[],
  max: number,
  units: readonly Unit[] = ['week', 'month', 'quarter', 'year'],
): TimeBins {
  const dated = events.flatMap((event) =>
    event.date?.start ? [{ event, day: Date.parse(`${event.date.start}T00:00:00Z`) / DAY }] : [],
  );
  const days = dated.map(({ day }) => day).sort((one, other) => one - other);
  const unit = unitFor(days, units, max);
  const last = startOf(days.at(-1) ?? 0, unit);
  const within = days.findIndex((day) => (last - day) / UNIT_DAYS[unit] < max);
  const first = startOf(days[Math.max(0, within)] ?? 0, unit);
  const byStart = new Map<number, PageEvent[]>();
  for (const { event, day } of dated) {
    const start = startOf(day, unit);
    const own = byStart.get(start);
    if (own === undefined) byStart.set(start, [event]);
    else own.push(event);
  }
  const bins: TimeBin[] = [];
  for (let start = first; start <= last && days.length > 0; start = after(start, unit)) {
    const own = byStart.get(start) ?? [];
    bins.push({ start: new Date(start * DAY), end: new Date(after(start, unit) * DAY), events: own });
  }
  return { unit, bins, earlier: days.filter((day) => day < first).length };
}
