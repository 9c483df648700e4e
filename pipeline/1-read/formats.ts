/**
 * How a file is read: `page` a saved page as text, `json` one array or object, `lines` one JSON object per line, `html` a page of the web,
 * `table` rows with a head line, `warc` a crawl, `xml` a feed or NewsML, `mail` one message, `any` what its first bytes say.
 */
export type Format = 'page' | 'json' | 'lines' | 'html' | 'table' | 'warc' | 'xml' | 'mail' | 'any';

export interface FileForm {
  readonly format: Format;
  readonly gzipped: boolean;
  /** The path without the ending that told the format. */
  readonly stem: string;
}

const FORMAT_OF_ENDING: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'page'],
  ['.json', 'json'],
  ['.ndjson', 'lines'],
  ['.jsonl', 'lines'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.csv', 'table'],
  ['.tsv', 'table'],
  ['.warc', 'warc'],
  ['.xml', 'xml'],
  ['.rss', 'xml'],
  ['.atom', 'xml'],
  ['.eml', 'mail'],
]);

/** For messages: every ending that can be read. */
export const KNOWN_ENDINGS = `${[...FORMAT_OF_ENDING.keys()].join(' ')}, each also with .gz`;

/** Null when the ending is not known. Endings are compared in lower case. */
export function formOf(path: string): FileForm | null {
  const gzipped = path.toLowerCase().endsWith('.gz');
  const plain = gzipped ? path.slice(0, -'.gz'.length) : path;
  const dot = plain.lastIndexOf('.');
  const format = dot === -1 ? undefined : FORMAT_OF_ENDING.get(plain.slice(dot).toLowerCase());
  return format === undefined ? null : { format, gzipped, stem: plain.slice(0, dot) };
}

/** Compressed twice, as the name says: what a known ending hides below a second `.gz`. */
export function isNestedGz(path: string): boolean {
  const once = path.slice(0, -'.gz'.length);
  return /\.gz\.gz$/i.test(path) && (isNestedGz(once) || formOf(once) !== null);
}
