import type { ProcessedEntry } from './document.ts';
import { type ReadDocument, settlingKey } from './document-ids.ts';
import { isNote, isReject } from './stage.ts';

/** Results as a run puts them aside: articles are long, so they are JSON already. */
export interface PutAside {
  /** Documents with an article, in their order: key, and where their JSON begins and ends in `bytes`. */
  readonly keys: readonly string[];
  readonly spans: readonly number[];
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** All else, in its order: it is little. */
  readonly others: readonly ProcessedEntry[];
}

function isRead(entry: ProcessedEntry): entry is ReadDocument {
  return !isNote(entry) && !isReject(entry) && entry.article !== null;
}

export function putAside(entries: Iterable<ProcessedEntry>): PutAside {
  const keys: string[] = [];
  const spans: number[] = [];
  const texts: Buffer[] = [];
  const others: ProcessedEntry[] = [];
  let length = 0;
  for (const entry of entries) {
    if (!isRead(entry)) {
      others.push(entry);
      continue;
    }
    const json = Buffer.from(JSON.stringify(entry));
    keys.push(settlingKey(entry));
    spans.push(length, length + json.length);
    texts.push(json);
    length += json.length;
  }
  return { keys, spans, bytes: Buffer.concat(texts), others };
}
