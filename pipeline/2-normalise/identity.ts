import type { SourceDocument } from '../records.ts';

const CONTROL = /\p{Cc}/gu;

/** The input's own id, else its name; composed (NFC), trimmed, control characters shown as U+FFFD, so that it fits one line of a table. */
export function documentId(document: Pick<SourceDocument, 'id' | 'name'>): string {
  const own = cleaned(document.id ?? '');
  return own === '' ? cleaned(document.name) : own;
}

function cleaned(words: string): string {
  return words.normalize('NFC').trim().replace(CONTROL, '\ufffd');
}
