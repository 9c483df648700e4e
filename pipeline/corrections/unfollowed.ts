import type { Code } from '../notes.ts';
import type { Note } from '../records.ts';
import type { CorrectionRow } from './correction-row.ts';

/** A row that changed nothing, and why: the run goes on without it. */
export interface Unfollowed {
  readonly row: CorrectionRow;
  readonly code: Extract<Code, `correct/${string}`>;
  readonly words: string;
}

export function noteOf({ row, code, words }: Unfollowed): Note {
  return { note: code, document_id: null, span: null, detail: `${row.target}: ${words}` };
}
