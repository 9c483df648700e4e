import { encodeAll } from '../../pipeline/6-dedupe/encode-all.ts';
import { gather } from '../../pipeline/6-dedupe/gather.ts';
import { linkDates, linkedJson } from '../../pipeline/6-dedupe/linked-dates.ts';
import type { Day, EventReport } from '../../pipeline/records.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';

/** Reports of distinct ids as linking leaves them, in the order given, and the publication days that follow. */
export async function linkAll(
  reports: readonly EventReport[],
  limits: Settings['dedupe'] = DEFAULTS.dedupe,
): Promise<{ readonly reports: readonly EventReport[]; readonly published: ReadonlyMap<string, Day> }> {
  const spill = { folder: '', from_reports: Number.POSITIVE_INFINITY, memory_mb: 64 };
  const { rows, ids } = await gather(encodeAll(reports), spill);
  const take = (numbers: readonly number[]) => numbers.map((number) => JSON.stringify(reports[number]));
  const linked = await linkDates({ rows, sorted: ids.sorted(), take }, limits);
  const texts = reports.map((report, number) => linkedJson(linked, number, JSON.stringify(report)));
  return {
    reports: texts.map((json) => JSON.parse(json) as EventReport),
    published: linked.published,
  };
}
