import type { Journal } from '../7-emit/journal.ts';
import { beginJournal, holdsWork, keptJournal } from '../7-emit/journal-files.ts';
import type { OutputFolder } from '../7-emit/output-folder.ts';
import type { ProcessedEntry } from '../document.ts';
import type { ReadDocument } from '../document-ids.ts';
import { checkHead, type RunHead } from './run-head.ts';

export type RunJournal = Journal<ReadDocument, ProcessedEntry>;

/** What became of the run that stopped in this folder: `taken_up` by this one, `dropped`; null when none did. */
export type Interrupted = 'taken_up' | 'dropped' | null;

export interface OpenedJournal {
  readonly journal: RunJournal;
  readonly interrupted: Interrupted;
}

/**
 * The journal of this run: with `is_resuming` that of the run that stopped in the folder, if one did, else a new one.
 * Throws ResumeError when that run was another than this.
 */
export async function openJournal(
  folder: OutputFolder,
  head: RunHead,
  { is_resuming, has_stdin }: { readonly is_resuming: boolean; readonly has_stdin: boolean },
): Promise<OpenedJournal> {
  const kept = is_resuming ? await keptJournal<ReadDocument, ProcessedEntry>(folder.journal) : null;
  if (kept !== null) {
    checkHead(folder.path, kept.head, head);
    return { journal: kept.journal, interrupted: 'taken_up' };
  }
  const is_dropped = !is_resuming && (await holdsWork(folder.journal));
  // What came from stdin can't be read again: its journal is of no use to a later run.
  const place = has_stdin ? folder.workPath('journal') : folder.journal;
  return { journal: await beginJournal(place, head), interrupted: is_dropped ? 'dropped' : null };
}
