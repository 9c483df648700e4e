import { unlinked } from '../6-dedupe/unlinked.ts';
import { compareCodePoints } from '../7-emit/code-points.ts';
import { reportKey } from '../7-emit/order.ts';
import { renamedReport } from '../document-ids.ts';
import type { EventReport, Reject } from '../records.ts';
import type { Changes } from './changes.ts';
import type { EarlierSet } from './earlier-set.ts';

/** Where a report of the earlier set stands among the reports of the new one, and what it was. */
export interface EarlierPlace {
  readonly key: string;
  readonly report_id: string;
  readonly earlier_report_id: string;
  readonly earlier_event_id: string | null;
}

/** The report under the id that its document has now. */
function followed(report: EventReport, changes: Changes): EventReport {
  const document_id = changes.idOf(report.document_id);
  const told = unlinked(report);
  return document_id === null || document_id === report.document_id ? told : renamedReport(told, document_id);
}

/** The reports of the earlier set that stay, as stage 4 wrote them; those of displaced documents are told to `changes`. */
export async function* earlierReports(set: EarlierSet, changes: Changes): AsyncGenerator<EventReport> {
  for await (const report of set.reports()) {
    if (changes.isDisplaced(report.document_id)) changes.dropReport(report.document_id);
    else yield followed(report, changes);
  }
}

/** Only the stages before the article is known reject without one; what comes later belongs to an article. */
function isOfArticle({ stage }: Reject): boolean {
  return stage !== 'read' && stage !== 'normalise';
}

/** The rejects of the earlier set that stay, under the ids that their documents have now; the others are told to `changes`. */
export async function* earlierRejects(set: EarlierSet, changes: Changes): AsyncGenerator<Reject> {
  for await (const reject of set.rejects()) {
    const known_as = isOfArticle(reject) ? reject.document_id : null;
    if (known_as === null) yield reject;
    else if (changes.isDisplaced(known_as)) changes.dropReject(known_as, reject);
    else yield { ...reject, document_id: changes.idOf(known_as) ?? known_as };
  }
}

function placeOf(report: EventReport, changes: Changes): EarlierPlace {
  const now = followed(report, changes);
  return {
    key: reportKey(now),
    report_id: now.report_id,
    earlier_report_id: report.report_id,
    earlier_event_id: report.event_id,
  };
}

/** Few: the reports of documents whose id changed, which no longer stand in the order of the file. */
async function movedPlaces(set: EarlierSet, changes: Changes): Promise<EarlierPlace[]> {
  const places: EarlierPlace[] = [];
  for await (const report of set.reports()) {
    if (changes.idOf(report.document_id) !== null) places.push(placeOf(report, changes));
  }
  return places.sort((one, other) => compareCodePoints(one.key, other.key));
}

/** The places of all reports of the earlier set, displaced ones among them, by key. */
export async function* earlierPlaces(set: EarlierSet, changes: Changes): AsyncGenerator<EarlierPlace> {
  const moved = (await movedPlaces(set, changes)).values();
  let next = moved.next();
  for await (const report of set.reports()) {
    if (changes.idOf(report.document_id) !== null) continue;
    const place = placeOf(report, changes);
    for (; !next.done && compareCodePoints(next.value.key, place.key) < 0; next = moved.next())
      yield next.value;
    yield place;
  }
  for (; !next.done; next = moved.next()) yield next.value;
}
