import { completeReport } from '../complete-report.ts';
import type { Day, MergeReason } from '../records.ts';
import type { Settings } from '../settings.ts';
import { compare } from './compare.ts';
import { merge } from './merge.ts';
import { type PersonTable, personAt } from './person-names.ts';
import type { ToldProfile } from './profile.ts';
import type { SlimRows } from './slim-rows.ts';

/** One interaction's reports. */
export interface Fold {
  /** In the order of their ids. */
  readonly numbers: readonly number[];
  /** The same as JSON. */
  readonly reports: readonly string[];
  /** The pairs (positions) whose links joined them. */
  readonly joins: readonly (readonly [number, number])[];
}

function reasonOf(one: ToldProfile, other: ToldProfile, limits: Settings['dedupe']): MergeReason {
  const { levels, total } = compare(one, other, limits);
  return { reports: [one.report.report_id, other.report.report_id], levels, total };
}

/** An event as JSON, with what decides its place. */
export interface FoldedEvent {
  readonly event_id: string;
  readonly start: Day | null;
  readonly json: string;
}

/** Makes events of folds, one after another. */
export function folder(
  rows: SlimRows,
  persons: PersonTable,
  limits: Settings['dedupe'],
): (fold: Fold) => FoldedEvent {
  const keyOf = (party: string | null, name: string | null) =>
    name ? (persons.get(personAt(party, name)) ?? null) : null;
  return ({ numbers, reports, joins }) => {
    const profiles = reports.map((json, at): ToldProfile => {
      const report = completeReport(JSON.parse(json) as object);
      return { ...rows.profile(numbers[at] ?? 0), report };
    });
    const reasons = joins.flatMap(([left, right]) => {
      const [one, other] = [profiles[left], profiles[right]];
      return one && other ? [reasonOf(one, other, limits)] : [];
    });
    const event = merge({ profiles, reasons }, keyOf, limits);
    return { event_id: event.event_id, start: event.date?.start ?? null, json: JSON.stringify(event) };
  };
}
