import { fieldChecks, topicCounts } from './attributes.ts';
import type { Claim } from './calibration.ts';
import type { Placed } from './merging.ts';
import type { Mistake } from './mistake.ts';
import { pairUp } from './pairing.ts';
import { matchSides, sidesOf } from './participants.ts';
import { percent } from './percent.ts';
import type { GoldDocument, GoldEvent, ScoredReport } from './telling.ts';

/** Rights out of all, by key, in the order in which keys first came. */
export class Shares {
  private readonly counts = new Map<string, { right: number; all: number }>();

  add(key: string, right: boolean): void {
    const count = this.counts.get(key) ?? { right: 0, all: 0 };
    this.counts.set(key, { right: count.right + (right ? 1 : 0), all: count.all + 1 });
  }

  toRecord(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.counts].map(([key, { right, all }]) => [key, `${percent(right / all)}% of ${all}`]),
    );
  }
}

/** Counts over all documents, one document at a time. */
export class Tally {
  readonly attributes = new Shares();
  readonly types = new Shares();
  readonly mistakes: Mistake[] = [];
  readonly paired: Placed[] = [];
  readonly unpaired: Placed[] = [];
  readonly claims: Claim[] = [];
  readonly core = { right: 0, all: 0 };
  readonly empty = { with_reports: 0, all: 0 };
  readonly topics = { right: 0, extra: 0, missed: 0 };
  readonly sides = { right: 0, gold: 0, reported: 0 };

  add({ doc, events }: GoldDocument, reports: readonly ScoredReport[]): void {
    if (events.length === 0) {
      this.empty.all++;
      if (reports.length > 0) this.empty.with_reports++;
    }
    const pairs = pairUp(events, reports);
    for (const pair of pairs) {
      const [event, report] = [events[pair.event], reports[pair.report]];
      if (event && report) this.addPair(doc, event, report);
    }
    const found = new Set(pairs.map((pair) => pair.event));
    const right = new Set(pairs.map((pair) => pair.report));
    for (const [position, event] of events.entries()) this.addEvent(doc, event, found.has(position));
    for (const [position, report] of reports.entries()) this.addReport(report, right.has(position));
  }

  private addPair(doc: string, event: GoldEvent, report: ScoredReport): void {
    for (const check of fieldChecks(event, report)) {
      this.attributes.add(check.field, check.right);
      if (!check.right) this.mistakes.push({ kind: 'wrong', document: doc, event, report, check });
    }
    const topics = topicCounts(event, report);
    this.topics.right += topics.right;
    this.topics.extra += topics.extra;
    this.topics.missed += topics.missed;
    const [wanted, got] = [sidesOf(event), sidesOf(report)];
    this.sides.right += matchSides(wanted, got).pairs;
    this.sides.gold += wanted.length;
    this.sides.reported += got.length;
    this.paired.push({ ...placeOf(report), cluster: event.cluster ?? null });
  }

  private addEvent(doc: string, event: GoldEvent, found: boolean): void {
    this.types.add(event.type, found);
    if (!found) this.mistakes.push({ kind: 'missed', document: doc, event });
    if (!event.core) return;
    this.core.all++;
    if (found) this.core.right++;
  }

  private addReport(report: ScoredReport, right: boolean): void {
    if (typeof report.confidence === 'number') this.claims.push({ confidence: report.confidence, right });
    if (right) return;
    this.mistakes.push({ kind: 'extra', document: report.document_id, report });
    this.unpaired.push(placeOf(report));
  }
}

function placeOf({ event_id, document_id }: ScoredReport): Placed {
  return { cluster: null, event_id: event_id ?? null, document_id };
}
