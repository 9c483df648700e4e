import type { ProcessedEntry } from './document.ts';
import { emptyMarker } from './empty-marker.ts';
import { isNote, isReject } from './stage.ts';

/** What `demarche extract` writes. */
export interface ExtractedLines {
  /** Of `reports`, `rejects` and `empty` markers, in UTF-8, each with its line feed. */
  readonly bytes: Uint8Array;
  /** An input could not be opened. */
  readonly is_unopenable: boolean;
}

/** What the pipe gets for one document: its reports and rejects, or a marker that it held nothing. */
function recordsOf(entry: ProcessedEntry): readonly object[] {
  if (isNote(entry)) return [];
  if (isReject(entry)) return [entry];
  const records = [...entry.reports, ...entry.rejects];
  return records.length > 0 ? records : [emptyMarker(entry.document_id)];
}

export function extractLines(entries: Iterable<ProcessedEntry>): ExtractedLines {
  const lines: string[] = [];
  let is_unopenable = false;
  for (const entry of entries) {
    if ('code' in entry && entry.code === 'read/unopenable') is_unopenable = true;
    for (const record of recordsOf(entry)) lines.push(`${JSON.stringify(record)}\n`);
  }
  return { bytes: Buffer.from(lines.join('')), is_unopenable };
}
