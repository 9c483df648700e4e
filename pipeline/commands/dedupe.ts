import { tmpdir } from 'node:os';
import { dedupe } from '../6-dedupe/dedupe.ts';
import type { SlimBatch } from '../6-dedupe/encode.ts';
import { LineFile } from '../7-emit/line-file.ts';
import { eventKey } from '../7-emit/order.ts';
import { openScratch } from '../7-emit/scratch.ts';
import { openSpool } from '../7-emit/spool.ts';
import { hire, stoppableCrew } from '../hire.ts';
import { lineBlocks } from '../line-blocks.ts';
import { MAX_LINE_BYTES } from '../lines.ts';
import { readBlocks } from '../read-blocks.ts';
import type { Settings } from '../settings.ts';
import { stoppable } from '../stoppable.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type PipelineOptions, settingsOf } from './settings-of.ts';
import { type Terminal, write } from './terminal.ts';

/** Lines read at a time. */
const BLOCKS = { size: 1_048_576, max_line: MAX_LINE_BYTES, head: 1 } as const;

/** Rows of all reports on stdin, which are put on the shelf; what is left out is told on stderr. */
async function* batchesOf(
  { stdin, stderr, signal }: Terminal,
  run: Settings['run'],
  shelf: LineFile,
  onProblem: () => void,
): AsyncGenerator<SlimBatch> {
  let line = 1;
  for await (const { bytes, read } of readBlocks(stoppable(lineBlocks(stdin, BLOCKS), signal), run)) {
    shelf.addAll(bytes, read.spans);
    for (const problem of read.problems) {
      onProblem();
      await write(stderr, `line ${line + problem.line}: ${problem.message}\n`);
    }
    line += read.lines;
    yield read.batch;
  }
}

async function foldThrough(folder: string, settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const { spill_from_reports: from_reports, engine_memory_mb: memory_mb } = settings.run;
  const shelf = new LineFile(`${folder}/reports`);
  let exit: ExitCode = EXIT.done;
  const batches = batchesOf(terminal, settings.run, shelf, () => {
    exit = EXIT.failed;
  });
  const { events } = await dedupe(
    batches,
    { settings },
    {
      shelf,
      spill: { folder, from_reports, memory_mb },
      hire: (work) => stoppableCrew(hire(settings.run, work), terminal.signal),
    },
  );
  const sorted = openSpool(`${folder}/events`);
  for await (const { start, event_id, json } of events) sorted.addJson(eventKey(start, event_id), json);
  shelf.close();
  for await (const json of stoppable(sorted.lines(), terminal.signal))
    await write(terminal.stdout, `${json.toWellFormed()}\n`);
  sorted.close();
  return exit;
}

/** Stage 6 alone. Lines of `extract` that are no reports are passed over; a report that breaks its schema is told and left out: exit 1. */
export async function dedupeCommand(options: PipelineOptions, terminal: Terminal): Promise<ExitCode> {
  const settings = settingsOf(options);
  const scratch = await openScratch(tmpdir());
  try {
    return await foldThrough(scratch.path, settings, terminal);
  } finally {
    await scratch.close();
  }
}
