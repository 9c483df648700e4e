/** Every record that crosses a stage boundary. All JSON keys are snake_case; spans are half-open, in UTF-16 code units. */

/** A calendar day, `YYYY-MM-DD`, as written at the source's own offset. */
export type Day = string;

/** Half-open: `text.slice(start, end)`. UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a document came from. `path` is relative to the input root, with `/`; never a machine's own path. */
export interface Source {
  readonly path: string;
  /** Byte offset in the (decompressed) file where the record starts; 0 for a whole file. */
  readonly offset: number;
  /** Line (1-based) for line formats, element number (0-based) for arrays, else null. */
  readonly position: number | null;
}

/** A row of the `--metadata` table. Every value is as written; null where the column is empty or absent. */
export interface Metadata {
  readonly file: string | null;
  readonly id: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published_at: string | null;
}

/** What stage 1 yields: one document, decoded, with its fields as written. */
export interface SourceDocument {
  readonly source: Source;
  /** `page`: a saved page, whose text holds title, byline, date lines and furniture. `record`: fields stand apart. */
  readonly form: 'page' | 'record';
  /** The input's own id; null when it has none. */
  readonly id: string | null;
  /** The path below the input root without extension (`#N` added for a record of a container): the id when `id` is null. */
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published_at: string | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly metadata: Metadata | null;
}

export type PublishedBasis = 'stated' | 'metadata' | 'dateline' | 'linked';

/** Where an article says it was written: `ISLAMABAD, April 7 (Reuters) -`. */
export interface Dateline {
  /** Place as written, in its own case (`ISLAMABAD`); null when the line holds only a date or agency. */
  readonly place: string | null;
  /** Span of the whole dateline in `text`; null when it came as a field of its own. */
  readonly span: Span | null;
  /** Day that the dateline tells, resolved; null when it has none or it can't be resolved. */
  readonly day: Day | null;
}

/** What a span of page furniture is; see `2-normalise/furniture.ts`. */
export interface Furniture extends Span {
  readonly kind: string;
}

/** `articles.ndjson`. `text` is the decoded text as read and is never edited. */
export interface Article {
  readonly document_id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published_at: Day | null;
  readonly published_at_basis: PublishedBasis | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly text: string;
  /** sha256 of `text`, hex. */
  readonly text_hash: string;
  readonly source: Source;
}

/** What stage 2 hands to stage 3: the article and the marks on its text, which are not written out. */
export interface NormalisedArticle {
  readonly article: Article;
  /** Spans of `article.text` to skip, sorted, not overlapping. */
  readonly furniture: readonly Furniture[];
  readonly dateline: Dateline | null;
  /** The datelines of a digest in order, each of which opens an item of its own; empty when the text is one story. */
  readonly items: readonly Dateline[];
  /** Span of the title inside `article.text` (form `page`), else null. */
  readonly title_span: Span | null;
  /** Where `published_at` was read: evidence for it. Null when unknown. */
  readonly published_at_evidence: Evidence | null;
}

export type EventType =
  | 'meeting'
  | 'visit'
  | 'call'
  | 'conference'
  | 'mediation'
  | 'agreement'
  | 'message'
  | 'protest';
export type Status = 'occurred' | 'scheduled' | 'cancelled';
export type ParticipantKind = 'person' | 'government' | 'organisation' | 'movement';

export interface Participant {
  readonly name: string | null;
  readonly role: string | null;
  /** ISO 3166-1 alpha-3 for states; else the usual short English name in capitals; null when not told. */
  readonly party: string | null;
  readonly party_name: string | null;
  readonly kind: ParticipantKind;
  /** As written. */
  readonly text: string;
}

export interface Place {
  readonly name: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames_id: number | null;
}

export type Tense = 'past' | 'present' | 'future';
export type DateUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** What a date phrase says before it is tied to a publication date. `weekday` 1 = Monday to 7; `offset` in `unit`s from the publication date. */
export interface Anchor {
  readonly unit: DateUnit;
  readonly offset: number | null;
  readonly weekday: number | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly tense: Tense | null;
  /** The period that it lies in: "Friday last week", "March next year". */
  readonly of?: { readonly unit: DateUnit; readonly offset: number };
  /** A feast of `dates/holidays.ts`: "Christmas", "Easter". */
  readonly holiday?: string;
  /** `text`: counted from another day that the text tells ("two days later"), not from the publication date. */
  readonly from?: 'text';
  /** End of a range ("Monday to Wednesday"), whose first day the anchor itself is. */
  readonly to?: Anchor;
}

export type DatePrecision = 'day' | 'within' | 'month' | 'year';
/** `corrected`: by a person, of events alone. */
export type DateBasis = 'stated' | 'relative' | 'dateline' | 'linked' | 'corrected';

