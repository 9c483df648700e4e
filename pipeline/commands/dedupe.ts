import { tmpdir } from 'node:os';
import { dedupe } from '../6-dedupe/dedupe.ts';
import type { SharedWork } from '../6-dedupe/workbench.ts';
import { eventKey } from '../7-emit/order.ts';
import { openScratch } from '../7-emit/scratch.ts';
import { openSpool } from '../7-emit/spool.ts';
import { hire } from '../hire.ts';
import type { EventReport } from '../records.ts';
import type { Settings } from '../settings.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { reportsOn } from './reports-on.ts';
import { type PipelineOptions, settingsOf } from './settings-of.ts';
import { type Terminal, write } from './terminal.ts';

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

async function foldThrough(folder: string, settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const { spill_from_reports: from_reports, engine_memory_mb: memory_mb } = settings.run;
  const problems: string[] = [];
  const shelf = openSpool(`${folder}/reports`);
  async function* reports(): AsyncGenerator<EventReport> {
    const read = reportsOn(terminal.stdin, terminal.signal, (problem) => problems.push(problem));
    for await (const { report, json } of read) {
      shelf.addJson('', json);
      yield report;
    }
  }
  const desk = {
    shelf,
    spill: { folder, from_reports, memory_mb },
    hire: (work: SharedWork) => hire(settings.run, work),
  };
  const { events } = await dedupe(reports(), { settings }, desk);
  for (const problem of problems) await write(terminal.stderr, `${problem}\n`);
  const sorted = openSpool(`${folder}/events`);
  for await (const { start, event_id, json } of events) sorted.addJson(eventKey(start, event_id), json);
  for await (const json of sorted.lines()) await write(terminal.stdout, `${json.toWellFormed()}\n`);
  for (const spool of [shelf, sorted]) spool.close();
  return problems.length > 0 ? EXIT.failed : EXIT.done;
}
