import { join } from 'node:path';
import { type HashedInput, type HashingStdin, hashInputs, hashingStdin } from './1-read/hash-inputs.ts';
import type { LeftOut } from './1-read/left-out.ts';
import { read } from './1-read/read.ts';
import { type Deduped, dedupe } from './6-dedupe/dedupe.ts';
import { OUTPUT_NAMES, RUN_FILE } from './7-emit/commit.ts';
import { emit } from './7-emit/emit.ts';
import { type OutputFolder, openOutput } from './7-emit/output-folder.ts';
import { type Counts, countDeduped } from './counts.ts';
import { type Findings, gather } from './findings.ts';
import { processDocuments } from './pool.ts';
import type { EventReport } from './records.ts';
import type { Context } from './stage.ts';
import { StoppedError } from './stoppable.ts';
import { VERSION } from './version.ts';

export interface RunRequest {
  /** Files, folders, patterns, or `-`. */
  readonly inputs: readonly string[];
  /** Path of the metadata table; null without one. */
  readonly metadata: string | null;
  /** Output folder; made at need. */
  readonly out: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborted: the run throws StoppedError and leaves the output folder as it was. */
  readonly signal: AbortSignal;
}

async function* withEvents({ reports }: Findings, { event_id_of }: Deduped): AsyncGenerator<EventReport> {
  for (const report of reports) yield { ...report, event_id: event_id_of.get(report.report_id) ?? null };
}

/** What a run writes is not what it reads, also with `run . --out out`. */
function leftOutOf({ out }: RunRequest): LeftOut {
  return { folder: out, files: [RUN_FILE, ...OUTPUT_NAMES].map((name) => join(out, name)) };
}

async function hashesOf(
  request: RunRequest,
  stdin: HashingStdin,
  { settings }: Context,
): Promise<HashedInput[]> {
  const { inputs, metadata } = request;
  const files = await hashInputs(inputs, metadata, settings.run.open_files, leftOutOf(request));
  return [...files, stdin.hashed()].filter((input) => input !== null);
}

async function throughStages(
  request: RunRequest,
  context: Context,
  counts: Counts,
  folder: OutputFolder,
): Promise<void> {
  const stdin = hashingStdin(request.stdin);
  const { inputs: patterns, metadata } = request;
  const documents = read(patterns, metadata, context, stdin.chunks, leftOutOf(request));
  const processed = processDocuments(documents, context, request.signal);
  const findings = await gather(processed, folder, counts);
  const deduped = dedupe(findings.reports, context);
  countDeduped(counts, deduped);
  const inputs = await hashesOf(request, stdin, context);
  if (request.signal.aborted) throw new StoppedError('Stopped');
  const product = {
    articles: findings.articles(),
    reports: withEvents(findings, deduped),
    events: deduped.events,
    rejects: findings.rejects(),
  };
  await emit(folder, product, { version: VERSION, inputs, counts }, context);
  findings.close();
}

/** The stages in order. `counts` is written to while they run. When it throws, the output folder is as it was before. */
export async function run(request: RunRequest, context: Context, counts: Counts): Promise<void> {
  const folder = await openOutput(request.out);
  try {
    await throughStages(request, context, counts, folder);
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}
