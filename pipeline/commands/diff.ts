import { tmpdir } from 'node:os';
import { openScratch } from '../7-emit/scratch.ts';
import { openSpool, type Spool } from '../7-emit/spool.ts';
import { type ChangeKind, changesOf, type Shelf } from '../diff/changes.ts';
import { type ComparedEvent, comparedEvent } from '../diff/compared-event.ts';
import { areSame, DIFF_FORMS, type DiffForm } from '../diff/forms.ts';
import { matchEvents } from '../diff/match.ts';
import { stoppable } from '../stoppable.ts';
import { eventsAt } from './event-files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface DiffOptions {
  readonly format: string;
  readonly exitCode?: boolean;
}

function formOf(written: string): DiffForm {
  const form = DIFF_FORMS.get(written);
  if (form !== undefined) return form;
  throw new UsageError(`Unexpected --format "${written}", expected ${[...DIFF_FORMS.keys()].join(' or ')}`);
}

async function* comparedAt(path: string, { signal }: Terminal): AsyncGenerator<ComparedEvent> {
  for await (const { event } of stoppable(eventsAt(path), signal)) yield comparedEvent(event);
}

function shelfOf(spool: Spool<ComparedEvent>): Shelf {
  return (numbers) => spool.take(numbers).map((json) => JSON.parse(json) as ComparedEvent);
}

/** Both sets lie in `folder` while they are compared. */
async function compare(
  [was, now]: readonly [string, string],
  folder: string,
  form: DiffForm,
  terminal: Terminal,
): Promise<boolean> {
  const before = openSpool<ComparedEvent>(`${folder}/was`);
  const after = openSpool<ComparedEvent>(`${folder}/now`);
  const matched = await matchEvents(comparedAt(was, terminal), comparedAt(now, terminal), {
    was: (event) => before.add('', event),
    now: (event) => after.add('', event),
  });
  const changes: Record<ChangeKind, number> = { gained: 0, lost: 0, merged: 0, split: 0, changed: 0 };
  let isFirst = true;
  await write(terminal.stdout, form.head);
  for (const change of changesOf(matched, shelfOf(before), shelfOf(after))) {
    changes[change.change] += 1;
    await write(terminal.stdout, form.row(change, isFirst));
    isFirst = false;
  }
  const totals = { was: before.size, now: after.size, changes };
  await write(terminal.stdout, form.end(totals));
  for (const spool of [before, after]) spool.close();
  return areSame(totals);
}

/** Lists what two sets of events do not have alike; exit 1 for a difference only with `--exit-code`. */
export async function diffCommand(
  was: string,
  now: string,
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const form = formOf(options.format);
  const scratch = await openScratch(tmpdir());
  try {
    const isSame = await compare([was, now], scratch.path, form, terminal);
    return isSame || options.exitCode !== true ? EXIT.done : EXIT.failed;
  } finally {
    await scratch.close();
  }
}
