import { rejectKey, reportKey } from './7-emit/order.ts';
import type { OutputFolder } from './7-emit/output-folder.ts';
import { openSpool, type Spool } from './7-emit/spool.ts';
import { Changes } from './append/changes.ts';
import { earlierRejects, earlierReports } from './append/earlier-records.ts';
import type { EarlierSet } from './append/earlier-set.ts';
import { type Counts, countNote, countResult, countUnread } from './counts.ts';
import type { ProcessedEntry } from './document.ts';
import { type ReadDocument, settleIds, settlingKey } from './document-ids.ts';
import type { Article, EventReport, Reject } from './records.ts';
import { settledArticles } from './settled-articles.ts';
import { isNote, isReject } from './stage.ts';
import { stoppable } from './stoppable.ts';

/** All that stages 1 to 5 found, in output order, under settled ids. What is long lies on disk. */
export interface Findings {
  readonly reports: Spool<EventReport>;
  rejects(): AsyncGenerator<Reject>;
  articles(): AsyncGenerator<Article>;
  /** Paths of inputs that could not be opened, or not be read to their end. */
  readonly unopened: ReadonlySet<string>;
  /** Ids that several documents share, by code point. */
  readonly shared_ids: readonly string[];
  /** What became of the documents of the earlier set. */
  readonly changes: Changes;
  /** Gives the disk free. */
  close(): void;
}

interface Spools {
  readonly documents: Spool<ReadDocument>;
  /** Articles whose id got a suffix: few, and out of the order of the others. */
  readonly renamed: Spool<Article>;
  readonly reports: Spool<EventReport>;
  readonly rejects: Spool<Reject>;
}

function countOther(entry: ProcessedEntry, rejects: Spool<Reject>, counts: Counts): void {
  if (isNote(entry)) {
    countNote(counts, entry);
    return;
  }
  counts.processed += 1;
  if (isReject(entry)) countUnread(counts, entry);
  else countResult(counts, entry);
  for (const reject of isReject(entry) ? [entry] : entry.rejects) rejects.add(rejectKey(reject), reject);
}

/** What stages 1 to 5 found in some of the input, beside its documents, which are put aside. */
export interface Found {
  readonly documents: number;
  readonly others: readonly ProcessedEntry[];
  /** It was not there already when the run began. */
  readonly is_new: boolean;
}

/** Documents without an article have no id to settle and are counted at once. Tells the paths of what could not be opened. */
async function countAll(
  batches: AsyncIterable<Found>,
  rejects: Spool<Reject>,
  counts: Counts,
): Promise<ReadonlySet<string>> {
  const unopened = new Set<string>();
  for await (const { documents, others, is_new } of batches) {
    counts.processed += documents;
    for (const entry of others) {
      countOther(entry, rejects, counts);
      if (!isNote(entry) && isReject(entry) && entry.code === 'read/unopenable')
        unopened.add(entry.path ?? '');
    }
    if (!is_new) counts.taken_up = counts.processed;
  }
  return unopened;
}

/** What settling tells beside the spools. */
type SettledAll = Pick<Findings, 'shared_ids' | 'changes'>;

async function settle(
  { documents, renamed, reports, rejects }: Spools,
  counts: Counts,
  signal: AbortSignal,
): Promise<SettledAll> {
  const shared_ids = new Set<string>();
  const changes = new Changes();
  for await (const entry of settleIds(stoppable(documents.ordered(), signal))) {
    if (isNote(entry)) {
      countNote(counts, entry);
      continue;
    }
    const { result, own_id, is_renamed } = entry;
    changes.note(entry);
    if (result.known_as === undefined) countResult(counts, result);
    if (is_renamed) {
      shared_ids.add(own_id);
      renamed.add(result.document_id, result.article);
    }
    for (const report of result.reports) reports.add(reportKey(report), report);
    for (const reject of result.rejects) rejects.add(rejectKey(reject), reject);
  }
  return { shared_ids: [...shared_ids], changes };
}

/** Adds what the earlier set holds beside its articles. */
async function addEarlier(
  earlier: EarlierSet,
  changes: Changes,
  { reports, rejects }: Spools,
): Promise<void> {
  for await (const report of earlierReports(earlier, changes)) reports.add(reportKey(report), report);
  for await (const reject of earlierRejects(earlier, changes)) rejects.add(rejectKey(reject), reject);
}

/** Where findings go, and what they go beside. */
export interface Gathering {
  /** Comes to hold the documents of the batches. */
  readonly documents: Spool<ReadDocument>;
  readonly folder: OutputFolder;
  readonly counts: Counts;
  readonly earlier: EarlierSet | null;
  readonly signal: AbortSignal;
}

/**
 * Takes all results, beside those of an earlier set if there is one, then settles the ids that several documents share; `counts` tells
 * of `batches` alone. Throws StoppedError when `signal` is aborted.
 */
export async function gather(
  batches: AsyncIterable<Found>,
  { documents, folder, counts, earlier, signal }: Gathering,
): Promise<Findings> {
  const spools: Spools = {
    documents,
    renamed: openSpool(folder.workPath('renamed')),
    reports: openSpool(folder.workPath('reports')),
    rejects: openSpool(folder.workPath('rejects')),
  };
  const unopened = await countAll(batches, spools.rejects, counts);
  for await (const document of stoppable(earlier?.documents() ?? nothing(), signal))
    documents.add(settlingKey(document), document);
  const settled = await settle(spools, counts, signal);
  if (earlier !== null) await addEarlier(earlier, settled.changes, spools);
  return {
    ...settled,
    unopened,
    reports: spools.reports,
    rejects: () => spools.rejects.ordered(),
    articles: () => settledArticles(spools.documents, spools.renamed),
    close() {
      for (const spool of Object.values(spools)) spool.close();
    },
  };
}

async function* nothing(): AsyncGenerator<never> {}
