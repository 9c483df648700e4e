import { DEDUPE_DEFAULTS, type DedupeSettings } from './dedupe-settings.ts';
import { EXTRACT_DEFAULTS, type ExtractSettings } from './extract-settings.ts';

/** Every threshold and option of the pipeline, with its default and unit. */
export interface Settings {
  /** Settings that say how to run; they never change a byte of the output. */
  readonly run: {
    /** Worker threads for stages 2 to 5 at most; they start when there is work for them. */
    readonly jobs: number;
    /** Bytes of input handed to a worker at a time. */
    readonly batch_bytes: number;
    /** The same of the first batch; each further one may be twice as large, so that what comes out first comes soon. Lines are read in blocks of this size. */
    readonly first_batch_bytes: number;
    /** Batches handed out per worker before the reader has to wait. */
    readonly batches_per_job: number;
    /** Articles whose results may be lost when the process ends: `--resume` reads so many again. */
    readonly articles_under_way: number;
    /** Files opened at the same time. */
    readonly open_files: number;
    /** Reports from which on stage 6 lays them aside on disk, and the embedded engine sorts. */
    readonly spill_from_reports: number;
    /** Megabytes of memory that the embedded engine may take. */
    readonly engine_memory_mb: number;
  };
  readonly read: {
    /** UTF-8 bytes of one article's text; a longer one is a reject. */
    readonly max_article_bytes: number;
    /** A JSON record may be this many times as long as `max_article_bytes`: escapes take up to six bytes, other fields stand beside the text. */
    readonly record_growth: number;
    /** Documents to read in all; null reads everything. */
    readonly limit: number | null;
    /** Brackets inside each other in a JSON record; a deeper one is a reject. */
    readonly max_json_depth: number;
    /** Keys of a JSON record, at all depths; one with more is a reject. */
    readonly max_json_keys: number;
    /** A page of HTML may be this many times as long as `max_article_bytes`: scripts and styles stand around the text. */
    readonly page_growth: number;
    /** Tags of a page of HTML; one with more is a reject. Time and memory go by them. */
    readonly max_page_tags: number;
    /** Attributes and entities of a page of HTML; one with more is a reject. */
    readonly max_page_marks: number;
    /** Tags inside each other in HTML; a deeper one is a reject. */
    readonly max_page_depth: number;
    /** How many times its compressed size gzip may unpack to, over `gz_ratio_bytes` in a row. */
    readonly max_gz_ratio: number;
    /** Decompressed bytes up to which that is not asked: a short text may repeat itself. */
    readonly gz_ratio_bytes: number;
    /** Bytes sniffed at the head of a file to tell its form. */
    readonly sniff_bytes: number;
    /** Outlet for documents that name none; null leaves them without. */
    readonly outlet: string | null;
    /** Publication day for documents that name none, `YYYY-MM-DD`; null leaves them without. */
    readonly published_at: string | null;
  };
  readonly normalise: {
    /** Lines at either end of a page that may be title, byline or date line. */
    readonly head_lines: number;
    /** Lines at the foot of a page that may be a date line. */
    readonly tail_lines: number;
    /** UTF-16 code units from which a line that ends as a sentence is the article itself, not the page around it. */
    readonly min_body_line: number;
    /** UTF-16 code units of a title at most. */
    readonly max_title: number;
    /** UTF-16 code units of a heading inside the article at most. */
    readonly max_heading: number;
    /** The same in a record, whose text has fewer headings, and sentences that lost their full stop. */
    readonly max_record_heading: number;
    /** UTF-16 code units of a line of page furniture at most. */
    readonly max_furniture_line: number;
    /** UTF-16 code units of text from which on its language is told; less is too little to be sure. */
    readonly min_language_length: number;
    /** How much a text must be like a language, 0..1; prose comes to 0.75 and more. */
    readonly min_language_score: number;
    /** How far another language's score must lie above that of English, 0..1, for an article to be left unread. */
    readonly min_language_lead: number;
    /** Days that a dateline may lie after publication: time zones, and papers dated ahead. */
    readonly max_dateline_lead: number;
  };
  readonly annotate: {
    /** UTF-16 code units of a sentence; a longer one is cut there. */
    readonly max_sentence_length: number;
    /** Words of a name at most. */
    readonly max_name_words: number;
    /** Share of a document's characters that compromise may read, 0..1. */
    readonly max_tagged_share: number;
    /** What the population of a city in the United States counts among cities of one name, 0..1. */
    readonly us_city_weight: number;
    /** Share of its largest namesake's population that a city in a mentioned country needs, 0..1. */
    readonly min_city_share: number;
  };
  readonly extract: ExtractSettings;
  readonly dedupe: DedupeSettings;
  readonly emit: {
    /** Bytes of a rejected record that are kept. */
    readonly max_reject_bytes: number;
    /** Formats of `--format`. */
    readonly formats: readonly Format[];
    /** Whether `articles.ndjson` is written. */
    readonly articles: boolean;
    /** What parts the cells of CSV that Excel opens by double click; null for CSV that everything else reads best. */
    readonly excel: Separator | null;
    /** Events that `report.html` holds at most; of more, those last reported. */
    readonly max_page_events: number;
  };
}

/** What `--excel` may name. */
export const SEPARATORS = [',', ';', 'tab'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What `--format` may name. */
export const FORMATS = ['csv', 'ndjson', 'html', 'xlsx', 'parquet', 'ics', 'geojson', 'datapackage'] as const;
export type Format = (typeof FORMATS)[number];

export const DEFAULTS: Settings = {
  run: {
    jobs: 1,
    batch_bytes: 65_536,
    first_batch_bytes: 1_024,
    batches_per_job: 2,
    articles_under_way: 500,
    open_files: 8,
    spill_from_reports: 100_000,
    engine_memory_mb: 128,
  },
  read: {
    max_article_bytes: 2_000_000,
    record_growth: 8,
    limit: null,
    max_json_depth: 64,
    max_json_keys: 10_000,
    page_growth: 2,
    max_page_tags: 30_000,
    max_page_marks: 200_000,
    max_page_depth: 256,
    max_gz_ratio: 200,
    gz_ratio_bytes: 10_000_000,
    sniff_bytes: 65_536,
    outlet: null,
    published_at: null,
  },
  normalise: {
    head_lines: 12,
    tail_lines: 3,
    min_body_line: 60,
    max_title: 200,
    max_heading: 120,
    max_record_heading: 60,
    max_furniture_line: 600,
    min_language_length: 120,
    min_language_score: 0.6,
    min_language_lead: 0.15,
    max_dateline_lead: 2,
  },
  annotate: {
    max_sentence_length: 1_000,
    max_name_words: 6,
    max_tagged_share: 0.06,
    us_city_weight: 0.1,
    min_city_share: 0.05,
  },
  extract: EXTRACT_DEFAULTS,
  dedupe: DEDUPE_DEFAULTS,
  emit: {
    max_reject_bytes: 4_096,
    formats: ['csv', 'ndjson', 'html'],
    articles: true,
    excel: null,
    max_page_events: 20_000,
  },
};
