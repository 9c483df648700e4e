import type { EventReport, EventType, Status } from '../records.ts';
import { byCodeUnit, commonest, ranked } from './choose.ts';
import type { ToldProfile } from './profile.ts';

/** What happened outweighs what was called off, and that what was planned. */
const STATUSES = ['occurred', 'cancelled', 'scheduled'] as const satisfies readonly Status[];
/** Where as many reports say one as the other, the type that says more. */
const TYPES = ['mediation', 'conference', 'meeting'] as const satisfies readonly EventType[];

/** What happened before what was called off before what was planned. */
export function chosenStatus(reports: readonly EventReport[]): Status {
  return STATUSES.find((status) => reports.some((report) => report.status === status)) ?? 'occurred';
}

/** The type that most reports give. */
export function chosenType(reports: readonly EventReport[]): EventType {
  const types = ranked(reports.map(({ type }) => type));
  const most = types.filter(({ count }) => count === types[0]?.count).map(({ value }) => value as EventType);
  return TYPES.find((type) => most.includes(type)) ?? most[0] ?? 'meeting';
}

/** The report that says most: its order of sides is the event's. */
export function leadOf(profiles: readonly ToldProfile[], type: EventType): ToldProfile | undefined {
  const says = ({ sides, precision, report }: ToldProfile): number =>
    sides.slice(0, 2).filter((side) => side?.name).length * 4 +
    (precision === 'day' ? 2 : 0) +
    (report.place?.name ? 1 : 0);
  return profiles
    .filter(({ report }) => report.type === type)
    .sort((x, y) => says(y) - says(x) || byCodeUnit(x.report.report_id, y.report.report_id))[0];
}

const PRECISIONS = ['day', 'within', 'month', 'year'] as const;

/** Of the most precise dates the one that most reports give, then the longest stay; of unresolved ones the first. */
export function datedBy(reports: readonly EventReport[]): EventReport | null {
  const dated = reports.filter(({ date }) => date?.start);
  const finest = PRECISIONS.find((precision) => dated.some(({ date }) => date?.precision === precision));
  const fine = dated.filter(({ date }) => date?.precision === finest);
  const start = ranked(fine.map(({ date }) => date?.start ?? '')).reduce<{
    value: string;
    count: number;
  } | null>(
    (best, next) =>
      best && (best.count > next.count || (best.count === next.count && best.value < next.value))
        ? best
        : next,
    null,
  )?.value;
  const ends = ranked(fine.filter(({ date }) => date?.start === start).map(({ date }) => date?.end ?? ''));
  const end = [...ends].sort((x, y) => byCodeUnit(y.value, x.value))[0]?.value;
  const chosen = fine.filter(({ date }) => date?.start === start && (date?.end ?? '') === end);
  // Who tells the day itself, before who was dated by it.
  const own = chosen.find(({ date }) => date?.basis !== 'linked');
  return own ?? chosen[0] ?? reports.find(({ date }) => date) ?? null;
}

/** The commonest name of a place; else a country alone. */
export function placedBy(reports: readonly EventReport[]): EventReport | null {
  const name = commonest(reports.map(({ place }) => place?.name ?? null));
  if (name !== null) return reports.find(({ place }) => place?.name === name) ?? null;
  const country = commonest(reports.map(({ place }) => place?.country ?? null));
  return reports.find(({ place }) => place && place.country === country) ?? null;
}
