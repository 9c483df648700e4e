import { createHash } from 'node:crypto';
import type {
  DiplomaticEvent,
  EventDate,
  EventReport,
  EventType,
  Evidence,
  MergeReason,
  Place,
  ReportReference,
  Status,
} from '../records.ts';
import type { Settings } from '../settings.ts';
import { align } from './align.ts';
import { byCodeUnit, commonest, ranked } from './choose.ts';
import { conflictsOf } from './conflicts.ts';
import { type MergedSide, mergeSide } from './merge-sides.ts';
import type { Profile } from './profile.ts';

type PersonKeys = (party: string | null, name: string | null) => string | null;

/** Hex digits of an event_id. */
const ID_DIGITS = 16;
/** No number of outlets makes certain. */
const MAX_CONFIDENCE = 0.99;
/** What happened outweighs what was called off, and that what was planned. */
const STATUSES = ['occurred', 'cancelled', 'scheduled'] as const satisfies readonly Status[];
/** Where as many reports say one as the other, the type that says more. */
const TYPES = ['mediation', 'conference', 'meeting'] as const satisfies readonly EventType[];

/** `e_` + 16 hex of sha256 of the event's smallest report_id: the same in any input order. */
export function eventId(reports: readonly EventReport[]): string {
  const smallest = reports.map(({ report_id }) => report_id).sort(byCodeUnit)[0] ?? '';
  return `e_${createHash('sha256').update(smallest).digest('hex').slice(0, ID_DIGITS)}`;
}

function chosenType(reports: readonly EventReport[]): EventType {
  const types = ranked(reports.map(({ type }) => type));
  const most = types.filter(({ count }) => count === types[0]?.count).map(({ value }) => value as EventType);
  return TYPES.find((type) => most.includes(type)) ?? most[0] ?? 'meeting';
}

/** The report that says most: its order of sides is the event's. */
function leadOf(profiles: readonly Profile[], type: EventType): Profile | undefined {
  const says = ({ sides, precision, report }: Profile): number =>
    sides.slice(0, 2).filter((side) => side?.name).length * 4 +
    (precision === 'day' ? 2 : 0) +
    (report.place?.name ? 1 : 0);
  return profiles
    .filter(({ report }) => report.type === type)
    .sort((x, y) => says(y) - says(x) || byCodeUnit(x.report.report_id, y.report.report_id))[0];
}

const PRECISIONS = ['day', 'within', 'month', 'year'] as const;

/** Of the most precise dates the one that most reports give, then the longest stay; of unresolved ones the first. */
function datedBy(reports: readonly EventReport[]): EventReport | null {
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
  const chosen = fine.find(({ date }) => date?.start === start && (date?.end ?? '') === end);
  return chosen ?? reports.find(({ date }) => date) ?? null;
}

/** The commonest name of a place; else a country alone. */
function placedBy(reports: readonly EventReport[]): EventReport | null {
  const name = commonest(reports.map(({ place }) => place?.name ?? null));
  if (name !== null) return reports.find(({ place }) => place?.name === name) ?? null;
  const country = commonest(reports.map(({ place }) => place?.country ?? null));
  return reports.find(({ place }) => place && place.country === country) ?? null;
}

function quote(report: EventReport | null, from: string, field: string): readonly Evidence[] {
  const found = report?.evidence.find((evidence) => evidence.field === from);
  return found ? [{ ...found, field }] : [];
}

function topicEvidence(reports: readonly EventReport[], topic: string, at: number): readonly Evidence[] {
  for (const report of reports) {
    const found = quote(report, `topics[${report.topics.indexOf(topic)}]`, `topics[${at}]`);
    if (found.length > 0) return found;
  }
  return [];
}

/** Independent texts: copies of one wire story confirm nothing. */
function confidenceOf(reports: readonly EventReport[]): number {
  const best = new Map<string, number>();
  for (const { text_hash, document_id, confidence } of reports) {
    const text = text_hash || document_id;
    best.set(text, Math.max(best.get(text) ?? 0, confidence));
  }
  const sorted = [...best.values()].sort((x, y) => x - y);
  if (sorted.length === 1) return sorted[0] ?? 0;
  const doubt = sorted.reduce((product, confidence) => product * (1 - confidence), 1);
  const single = sorted.at(-1) ?? 0;
  return Math.max(single, Math.min(MAX_CONFIDENCE, Math.round((1 - doubt) * 1000) / 1000));
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
  readonly profiles: readonly Profile[];
  readonly reasons: readonly MergeReason[];
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
  const aligned = align(
    lead,
    profiles.filter((profile) => profile !== lead),
    limits.weights.participant,
  );
  const actor = mergeSide(aligned.actor, 'actor', keyOf);
  const counterpart = mergeSide(aligned.counterpart, 'counterpart', keyOf);
  const others = aligned.others.flatMap((told, at) => mergeSide(told, `others[${at}]`, keyOf) ?? []);
  const status =
    STATUSES.find((one) => reports.some((report) => report.status === one)) ?? lead.report.status;
  const ofStatus = reports.find((report) => report.status === status) ?? lead.report;
  const [dated, placed] = [datedBy(reports), placedBy(reports)];
  const topics = ranked(reports.flatMap((report) => report.topics)).map(({ value }) => value);
  const date: EventDate | null = dated?.date ?? null;
  const place: Place | null = placed?.place ?? null;
  const sides: readonly (MergedSide | null)[] = [actor, counterpart, ...others];
  return {
    event_id: eventId(reports),
    type,
    cameo:
      commonest(reports.flatMap((report) => (report.type === type ? report.cameo : []))) ?? lead.report.cameo,
    status,
    core: reports.some((report) => report.core),
    actor: actor?.participant ?? { ...lead.report.actor, person_key: null },
    counterpart: counterpart?.participant ?? null,
    others: others.map((side) => side.participant),
    place,
    date,
    topics,
    confidence: confidenceOf(reports),
    evidence: [
      ...quote(lead.report, 'type', 'type'),
      ...quote(ofStatus, 'status', 'status'),
      ...sides.flatMap((side) => side?.evidence ?? []),
      ...quote(placed, 'place.name', 'place.name'),
      ...quote(dated, 'date', 'date'),
      ...topics.flatMap((topic, at) => topicEvidence(reports, topic, at)),
    ],
    ...bookkeeping(reports),
    conflicts: conflictsOf(reports, aligned),
    merged_because: reasons,
    made_by: lead.report.made_by,
  };
}
