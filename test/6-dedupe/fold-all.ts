import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dedupe } from '../../pipeline/6-dedupe/dedupe.ts';
import type { SlimBatch } from '../../pipeline/6-dedupe/encode.ts';
import { encodeAll } from '../../pipeline/6-dedupe/encode-all.ts';
import { eventKey } from '../../pipeline/7-emit/order.ts';
import { hire } from '../../pipeline/hire.ts';
import type { DiplomaticEvent, EventReport } from '../../pipeline/records.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';

/** What stage 6 makes of reports that memory holds. */
export interface AllFolded {
  /** In output order. */
  readonly events: readonly DiplomaticEvent[];
  /** As a run writes them. */
  readonly reports: readonly EventReport[];
  readonly event_id_of: ReadonlyMap<string, string>;
  readonly merged: number;
  readonly skipped_pairs: number;
}

/** `from_reports`: from which number of reports on the engine sorts. */
export function foldAll(
  reports: readonly EventReport[],
  settings: Settings = DEFAULTS,
  from_reports = Number.POSITIVE_INFINITY,
): Promise<AllFolded> {
  return foldBatches(encodeAll(reports), reports, settings, from_reports);
}

/** The same of reports that come in these batches. */
export async function foldBatches(
  batches: AsyncIterable<SlimBatch>,
  reports: readonly EventReport[],
  settings: Settings,
  from_reports: number,
): Promise<AllFolded> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  try {
    const take = (numbers: readonly number[]) => numbers.map((number) => JSON.stringify(reports[number]));
    const deduped = await dedupe(
      batches,
      { settings },
      {
        shelf: { take },
        spill: { folder, from_reports, memory_mb: 64 },
        hire: (work) => hire(settings.run, work),
      },
    );
    const keyed = new Map<string, DiplomaticEvent>();
    for await (const { start, event_id, json } of deduped.events)
      keyed.set(eventKey(start, event_id), JSON.parse(json) as DiplomaticEvent);
    return {
      events: [...keyed.keys()].sort().flatMap((key) => keyed.get(key) ?? []),
      reports: reports.map((report, at) => ({
        ...(deduped.linked.redated.get(at) ?? report),
        event_id: deduped.eventIdOf(at),
      })),
      event_id_of: new Map(reports.map(({ report_id }, at) => [report_id, deduped.eventIdOf(at) ?? ''])),
      merged: deduped.merged,
      skipped_pairs: deduped.skipped_pairs,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
