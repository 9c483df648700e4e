import { hash } from 'node:crypto';
import type { DiplomaticEvent, EventReport, Evidence, MergeReason, ReportReference } from '../records.ts';
import type { Settings } from '../settings.ts';
import { type Aligned, align } from './align.ts';
import { byCodeUnit, commonest, ranked } from './choose.ts';
import { confidenceOf } from './confidence-of.ts';
import { conflictsOf } from './conflicts.ts';
import { type MergedSide, mergeSide } from './merge-sides.ts';
import { chosenStatus, chosenType, datedBy, leadOf, placedBy } from './pick.ts';
import type { ToldProfile } from './profile.ts';

export type PersonKeys = (party: string | null, name: string | null) => string | null;

/** Hex digits of an event_id. */
const ID_DIGITS = 16;
/** `e_` + 16 hex of sha256 of the event's smallest report_id: the same in any input order. */
export function eventId(smallest: string): string {
  return `e_${hash('sha256', smallest).slice(0, ID_DIGITS)}`;
}

function quote(report: EventReport | null, from: string, field: string): readonly Evidence[] {
  const found = report?.evidence.find((evidence) => evidence.field === from);
  return found ? [{ ...found, field }] : [];
}

/** All words for a day: of a linked one, the chain of reports that it came by. */
function dateWords(report: EventReport | null): readonly Evidence[] {
  const found = (report?.evidence ?? []).filter(({ field }) => field === 'date' || field === 'published_at');
  return report?.date?.basis === 'linked' ? found : quote(report, 'date', 'date');
}

function topicEvidence(reports: readonly EventReport[], topic: string, at: number): readonly Evidence[] {
  for (const report of reports) {
    const found = quote(report, `topics[${report.topics.indexOf(topic)}]`, `topics[${at}]`);
    if (found.length > 0) return found;
  }
  return [];
}

function referenceOf({
  report_id,
  document_id,
  outlet,
  url,
  title,
  published_at,
}: EventReport): ReportReference {
  return { report_id, document_id, outlet, url, title, published_at };
}

/** Values that need no evidence, counted or copied from the reports. */
function bookkeeping(reports: readonly EventReport[]) {
  const published = reports.flatMap(({ published_at }) => published_at ?? []).sort(byCodeUnit);
  return {
    reports: reports.map(referenceOf),
    report_count: reports.length,
    outlet_count: new Set(reports.flatMap(({ outlet }) => outlet ?? [])).size,
    first_reported: published[0] ?? null,
    last_reported: published.at(-1) ?? null,
  };
}

export interface MergeInput {
  /** The event's reports, by report_id. */
  readonly profiles: readonly ToldProfile[];
  readonly reasons: readonly MergeReason[];
}

/** Everybody of the event, in the lead report's order. */
interface MergedSides {
  readonly actor: MergedSide | null;
  readonly counterpart: MergedSide | null;
  readonly others: readonly MergedSide[];
}

function mergeSides(aligned: Aligned, keyOf: PersonKeys): MergedSides {
  return {
    actor: mergeSide(aligned.actor, 'actor', keyOf),
    counterpart: mergeSide(aligned.counterpart, 'counterpart', keyOf),
    others: aligned.others.flatMap((told, at) => mergeSide(told, `others[${at}]`, keyOf) ?? []),
  };
}

/** What happened, where and when, each with its words. */
function facts(
  reports: readonly EventReport[],
  lead: EventReport,
  { actor, counterpart, others }: MergedSides,
) {
  const status = chosenStatus(reports);
  const ofStatus = reports.find((report) => report.status === status) ?? lead;
  const [dated, placed] = [datedBy(reports), placedBy(reports)];
  const topics = ranked(reports.flatMap((report) => report.topics)).map(({ value }) => value);
  const evidence = [
    ...quote(lead, 'type', 'type'),
    ...quote(ofStatus, 'status', 'status'),
    ...[actor, counterpart, ...others].flatMap((side) => side?.evidence ?? []),
    ...quote(placed, 'place.name', 'place.name'),
    ...dateWords(dated),
    ...topics.flatMap((topic, at) => topicEvidence(reports, topic, at)),
  ];
  return { status, place: placed?.place ?? null, date: dated?.date ?? null, topics, evidence };
}

/** One event from all reports of it; every value is one that a report gives, with that report's evidence. */
export function merge(
  { profiles, reasons }: MergeInput,
  keyOf: PersonKeys,
  limits: Settings['dedupe'],
): DiplomaticEvent {
  const reports = profiles.map(({ report }) => report);
  const type = chosenType(reports);
  const lead = leadOf(profiles, type);
  if (!lead) throw new Error('Unexpected event without report, expected one or more.');
  const rest = profiles.filter((profile) => profile !== lead);
  const aligned = align(lead, rest, limits.weights.participant);
  const sides = mergeSides(aligned, keyOf);
  const cameos = reports.flatMap((report) => (report.type === type ? report.cameo : []));
  return {
    event_id: eventId(reports.map(({ report_id }) => report_id).sort(byCodeUnit)[0] ?? ''),
    type,
    cameo: commonest(cameos) ?? lead.report.cameo,
    core: reports.some((report) => report.core),
    actor: sides.actor?.participant ?? { ...lead.report.actor, person_key: null },
    counterpart: sides.counterpart?.participant ?? null,
    others: sides.others.map(({ participant }) => participant),
    ...facts(reports, lead.report, sides),
    confidence: confidenceOf(profiles, limits.max_sketch_bits),
    ...bookkeeping(reports),
    conflicts: conflictsOf(reports, aligned),
    merged_because: reasons,
    made_by: lead.report.made_by,
  };
}
