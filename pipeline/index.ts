/** Démarche as a library: what `import … from 'demarche'` gives. @packageDocumentation */
export type { ArticleInput } from './library/article-input.ts';
export { dedupe, type ReportInput } from './library/dedupe.ts';
export { type ExtractOptions, extract } from './library/extract.ts';
export { resolveDates } from './library/resolve-dates.ts';
export { type RunCounts, type RunOptions, type RunResult, run } from './library/run.ts';
export type {
  Anchor,
  Article,
  Conflict,
  Correction,
  CorrectionAction,
  DateBasis,
  DateMention,
  DatePrecision,
  DateUnit,
  Day,
  DiplomaticEvent,
  EventDate,
  EventParticipant,
  EventReport,
  EventType,
  Evidence,
  EvidenceSource,
  MergeReason,
  Participant,
  ParticipantKind,
  Place,
  PublishedBasis,
  Reject,
  ReportReference,
  Source,
  Span,
  StageName,
  Status,
  Superseded,
  Tense,
} from './records.ts';