/** `start` to `end` are days, both included; both null for a relative phrase that could not be resolved. */
export interface EventDate {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly precision: DatePrecision;
  /** EDTF level 0 or 1; a range is `a/b`; null when unresolved. */
  readonly edtf: string | null;
  readonly basis: DateBasis;
  readonly text: string;
  /** Kept for every relative phrase, so that stage 6 can resolve it later. */
  readonly anchor: Anchor | null;
}

export type EvidenceSource = 'text' | 'title' | 'dateline' | 'metadata';

/** The words that prove a value: `source.slice(start, end) === quote`. */
export interface Evidence {
  readonly field: string;
  readonly document_id: string;
  readonly source: EvidenceSource;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** `reports.ndjson`: one per interaction per article. */
export interface EventReport {
  readonly report_id: string;
  readonly event_id: string | null;
  readonly document_id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published_at: Day | null;
  readonly published_at_basis: PublishedBasis | null;
  readonly language: string | null;
  readonly type: EventType;
  readonly cameo: string;
  readonly status: Status;
  readonly core: boolean;
  readonly actor: Participant;
  readonly counterpart: Participant | null;
  readonly others: readonly Participant[];
  readonly place: Place | null;
  readonly date: EventDate | null;
  readonly topics: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly text_hash: string;
  readonly text_sketch: string;
  readonly made_by: { readonly version: string; readonly lexicon: string };
}

export interface EventParticipant extends Participant {
  /** One per person over the whole run, whatever the spelling; null when nobody is named. */
  readonly person_key: string | null;
}

export interface ReportReference {
  readonly report_id: string;
  readonly document_id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published_at: Day | null;
}

export interface Conflict {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly reports: readonly string[] }[];
}

/** One per pair of reports that was merged: the level each field reached, and the total weight. */
export interface MergeReason {
  readonly reports: readonly [string, string];
  readonly levels: Readonly<Record<string, string>>;
  readonly total: number;
}

export type CorrectionAction = 'drop' | 'set' | 'split' | 'merge_with';

/** What a person changed of an event that the reports tell; see `run --corrections`. */
export interface Correction {
  readonly action: CorrectionAction;
  /** The event_id or report_id that the row names. */
  readonly target: string;
  /** Of `set`: the field, such as `actor.name`; else null. */
  readonly field: string | null;
  /** In words: what was set, or the id that was merged with; null for nothing. */
  readonly value: string | null;
  /** In words: what the reports tell, or for `split` the event that the report stood in; null for nothing. */
  readonly was: string | null;
  readonly who: string | null;
  readonly why: string | null;
}

/** `events.ndjson`: one interaction, told by one report or many. */
export interface DiplomaticEvent {
  readonly event_id: string;
  readonly type: EventType;
  readonly cameo: string;
  readonly status: Status;
  readonly core: boolean;
  readonly actor: EventParticipant;
  readonly counterpart: EventParticipant | null;
  readonly others: readonly EventParticipant[];
  readonly place: Place | null;
  readonly date: EventDate | null;
  readonly topics: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly reports: readonly ReportReference[];
  readonly report_count: number;
  readonly outlet_count: number;
  readonly first_reported: Day | null;
  readonly last_reported: Day | null;
  readonly conflicts: readonly Conflict[];
  readonly merged_because: readonly MergeReason[];
  /** Absent where nothing was corrected. */
  readonly corrections?: readonly Correction[];
  readonly made_by: { readonly version: string; readonly lexicon: string };
}

/** `superseded.ndjson`: an event_id of an earlier set whose reports, or some of them, stand in other events now. */
export interface Superseded {
  readonly event_id: string;
  /** The events that hold those reports now, by code point; empty when the reports are gone. */
  readonly superseded_by: readonly string[];
  /** The reports that left it, by report_id, each with its event now; null for a report that is gone. */
  readonly moved: readonly { readonly report_id: string; readonly event_id: string | null }[];
}

export type StageName = 'read' | 'normalise' | 'annotate' | 'extract' | 'validate' | 'dedupe' | 'emit';

/** `rejects.ndjson`: input that could not be used, with its reason and place. */
export interface Reject {
  readonly stage: StageName;
  readonly code: string;
  readonly message: string;
  /** Path of the input relative to its root. */
  readonly path: string | null;
  readonly source: Source | null;
  /** Byte offset (read) or UTF-16 offset (later stages) of the trouble; null when it has none. */
  readonly offset: number | null;
  readonly document_id: string | null;
  /** The record as read, cut at 4 KB; null when there is none. */
  readonly record: string | null;
}

