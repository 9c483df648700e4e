import type {
  Article,
  Conflict,
  Correction,
  DiplomaticEvent,
  EventReport,
  MergeReason,
  Reject,
  ReportReference,
  Superseded,
} from '../records.ts';
import {
  DATE,
  EVENT_PARTICIPANT,
  EVIDENCE,
  type KeysOf,
  MADE_BY,
  PARTICIPANT,
  PLACE,
  SOURCE,
} from './part-keys.ts';

export const ARTICLE_KEYS = {
  document_id: true,
  outlet: true,
  url: true,
  title: true,
  published_at: true,
  published_at_basis: true,
  dateline: true,
  language: true,
  text: true,
  text_hash: true,
  source: SOURCE,
} satisfies KeysOf<Article>;

export const REPORT_KEYS = {
  report_id: true,
  event_id: true,
  document_id: true,
  outlet: true,
  url: true,
  title: true,
  published_at: true,
  published_at_basis: true,
  language: true,
  type: true,
  cameo: true,
  status: true,
  core: true,
  actor: PARTICIPANT,
  counterpart: PARTICIPANT,
  others: PARTICIPANT,
  place: PLACE,
  date: DATE,
  topics: true,
  confidence: true,
  evidence: EVIDENCE,
  text_hash: true,
  text_sketch: true,
  made_by: MADE_BY,
} satisfies KeysOf<EventReport>;

const REFERENCE = {
  report_id: true,
  document_id: true,
  outlet: true,
  url: true,
  title: true,
  published_at: true,
} satisfies KeysOf<ReportReference>;

const CONFLICT_VALUE = { value: true, reports: true } satisfies KeysOf<Conflict['values'][number]>;
const CONFLICT = { field: true, values: CONFLICT_VALUE } satisfies KeysOf<Conflict>;
const REASON = { reports: true, levels: true, total: true } satisfies KeysOf<MergeReason>;

const CORRECTION = {
  action: true,
  target: true,
  field: true,
  value: true,
  was: true,
  who: true,
  why: true,
} satisfies KeysOf<Correction>;

export const EVENT_KEYS = {
  event_id: true,
  type: true,
  cameo: true,
  status: true,
  core: true,
  actor: EVENT_PARTICIPANT,
  counterpart: EVENT_PARTICIPANT,
  others: EVENT_PARTICIPANT,
  place: PLACE,
  date: DATE,
  topics: true,
  confidence: true,
  evidence: EVIDENCE,
  reports: REFERENCE,
  report_count: true,
  outlet_count: true,
  first_reported: true,
  last_reported: true,
  conflicts: CONFLICT,
  merged_because: REASON,
  corrections: CORRECTION,
  made_by: MADE_BY,
} satisfies KeysOf<DiplomaticEvent>;

export const REJECT_KEYS = {
  stage: true,
  code: true,
  message: true,
  path: true,
  source: SOURCE,
  offset: true,
  document_id: true,
  record: true,
} satisfies KeysOf<Reject>;

export const SUPERSEDED_KEYS = {
  event_id: true,
  superseded_by: true,
  moved: { report_id: true, event_id: true } satisfies KeysOf<Superseded['moved'][number]>,
} satisfies KeysOf<Superseded>;
