export type Severity = 'error' | 'warning' | 'information';

export interface Condition {
  /** `reject`: a record was lost. `note`: something was noticed and the run went on. */
  readonly kind: 'reject' | 'note';
  readonly severity: Severity;
  /** What is wrong, and what to do about it. */
  readonly wording: string;
}

/** Every ending that can be read; `1-read/formats.ts` says how. */
const ENDINGS =
  '.txt .json .ndjson .jsonl .html .htm .csv .tsv .warc .xml .rss .atom .eml, each also with .gz';

/** What stage 1 reports. */
export const READ_CONDITIONS = {
  'read/invalid-utf8': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected byte, expected UTF-8. Convert the file to UTF-8 first.',
  },
  'read/unopenable': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected error from the system, expected a file that can be opened and read.',
  },
  'read/unsupported-file': {
    kind: 'reject',
    severity: 'error',
    wording: `Unexpected file ending, expected ${ENDINGS}.`,
  },
  'read/unknown-format': {
    kind: 'note',
    severity: 'information',
    wording: `Left out a file of the folder: its ending is not ${ENDINGS}.`,
  },
  'read/empty': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected end of file, expected an article.',
  },
  'read/binary': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected NUL byte, expected text in UTF-8.',
  },
  'read/utf-16-unmarked': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected NUL in every second byte, expected UTF-8, or UTF-16 with a byte order mark. Convert the file to UTF-8 first.',
  },
  'read/utf-32': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected UTF-32, expected UTF-8. Convert the file to UTF-8 first.',
  },
  'read/utf-16': {
    kind: 'note',
    severity: 'information',
    wording: 'Read as UTF-16, by its byte order mark. Offsets in bytes count its text as UTF-8.',
  },
  'read/windows-1252': {
    kind: 'note',
    severity: 'warning',
    wording:
      'Text that is not UTF-8, and does not say what else it is, was read as Windows-1252. Convert it to UTF-8 if letters came out wrong.',
  },
  'read/gz-bomb': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected size of what the compressed data unpack to, expected articles; what came before it was read. Unpack the file and look into it first.',
  },
  'read/nested-gz': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected gzip inside gzip, expected a file that is compressed once. Unpack it once first.',
  },
  'read/truncated-gz': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected end of the compressed data; what came before it was read. Fetch the file again.',
  },
  'read/corrupt-gz': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected bytes, expected gzip; what came before them was read. Fetch the file again.',
  },
  'read/invalid-json': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected characters, expected JSON.',
  },
  'read/too-deep': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected depth of a JSON record, expected at most 64 brackets inside each other.',
  },
  'read/too-many-keys': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected number of keys in a JSON record, expected at most 10,000.',
  },
  'read/not-an-object': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected JSON value, expected an object with the fields of an article.',
  },
  'read/missing-text': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected record without text, expected text, body, content or maintext.',
  },
  'read/article-too-long': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected length of text, expected at most --max-article-bytes.',
  },
  'read/record-too-long': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected length of a JSON record, expected at most eight times --max-article-bytes.',
  },
  'read/line-too-long': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected length of a line, expected at most eight times --max-article-bytes.',
  },
  'read/page-too-long': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected length of a page, expected at most twice --max-article-bytes. Raise that, or save the page without its pictures.',
  },
  'read/too-many-tags': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected number of tags in HTML, expected at most 30,000, with 200,000 attributes and entities.',
  },
  'read/page-too-deep': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected depth of HTML, expected at most 256 tags inside each other.',
  },
  'read/no-article': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected page without an article, expected paragraphs of text. Save the page after its scripts have run, or its text as .txt.',
  },
  'read/no-text-column': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected columns of a table, expected a head line with text, body, content or maintext. If the table tells of other files, name it with --metadata.',
  },
  'read/broken-row': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected row of a table, expected as many cells as the head line has, each with both of its quotes or none.',
  },
  'read/invalid-xml': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected characters, expected XML that is whole. Fetch the file again.',
  },
  'read/unknown-xml': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected kind of XML, expected a feed (RSS, Atom, RDF) or NewsML-G2.',
  },
  'read/invalid-mail': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected characters, expected an e-mail with From, Subject or Date.',
  },
  'read/truncated-warc': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected end of the WARC file inside a record; what came before it was read. Fetch the file again.',
  },
  'read/corrupt-warc': {
    kind: 'reject',
    severity: 'error',
    wording:
      'Unexpected bytes, expected a record of WARC; what stands before and behind them was read. Fetch the file again.',
  },
  'read/undecodable-page': {
    kind: 'reject',
    severity: 'error',
    wording: 'Unexpected bytes of a page, expected the content encoding that its server told.',
  },
  'read/passed-over': {
    kind: 'note',
    severity: 'information',
    wording:
      'Passed over parts of the file that are no articles: other records of a crawl, packages, pictures.',
  },
  'read/lone-surrogate': {
    kind: 'note',
    severity: 'warning',
    wording: 'Half a surrogate pair in a JSON string was replaced by U+FFFD.',
  },
  'read/rounded-number': {
    kind: 'note',
    severity: 'warning',
    wording:
      'A number that stands for an id or a date is too large to be known exactly: it was left out. Write it as a string.',
  },
  'read/no-records': { kind: 'note', severity: 'warning', wording: 'The file holds no articles.' },
  'read/duplicate': {
    kind: 'note',
    severity: 'information',
    wording: 'A document with the same id and the same text was read before: it is one document.',
  },
  'read/unused-metadata': {
    kind: 'note',
    severity: 'warning',
    wording: 'A row of the metadata table matched no document.',
  },
  'read/unknown-column': {
    kind: 'note',
    severity: 'warning',
    wording:
      'A column of the metadata table is not file, id, outlet, url, title or published_at: it was not used.',
  },
} as const satisfies Record<string, Condition>;