/** Something worth counting that stops nothing. `code` is a row of `notes.ts`. */
export interface Note {
  readonly note: string;
  readonly document_id: string | null;
  readonly span: Span | null;
  readonly detail: string | null;
}

/** Counts of text that tells what the annotator had to read, in UTF-16 code units. */
export interface TextCounts {
  readonly characters: number;
  /** Of `characters`, those in sentences with a trigger word, of articles that passed the gate. */
  readonly gated: number;
  /** Of `characters`, those given to compromise. */
  readonly tagged: number;
}

export type Outcome = 'with_events' | 'without_events' | 'rejected';

/** What stages 2 to 5 make of one document: plain data that can cross a worker boundary. */
export interface DocumentResult {
  readonly document_id: string;
  readonly outcome: Outcome;
  readonly article: Article | null;
  readonly reports: readonly EventReport[];
  readonly rejects: readonly Reject[];
  readonly notes: readonly Note[];
  readonly counts: TextCounts;
}

/** A date expression as found in a text; `anchor` for relative ones, `stated` for those that tell their days alone. */
export interface DatePhrase extends Span {
  readonly text: string;
  readonly anchor: Anchor | null;
  readonly stated: { readonly start: Day; readonly end: Day; readonly precision: DatePrecision } | null;
  /** The two ends of a range that is written as two phrases ("Monday to Wednesday"). */
  readonly parts?: readonly [DatePhrase, DatePhrase];
  /** For an anchor `from: 'text'`: the phrase that it counts from; absent when none was told. */
  readonly since?: DatePhrase;
}

/** A date expression of an article. `value` is a TimeML value; null when it needs a publication day that is not known. */
export interface DateMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly basis: DateBasis;
}

/** A word, number or punctuation mark. */
export interface Token extends Span {
  readonly text: string;
  /** Key for tables: lower case, no marks, no dots, straight apostrophes. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly capital: boolean;
}

/** How many and in what way a mention stands for somebody. `adjective`: a bare nationality before a noun. */
export type MentionKind =
  | 'person'
  | 'office'
  | 'group'
  | 'party'
  | 'adjective'
  | 'pronoun'
  | 'place'
  | 'name';

/** A noun phrase that may stand for a participant or place. `first` and `last` are token numbers of its sentence, half-open. */
export interface Mention extends Span {
  readonly first: number;
  readonly last: number;
  readonly kind: MentionKind;
  readonly name: Evidence | null;
  /** Office without nationality and courtesy: `foreign minister`; null when none. */
  readonly role: string | null;
  readonly role_span: Evidence | null;
  readonly role_class: string | null;
  readonly party: string | null;
  readonly party_span: Evidence | null;
  /** The party named inside the office, and its words: where an ambassador is posted ("to Ecuador"), whose embassy it is ("at the Sudanese embassy"). */
  readonly posted: { readonly party: string; readonly at: Evidence } | null;
  readonly plural: boolean;
  /** Whether `'s` or a possessive pronoun makes it the owner of what follows. */
  readonly possessive: boolean;
  /** Number in `AnnotatedArticle.entities`; null for what stands for nobody (places, adjectives). */
  readonly entity: number | null;
  /** City or country when it can be a place; null otherwise. */
  readonly place: Place | null;
}

/** Somebody or something that an article speaks of, under all its mentions. */
export interface Entity {
  readonly id: number;
  readonly kind: ParticipantKind;
  readonly plural: boolean;
  readonly name: string | null;
  readonly name_at: Evidence | null;
  readonly role: string | null;
  readonly role_at: Evidence | null;
  readonly role_class: string | null;
  readonly party: string | null;
  readonly party_name: string | null;
  readonly party_at: Evidence | null;
  readonly text: string;
}

export interface AnnotatedSentence extends Span {
  readonly source: 'text' | 'title';
  /** 0-based among the sentences of the text; -1 for the title. */
  readonly number: number;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DatePhrase[];
  /** Token numbers of words that are verbs here and may be nouns elsewhere (visit, tour). */
  readonly verbs: readonly number[];
  /** Whether it holds a trigger word. */
  readonly gated: boolean;
}

/** What stage 3 hands to stage 4. */
export interface AnnotatedArticle {
  readonly normalised: NormalisedArticle;
  readonly sentences: readonly AnnotatedSentence[];
  readonly entities: readonly Entity[];
  /** Of the parties that it speaks of, those that are organisations. */
  readonly organisations: ReadonlySet<string>;
  /** Where the dateline says it was written: the meaning of "here". */
  readonly here: Place | null;
  readonly here_at: Evidence | null;
  readonly counts: TextCounts;
}
