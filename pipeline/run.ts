import { type Deduped, dedupe } from './6-dedupe/dedupe.ts';
import { encodeAll } from './6-dedupe/encode-all.ts';
import type { Linked } from './6-dedupe/linked-dates.ts';
import type { SharedWork } from './6-dedupe/workbench.ts';
import { emit, type Product } from './7-emit/emit.ts';
import { eventKey } from './7-emit/order.ts';
import { type OutputFolder, openOutput } from './7-emit/output-folder.ts';
import { openSpool, type Spool } from './7-emit/spool.ts';
import { allInputs, countEarlier, following } from './append/appending.ts';
import { type EarlierSet, openEarlierSet } from './append/earlier-set.ts';
import { type Corrections, openCorrections } from './corrections/open-corrections.ts';
import { remarksOf } from './corrections/remarks.ts';
import { noteOf } from './corrections/unfollowed.ts';
import { addCounts, type Counts, countDeduped, countNote } from './counts.ts';
import { type Findings, gather } from './findings.ts';
import { hire, stoppableCrew } from './hire.ts';
import { openInputs } from './open-inputs.ts';
import type { Article, DiplomaticEvent, EventReport } from './records.ts';
import { failureOfRun } from './resume/failure-of-run.ts';
import { type Interrupted, openJournal } from './resume/open-journal.ts';
import { headOf } from './resume/run-head.ts';
import { throughJournal } from './resume/through-journal.ts';
import type { MadeWith } from './stage.ts';
import { StoppedError, stoppable } from './stoppable.ts';
import { VERSION } from './version.ts';

export interface RunRequest {
  /** Files, folders, patterns, or `-`. */
  readonly inputs: readonly string[];
  /** Path of the metadata table; null without one. */
  readonly metadata: string | null;
  /** Path of the corrections, if there are any. */
  readonly corrections?: string | null;
  /** Output folder; made at need. */
  readonly out: string;
  /** Whether the set that is in `out` stays part of the new one. */
  readonly append: boolean;
  /** Whether a run that stopped in `out` is taken up. */
  readonly resume: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Of a watched folder: absolute paths of the files that are read, unless one was changed since an earlier run read it. */
  readonly settled?: ReadonlySet<string>;
  /** Aborted: the run throws StoppedError and leaves the output folder as it was, with what a later run can take up. */
  readonly signal: AbortSignal;
}

/** In output order, each with its event. */
async function* withEvents(
  { reports }: Findings,
  { eventIdOf, linked }: Deduped,
): AsyncGenerator<EventReport> {
  for await (const { number, record } of reports.numbered())
    yield { ...(linked.redated.get(number) ?? record), event_id: eventIdOf(number) };
}

/** Articles with the publication days that follow from other articles. */
async function* withLinkedDays(findings: Findings, { published }: Linked): AsyncGenerator<Article> {
  for await (const article of findings.articles()) {
    const published_at = published.get(article.document_id);
    yield published_at === undefined ? article : { ...article, published_at, published_at_basis: 'linked' };
  }
}

/** Stage 6, with what it lays aside in the output folder. */
function deduped(
  { reports }: Findings,
  folder: OutputFolder,
  context: MadeWith,
  { signal, regroup }: { readonly signal: AbortSignal } & Pick<Corrections, 'regroup'>,
): Promise<Deduped> {
  const { spill_from_reports: from_reports, engine_memory_mb: memory_mb } = context.settings.run;
  const spill = { folder: folder.workPath('engine'), from_reports, memory_mb };
  return dedupe(encodeAll(stoppable(reports.added(), signal)), context, {
    shelf: reports,
    spill,
    hire: (work: SharedWork) => stoppableCrew(hire(context.settings.run, work), signal),
    regroup,
  });
}

/** Corrected events in output order; stage 6 gives them as they come. */
async function inOrder(events: Deduped['events'], folder: OutputFolder): Promise<Spool<DiplomaticEvent>> {
  const spool = openSpool<DiplomaticEvent>(folder.workPath('events'));
  for await (const { start, event_id, json } of events) spool.addJson(eventKey(start, event_id), json);
  return spool;
}

