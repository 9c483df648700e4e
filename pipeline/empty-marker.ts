/** What `demarche extract` writes for a document without events, so that each document has a line. It has no `document_id`: whoever groups reports by that key counts no report here. */
export interface EmptyMarker {
  /** The document's id. */
  readonly empty: string;
}

export function emptyMarker(document_id: string): EmptyMarker {
  return { empty: document_id };
}

export function isEmptyMarker(record: object): record is EmptyMarker {
  return 'empty' in record && typeof record.empty === 'string' && Object.keys(record).length === 1;
}
