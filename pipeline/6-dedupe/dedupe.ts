import type { DiplomaticEvent, EventReport, MergeReason } from '../records.ts';
import type { Settings } from '../settings.ts';
import type { Context } from '../stage.ts';
import { blockPairs } from './block.ts';
import { byCodeUnit } from './choose.ts';
import { cluster, type Link } from './cluster.ts';
import { compare } from './compare.ts';
import { areDaysApart, isLink, isVague } from './link.ts';
import { merge } from './merge.ts';
import { personKeys } from './person-keys.ts';
import { type Profile, type ToldProfile, toldProfileOf } from './profile.ts';
import { runCounter } from './runs.ts';

/** What stage 6 makes of all reports. */
export interface Deduped {
  /** In output order: by first day (null last), then event_id. */
  readonly events: readonly DiplomaticEvent[];
  /** report_id -> event_id, for every report. */
  readonly event_id_of: ReadonlyMap<string, string>;
  /** Reports that joined another one: reports minus events. */
  readonly merged: number;
  /** Pairs that a bounded block left uncompared. */
  readonly skipped_pairs: number;
}

/** By report_id, each id once: what comes first after sorting does not depend on the order of input. */
function sortReports(reports: readonly EventReport[]): readonly EventReport[] {
  const sorted = [...reports].sort((x, y) => byCodeUnit(x.report_id, y.report_id));
  return sorted.filter((report, at) => report.report_id !== sorted[at - 1]?.report_id);
}

/** Days around the two reports on which the same people are told of: the larger count. */
type RunDays = (left: number, right: number) => number;

function linksOf(profiles: readonly Profile[], runDays: RunDays, limits: Settings['dedupe']) {
  const { pairs, skipped } = blockPairs(profiles, {
    near_days: Math.max(limits.max_gap_days, limits.max_copy_gap_days),
    reach_days: limits.near_publication_days,
    max_block: limits.max_block,
  });
  const links: Link[] = [];
  for (const [left, right] of pairs) {
    const [one, other] = [profiles[left], profiles[right]];
    if (!one || !other) continue;
    const compared = compare(one, other, limits);
    if (isLink(one, other, compared, () => runDays(left, right), limits))
      links.push({ left, right, compared, is_firm: !isVague(one) && !isVague(other) });
  }
  return { links, skipped };
}

/** Whether two profiles can't stand in one event: one article tells each event once, and no field may rule the pair out. */
function excluder(profiles: readonly Profile[], runDays: RunDays, limits: Settings['dedupe']) {
  const known = new Map<number, boolean>();
  const excludes = (left: number, right: number): boolean => {
    const [one, other] = [profiles[left], profiles[right]];
    if (!one || !other || one.document === other.document) return true;
    const compared = compare(one, other, limits);
    return compared.is_vetoed || areDaysApart(one, compared, () => runDays(left, right), limits);
  };
  return (left: number, right: number): boolean => {
    const key = left * profiles.length + right;
    const answer = known.get(key) ?? excludes(left, right);
    known.set(key, answer);
    return answer;
  };
}

function reasonOf(profiles: readonly Profile[], { left, right, compared }: Link): MergeReason {
  const [one, other] = [profiles[left]?.report_id ?? '', profiles[right]?.report_id ?? ''];
  return { reports: [one, other], levels: compared.levels, total: compared.total };
}

function byDate(left: DiplomaticEvent, right: DiplomaticEvent): number {
  const [one, other] = [left.date?.start ?? null, right.date?.start ?? null];
  if (one !== other && (one === null || other === null)) return one === null ? 1 : -1;
  return byCodeUnit(one ?? '', other ?? '') || byCodeUnit(left.event_id, right.event_id);
}

/** One event per cluster, with the links that joined it. */
function eventsOf(
  profiles: readonly ToldProfile[],
  clusters: readonly (readonly number[])[],
  joins: readonly Link[],
  limits: Settings['dedupe'],
): readonly DiplomaticEvent[] {
  const keyOf = personKeys(profiles.map(({ report }) => report));
  const homes = new Map(clusters.flatMap((members, home) => members.map((at) => [at, home] as const)));
  const reasons: MergeReason[][] = clusters.map(() => []);
  for (const join of joins) reasons[homes.get(join.left) ?? -1]?.push(reasonOf(profiles, join));
  const events = clusters.map((members, home) => {
    const told = members.flatMap((at) => profiles[at] ?? []);
    return merge({ profiles: told, reasons: reasons[home] ?? [] }, keyOf, limits);
  });
  return events.sort(byDate);
}

/** Folds all reports of one interaction into one event; the same result in any order of `reports`. */
export function dedupe(reports: readonly EventReport[], { settings }: Pick<Context, 'settings'>): Deduped {
  const limits = settings.dedupe;
  const profiles = sortReports(reports).map(toldProfileOf);
  const run = runCounter(profiles, limits);
  const runDays: RunDays = (left, right) => Math.max(run(left), run(right));
  const { links, skipped } = linksOf(profiles, runDays, limits);
  const { clusters, joins } = cluster(profiles.length, links, {
    excludes: excluder(profiles, runDays, limits),
    isVague: (at) => profiles.slice(at, at + 1).every(isVague),
    min_lead: limits.min_lead,
  });
  const events = eventsOf(profiles, clusters, joins, limits);
  const event_id_of = new Map(
    events.flatMap((event) => event.reports.map(({ report_id }) => [report_id, event.event_id] as const)),
  );
  return { events, event_id_of, merged: profiles.length - events.length, skipped_pairs: skipped };
}
