import type { Conflict, EventReport } from '../records.ts';
import type { Aligned, ToldSide } from './align.ts';
import { byCodeUnit } from './choose.ts';
import { officeKey } from './offices.ts';
import { foldName } from './sound.ts';

/** What one report says of a field: `key` tells which values are one, `value` is shown. */
interface Said {
  readonly key: string;
  readonly value: string;
  readonly report_id: string;
}

/** A conflict if reports say different things; the value that most say stands first. */
function conflictOf(field: string, said: readonly Said[]): readonly Conflict[] {
  const values = new Map<string, Said[]>();
  for (const one of said) values.set(one.key, [...(values.get(one.key) ?? []), one]);
  if (values.size < 2) return [];
  const sorted = [...values.values()]
    .map((group) => ({
      value: group.map(({ value }) => value).sort(byCodeUnit)[0] ?? '',
      reports: group.map(({ report_id }) => report_id).sort(byCodeUnit),
    }))
    .sort((x, y) => y.reports.length - x.reports.length || byCodeUnit(x.value, y.value));
  return [{ field, values: sorted }];
}

function roles(told: readonly ToldSide[]): readonly Said[] {
  return told.flatMap(({ side, profile }) =>
    side.role ? [{ key: officeKey(side.role), value: side.role, report_id: profile.report.report_id }] : [],
  );
}

function days({ date, report_id }: EventReport): readonly Said[] {
  if (!date?.start || date.precision !== 'day') return [];
  return [{ key: date.start, value: date.start, report_id }];
}

function places({ place, report_id }: EventReport): readonly Said[] {
  return place?.name ? [{ key: foldName(place.name), value: place.name, report_id }] : [];
}

/** Fields on which an event's reports disagree. That one told it before and one after is no disagreement, nor is less detail. */
export function conflictsOf(reports: readonly EventReport[], aligned: Aligned): readonly Conflict[] {
  return [
    ...conflictOf(
      'type',
      reports.map(({ type, report_id }) => ({ key: type, value: type, report_id })),
    ),
    ...conflictOf('actor.role', roles(aligned.actor)),
    ...conflictOf('counterpart.role', roles(aligned.counterpart)),
    ...conflictOf('place.name', reports.flatMap(places)),
    ...conflictOf('date', reports.flatMap(days)),
  ];
}