/** What a run tells beside what it writes. */
export interface RunOutcome {
  /** Of this run's own input; with --append, `counts` tells the whole set. */
  readonly read: Counts;
  /** There was a set to append to. */
  readonly is_appended: boolean;
  readonly interrupted: Interrupted;
  /** What became of the corrections, where it is not what was asked for; a line each. */
  readonly corrections: readonly string[];
  /** Paths of a watched folder's files that were changed after they were read, and not read again. */
  readonly changed: readonly string[];
}

/** All that is written but the events, each stream in its order of output. */
function productOf(
  findings: Findings,
  folded: Deduped,
  earlier: EarlierSet | null,
  { append, signal }: RunRequest,
  folder: OutputFolder,
): Omit<Product, 'events'> {
  const { reports, superseded } = following(withEvents(findings, folded), earlier, findings.changes, folder);
  return {
    articles: stoppable(withLinkedDays(findings, folded.linked), signal),
    reports: stoppable(reports, signal),
    rejects: stoppable(findings.rejects(), signal),
    superseded: append ? superseded : null,
  };
}

function correctionsTold(
  { corrections: file = null, out }: RunRequest,
  corrections: Corrections,
  earlier: EarlierSet | null,
): readonly string[] {
  if (file !== null) return remarksOf(file, corrections);
  const before = earlier?.run.corrections?.path;
  if (before === undefined) return [];
  return [`${out} was corrected by ${before}: without --corrections, nothing in it is corrected any more`];
}

async function throughStages(
  request: RunRequest,
  context: MadeWith,
  counts: Counts,
  folder: OutputFolder,
): Promise<RunOutcome> {
  const { append, resume: is_resuming, signal } = request;
  const earlier = append ? await openEarlierSet(request.out, context) : null;
  const corrections = await openCorrections(request.corrections ?? null, context.lexicon.own);
  const inputs = await openInputs(request, context.settings, earlier?.run.inputs ?? []);
  const { reading, has_stdin, changed } = inputs;
  counts.input = Object.assign(reading.tally, { total: inputs.bytes });
  const head = headOf([...inputs.told, ...corrections.told], earlier, context);
  const { journal, interrupted } = await openJournal(folder, head, { is_resuming, has_stdin });
  const batches = throughJournal(journal, reading, context, signal);
  const findings = await gather(batches, { documents: journal.documents, folder, counts, earlier, signal });
  const own = structuredClone(counts);
  if (earlier !== null) countEarlier(counts, earlier, findings.changes);
  const folded = await deduped(findings, folder, context, { signal, regroup: corrections.regroup });
  countDeduped(counts, folded);
  const events = await inOrder(corrections.correct(folded), folder);
  for (const row of corrections.unfollowed()) countNote(counts, noteOf(row));
  if (signal.aborted) throw new StoppedError();
  const product = {
    ...productOf(findings, folded, earlier, request, folder),
    events: stoppable(events.ordered(), signal),
  };
  const { shared_ids, unopened } = findings;
  const read = allInputs(earlier, inputs.hashed(unopened));
  const facts = { version: VERSION, inputs: read, corrections: corrections.used(), counts, shared_ids };
  addCounts(counts, { notes: await emit(folder, product, facts, context) });
  for (const part of [findings, events]) part.close();
  const told = correctionsTold(request, corrections, earlier);
  return { read: own, is_appended: earlier !== null, interrupted, corrections: told, changed };
}

/** The stages in order. `counts` is written to while they run. When it throws, the output folder is as it was before, but for what can be taken up. */
export async function run(request: RunRequest, context: MadeWith, counts: Counts): Promise<RunOutcome> {
  const folder = await openOutput(request.out);
  try {
    return await throughStages(request, context, counts, folder);
  } catch (error) {
    throw failureOfRun(request.out, error, await folder.abandon());
  }
}
