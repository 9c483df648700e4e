import { dedupe } from '../6-dedupe/dedupe.ts';
import { DEFAULTS } from '../settings.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { reportsOn } from './reports-on.ts';
import { type Terminal, write, writeLine } from './terminal.ts';

/** Stage 6 alone. Lines of `extract` that are no reports are passed over; a report that breaks its schema is told and left out: exit 1. */
export async function dedupeCommand(terminal: Terminal): Promise<ExitCode> {
  const { reports, problems } = await reportsOn(terminal.stdin, terminal.signal);
  for (const problem of problems) await write(terminal.stderr, `${problem}\n`);
  const { events } = dedupe(reports, { settings: DEFAULTS });
  for (const event of events) await writeLine(terminal.stdout, event);
  return problems.length > 0 ? EXIT.failed : EXIT.done;
}
