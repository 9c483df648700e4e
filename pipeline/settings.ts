import { EXTRACT_DEFAULTS, type ExtractSettings } from './extract-settings.ts';

/** Every threshold and option of the pipeline, with its default and unit. */
export interface Settings {
  /** Settings that say how to run; they never change a byte of the output. */
  readonly run: {
    /** Worker threads for stages 2 to 5; 1 runs them in the main thread. */
    readonly jobs: number;
    /** Documents handed to a worker at a time. */
    readonly batch_documents: number;
    /** Batches handed out per worker before the reader has to wait. */
    readonly batches_per_job: number;
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
  readonly dedupe: {
    /** Days between two dated reports of one interaction at most. */
    readonly max_gap_days: number;
    /** Days that one event may span at most, first day to last day of its reports' dates. */
    readonly max_window_days: number;
    /** Total weight from which two reports are the same interaction. A higher one only splits events. */
    readonly min_weight: number;
    /** Total weight from which a pair of reports plays a part in clustering. */
    readonly base_weight: number;
    /** Reports that each report of a block is compared with at most; what is left out is counted. */
    readonly max_block: number;
    /** Links that are kept of each report at most, the best ones; a link stays if either of its ends keeps it. */
    readonly max_links: number;
    /** Days that a wire copy may move a relative day at most. */
    readonly max_copy_gap_days: number;
    /** Days with reports of the same two people at most, within `run_reach_days`, for two of those days to be one misdated interaction. */
    readonly max_run_days: number;
    /** Days before and after a report in which the same two people's other days are counted. */
    readonly run_reach_days: number;
    /** Days from publication to the interaction in which it is news, at most: most undated reports are of then. */
    readonly near_publication_days: number;
    /** Days from publication to the interaction, before and after, at most, for an undated report to tell of it in the background. */
    readonly later_publication_days: number;
    /** Bits (of 64) in which two sketches of one text differ at most. */
    readonly max_sketch_bits: number;
    /** Share of the words of two titles that are common, 0..1, from which they are alike. */
    readonly min_title_share: number;
    /** Odds, as a weight (logarithm to the base 2), by which the best event must lead all those that exclude it, together, for a vague report to join it. */
    readonly min_lead: number;
    /** Whether articles without publication day are dated by dated reports of the same interaction. */
    readonly link_dates: boolean;
    /** Dated reports, on days that its words may mean, with which an undated one is compared at most; with more it stays undated. */
    readonly max_company: number;
    /** By how much (weight) a report must fit one of an article's reports better than its others to join it before the vague ones. */
    readonly contest_lead: number;
    /** Share of the pairs across two clusters that may disagree as slips do, 0..1, for the clusters to join. */
    readonly max_misfit_share: number;
    /** Members of a cluster that are held against another cluster at most, evenly spread. */
    readonly max_fit_members: number;
    /** Weight of each level of each comparison; see `6-dedupe/compare.ts` for what the levels mean. */
    readonly weights: {
      readonly participant: Readonly<Record<string, number>>;
      readonly date: Readonly<Record<string, number>>;
      readonly place: Readonly<Record<string, number>>;
      readonly type: Readonly<Record<string, number>>;
      readonly status: Readonly<Record<string, number>>;
      readonly topics: Readonly<Record<string, number>>;
      readonly title: Readonly<Record<string, number>>;
      readonly text: Readonly<Record<string, number>>;
    };
  };
  readonly emit: {
    /** Bytes of a rejected record that are kept. */
    readonly max_reject_bytes: number;
    /** Formats of `--format`. */
    readonly formats: readonly string[];
    /** Whether `articles.ndjson` is written. */
    readonly articles: boolean;
  };
}

export const DEFAULTS: Settings = {
  run: {
    jobs: 1,
    batch_documents: 32,
    batches_per_job: 2,
    open_files: 8,
    spill_from_reports: 100_000,
    engine_memory_mb: 128,
  },
  read: {
    max_article_bytes: 2_000_000,
    record_growth: 8,
    limit: null,
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
  dedupe: {
    max_gap_days: 1,
    max_window_days: 3,
    min_weight: 5,
    base_weight: 5,
    max_block: 200,
    max_links: 64,
    max_copy_gap_days: 2,
    max_run_days: 3,
    run_reach_days: 7,
    near_publication_days: 3,
    later_publication_days: 10,
    max_sketch_bits: 6,
    min_title_share: 0.6,
    min_lead: 1,
    link_dates: true,
    max_company: 400,
    contest_lead: 2,
    max_misfit_share: 0.25,
    max_fit_members: 16,
    weights: {
      participant: {
        'all members': 6,
        'same members': 4,
        'same name': 4,
        'sounds alike': 3,
        'family name': 3,
        'same body': 3,
        'same office': 2,
        'same party': 1,
        missing: 0,
        'other member': -1,
        'one name, two offices': -8,
        'other office': -100,
        otherwise: -100,
      },
      date: {
        'same days': 4,
        'copied later': 4,
        'overlapping days': 2,
        'crossing days': 2,
        'next day of a visit': 2,
        'same period': 1,
        inside: 1,
        'published near': 1,
        'published together': 1,
        'inside a month': 0,
        'same year': 0,
        'anchor fits': 0,
        'published later': -1,
        'a day apart': -2,
        'published apart': -2,
        missing: -3,
        'published far': -4,
        'anchor a day off': -5,
        'days apart': -7,
        otherwise: -100,
      },
      place: {
        'same venue': 5,
        'same place': 3,
        'sounds alike': 2,
        'same country': 1,
        missing: 0,
        'other words': -4,
        otherwise: -100,
      },
      type: { 'same type': 0, 'same family': -2, otherwise: -100 },
      status: { 'same status': 0, 'told before and after': 0, 'called off': 1, otherwise: -100 },
      topics: { shared: 2, missing: 0, otherwise: -2 },
      title: { alike: 1, missing: 0, otherwise: 0 },
      text: { 'same text': 6, 'near text': 6, missing: 0, otherwise: 0 },
    },
  },
  emit: { max_reject_bytes: 4_096, formats: ['csv', 'ndjson'], articles: true },
};
