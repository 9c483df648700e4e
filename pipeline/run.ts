import { join } from 'node:path';
import { type HashedInput, type HashingStdin, hashInputs, hashingStdin } from './1-read/hash-inputs.ts';
import { knownFiles } from './1-read/known-files.ts';
import { type LeftOut, NOTHING_LEFT_OUT } from './1-read/left-out.ts';
import { openReading } from './1-read/read.ts';
import { type Deduped, dedupe } from './6-dedupe/dedupe.ts';
import { encodeAll } from './6-dedupe/encode-all.ts';
import type { Linked } from './6-dedupe/linked-dates.ts';
import type { SharedWork } from './6-dedupe/workbench.ts';
import { OUTPUT_NAMES, RUN_FILE } from './7-emit/commit.ts';
import { emit, type Product } from './7-emit/emit.ts';
import { eventKey } from './7-emit/order.ts';
import { type OutputFolder, openOutput } from './7-emit/output-folder.ts';
import { openSpool, type Spool } from './7-emit/spool.ts';
import { allInputs, countEarlier, following } from './append/appending.ts';
import { type EarlierSet, openEarlierSet } from './append/earlier-set.ts';
import { type Counts, countDeduped } from './counts.ts';
import { type Findings, gather } from './findings.ts';
import { hire } from './hire.ts';
import { processDocuments } from './pool.ts';
import type { Article, DiplomaticEvent, EventReport } from './records.ts';
import type { MadeWith } from './stage.ts';
import { StoppedError } from './stoppable.ts';
import { VERSION } from './version.ts';

export interface RunRequest {
  /** Files, folders, patterns, or `-`. */
  readonly inputs: readonly string[];
  /** Path of the metadata table; null without one. */
  readonly metadata: string | null;
  /** Output folder; made at need. */
  readonly out: string;
  /** Whether the set that is in `out` stays part of the new one. */
  readonly append: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborted: the run throws StoppedError and leaves the output folder as it was. */
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
function deduped({ reports }: Findings, folder: OutputFolder, context: MadeWith): Promise<Deduped> {
  const { spill_from_reports: from_reports, engine_memory_mb: memory_mb } = context.settings.run;
  const spill = { folder: folder.workPath('engine'), from_reports, memory_mb };
  return dedupe(encodeAll(reports.added()), context, {
    shelf: reports,
    spill,
    hire: (work: SharedWork) => hire(context.settings.run, work),
  });
}

/** Events in output order; stage 6 gives them as they come. */
async function inOrder(events: Deduped['events'], folder: OutputFolder): Promise<Spool<DiplomaticEvent>> {
  const spool = openSpool<DiplomaticEvent>(folder.workPath('events'));
  for await (const { start, event_id, json } of events) spool.addJson(eventKey(start, event_id), json);
  return spool;
}

/** What a run writes is not what it reads, also with `run . --out out`; nor is what the earlier set has read. */
async function leftOutOf(
  { inputs, metadata, out }: RunRequest,
  { settings }: MadeWith,
  earlier: EarlierSet | null,
): Promise<LeftOut> {
  const files = [RUN_FILE, ...OUTPUT_NAMES].map((name) => join(out, name));
  const written = { ...NOTHING_LEFT_OUT, folder: out, files };
  if (earlier === null) return written;
  const { open_files } = settings.run;
  return { ...written, known: await knownFiles(inputs, metadata, open_files, written, earlier.run.inputs) };
}

async function hashesOf(
  request: RunRequest,
  stdin: HashingStdin,
  leftOut: LeftOut,
  { settings }: MadeWith,
): Promise<HashedInput[]> {
  const { inputs, metadata } = request;
  const files = await hashInputs(inputs, metadata, settings.run.open_files, leftOut);
  return [...files, stdin.hashed()].filter((input) => input !== null);
}

/** What a run tells beside what it writes. */
export interface RunOutcome {
  /** Of this run's own input; with --append, `counts` tells the whole set. */
  readonly read: Counts;
  /** There was a set to append to. */
  readonly is_appended: boolean;
}

/** All that is written but the events, each stream in its order of output. */
function productOf(
  findings: Findings,
  folded: Deduped,
  earlier: EarlierSet | null,
  { append }: RunRequest,
  folder: OutputFolder,
): Omit<Product, 'events'> {
  const { reports, superseded } = following(withEvents(findings, folded), earlier, findings.changes, folder);
  return {
    articles: withLinkedDays(findings, folded.linked),
    reports,
    rejects: findings.rejects(),
    superseded: append ? superseded : null,
  };
}

async function throughStages(
  request: RunRequest,
  context: MadeWith,
  counts: Counts,
  folder: OutputFolder,
): Promise<RunOutcome> {
  const earlier = request.append ? await openEarlierSet(request.out, context) : null;
  const leftOut = await leftOutOf(request, context, earlier);
  const stdin = hashingStdin(request.stdin);
  const { settings } = context;
  const reading = await openReading(request.inputs, request.metadata, settings, stdin.chunks, leftOut);
  const processed = processDocuments(reading, 'aside', settings, request.signal);
  const findings = await gather(processed, folder, counts, earlier);
  const own = structuredClone(counts);
  if (earlier !== null) countEarlier(counts, earlier, findings.changes);
  const folded = await deduped(findings, folder, context);
  countDeduped(counts, folded);
  const events = await inOrder(folded.events, folder);
  const inputs = allInputs(earlier, await hashesOf(request, stdin, leftOut, context));
  if (request.signal.aborted) throw new StoppedError('Stopped');
  const product = { ...productOf(findings, folded, earlier, request, folder), events: events.ordered() };
  const { shared_ids } = findings;
  await emit(folder, product, { version: VERSION, inputs, counts, shared_ids }, context);
  for (const part of [findings, events]) part.close();
  return { read: own, is_appended: earlier !== null };
}

/** The stages in order. `counts` is written to while they run. When it throws, the output folder is as it was before. */
export async function run(request: RunRequest, context: MadeWith, counts: Counts): Promise<RunOutcome> {
  const folder = await openOutput(request.out);
  try {
    return await throughStages(request, context, counts, folder);
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}
