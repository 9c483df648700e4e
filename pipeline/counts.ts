import type { DocumentResult, Note, Outcome, Reject } from './records.ts';

/** Bytes of the input as it lies on disk. */
export interface InputTally {
  read: number;
  /** Null when nobody knows: while the input is being looked for, and of stdin. */
  readonly total: number | null;
}

/** What a run has counted so far. The one record that is written to while the stages run: progress reads it. */
export interface Counts {
  /** Documents that came out of stages 2 to 5 or were rejected by stage 1, repeats included; for progress, not for run.json. */
  processed: number;
  /** Of these, how many a run that stopped had left; for progress too. */
  taken_up: number;
  /** How far the input is read; for progress too. */
  input: InputTally;
  /** Distinct documents: `with_events + without_events + rejected`. A repeat of a document is counted in `duplicates` alone. */
  documents: number;
  with_events: number;
  without_events: number;
  rejected: number;
  duplicates: number;
  reports: number;
  events: number;
  /** Reports that joined another report's event. */
  reports_merged: number;
  /** Pairs of reports that a bounded block left uncompared. */
  skipped_pairs: number;
  /** UTF-16 code units of text, of those in gated sentences, and given to the tagger. */
  characters: number;
  gated: number;
  tagged: number;
  readonly rejects: Map<string, number>;
  readonly notes: Map<string, number>;
}

export function newCounts(): Counts {
  const none = {
    processed: 0,
    taken_up: 0,
    input: { read: 0, total: null },
    documents: 0,
    with_events: 0,
    without_events: 0,
    rejected: 0,
    duplicates: 0,
  };
  const found = { reports: 0, events: 0, reports_merged: 0, skipped_pairs: 0 };
  const text = { characters: 0, gated: 0, tagged: 0 };
  return { ...none, ...found, ...text, rejects: new Map(), notes: new Map() };
}

function addOne(byCode: Map<string, number>, code: string): void {
  byCode.set(code, (byCode.get(code) ?? 0) + 1);
}

function countDocument(counts: Counts, outcome: Outcome): void {
  counts.documents += 1;
  counts[outcome] += 1;
}

export function countNote(counts: Counts, note: Note): void {
  addOne(counts.notes, note.note);
  if (note.note === 'read/duplicate') counts.duplicates += 1;
}

/** A reject of stage 1 stands for a document (or the unreadable rest of a container) of which no article came. */
export function countUnread(counts: Counts, reject: Reject): void {
  addOne(counts.rejects, reject.code);
  countDocument(counts, 'rejected');
}

export function countResult(counts: Counts, result: DocumentResult): void {
  countDocument(counts, result.outcome);
  counts.reports += result.reports.length;
  counts.characters += result.counts.characters;
  counts.gated += result.counts.gated;
  counts.tagged += result.counts.tagged;
  for (const reject of result.rejects) addOne(counts.rejects, reject.code);
  for (const note of result.notes) countNote(counts, note);
}

/** Counts to be added: those that are not named are 0. */
export type MoreCounts = Partial<Omit<Counts, 'processed' | 'taken_up' | 'input' | 'rejects' | 'notes'>> & {
  readonly rejects?: Iterable<readonly [string, number]>;
  readonly notes?: Iterable<readonly [string, number]>;
};

/** What `addCounts` adds up: counts of documents, not of what stage 6 made of all of them. */
const OF_DOCUMENTS = [
  'documents',
  'with_events',
  'without_events',
  'rejected',
  'duplicates',
  'reports',
  'characters',
  'gated',
  'tagged',
] as const satisfies readonly (keyof Counts)[];

function addByCode(
  byCode: Map<string, number>,
  more: Iterable<readonly [string, number]>,
  sign: 1 | -1,
): void {
  for (const [code, count] of more) {
    const sum = (byCode.get(code) ?? 0) + sign * count;
    if (sum > 0) byCode.set(code, sum);
    else byCode.delete(code);
  }
}

/** Adds the documents of another count, or takes them away. */
export function addCounts(counts: Counts, more: MoreCounts, sign: 1 | -1 = 1): void {
  for (const key of OF_DOCUMENTS) counts[key] += sign * (more[key] ?? 0);
  addByCode(counts.rejects, more.rejects ?? [], sign);
  addByCode(counts.notes, more.notes ?? [], sign);
}

export function countDeduped(
  counts: Counts,
  deduped: { readonly event_count: number; readonly merged: number; readonly skipped_pairs: number },
): void {
  counts.events = deduped.event_count;
  counts.reports_merged = deduped.merged;
  counts.skipped_pairs = deduped.skipped_pairs;
}
