import { join } from 'node:path';
import { createReadStream, existsSync, mkdir, rm } from '../file-system.ts';
import { type Line, MAX_LINE_BYTES, splitLines } from '../lines.ts';
import { onDisk } from './disk.ts';
import { CHECKPOINTS, DOCUMENTS, Journal, recordOf } from './journal.ts';

/** None when there is no such file. */
async function* checkpointLines(folder: string): AsyncGenerator<Line> {
  const path = join(folder, CHECKPOINTS);
  if (!existsSync(path)) return;
  const lines = splitLines(createReadStream(path), MAX_LINE_BYTES, 0)[Symbol.asyncIterator]();
  const next = () => onDisk(path, () => lines.next());
  try {
    for (let line = await next(); !line.done; line = await next()) yield line.value;
  } finally {
    await lines.return?.();
  }
}

/** Whether there is a journal with at least one batch: less is not worth taking up. */
export async function holdsWork(folder: string): Promise<boolean> {
  let lines = 0;
  for await (const _line of checkpointLines(folder)) {
    lines += 1;
    if (lines > 1) return true;
  }
  return false;
}

/** A new journal in place of any that is there. */
export async function beginJournal<Row, Other>(folder: string, head: object): Promise<Journal<Row, Other>> {
  await onDisk(folder, () => rm(folder, { recursive: true, force: true }));
  await onDisk(folder, () => mkdir(folder, { recursive: true }));
  const journal = new Journal<Row, Other>(folder, null, 0);
  journal.writeHead(head);
  return journal;
}

/** The journal of a run that did not come to its end, with what that run was about; null when there is none. */
export async function keptJournal<Row, Other>(
  folder: string,
): Promise<{ readonly head: object; readonly journal: Journal<Row, Other> } | null> {
  if (!existsSync(join(folder, DOCUMENTS))) return null;
  const lines = checkpointLines(folder);
  const first: Line | null = (await lines.next()).value ?? null;
  const head = first === null ? null : recordOf<object>(first);
  if (first === null || head === null) return null;
  const journal = new Journal<Row, Other>(folder, lines, first.offset + first.bytes.length + 1);
  return { head, journal };
}
