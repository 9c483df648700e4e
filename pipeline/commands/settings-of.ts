import { DEFAULTS, FORMATS, type Format, SEPARATORS, type Separator, type Settings } from '../settings.ts';
import { isDay } from '../whole-day.ts';
import { UsageError } from './terminal.ts';

/** Options as commander hands them over: strings as typed, absent when not given. */
export interface PipelineOptions {
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly format?: string;
  /** True when no separator was named. */
  readonly excel?: string | true;
  readonly jobs?: string;
  readonly limit?: string;
  readonly maxArticleBytes?: string;
  /** Folder of the user's own tables. */
  readonly lexicon?: string;
  /** False with `--no-text`. */
  readonly text?: boolean;
}

/** Reads a whole number of at least 1, or notes the problem and gives the default. */
function count(option: string, written: string | undefined, otherwise: number, problems: string[]): number {
  if (written === undefined) return otherwise;
  if (/^[1-9]\d{0,14}$/.test(written)) return Number(written);
  problems.push(`Unexpected ${option} "${written}", expected a whole number from 1`);
  return otherwise;
}

function formatsOf(written: string | undefined, problems: string[]): readonly Format[] {
  if (written === undefined) return DEFAULTS.emit.formats;
  const names = written.split(',').map((name) => name.trim());
  for (const name of names) {
    if (FORMATS.some((format) => format === name)) continue;
    problems.push(`Unexpected --format "${name}", expected ${FORMATS.join(' or ')}`);
  }
  if (names.length === 1 && names[0] === 'datapackage')
    problems.push(
      'Unexpected --format "datapackage" alone, expected the formats that it describes, such as csv,datapackage',
    );
  return FORMATS.filter((format) => names.includes(format));
}

/** `--excel` alone means a comma, which is the list separator of English systems. */
function separatorOf(written: string | true | undefined, problems: string[]): Separator | null {
  if (written === undefined) return null;
  if (written === true) return ',';
  const separator = SEPARATORS.find((known) => known === written);
  if (separator === undefined)
    problems.push(
      `Unexpected --excel "${written}", expected ${SEPARATORS.join(' or ')}. Name the input before --excel, which takes what follows it`,
    );
  return separator ?? null;
}

/** A share from 0 to 1, or null when the option was not given. */
export function rejectRateOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const rate = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  if (rate >= 0 && rate <= 1) return rate;
  throw new UsageError(
    `Unexpected --max-reject-rate "${written}", expected a share from 0 to 1, such as 0.05`,
  );
}

/** Throws one UsageError that lists every problem. */
export function settingsOf(options: PipelineOptions): Settings {
  const problems: string[] = [];
  const { run, read, emit } = DEFAULTS;
  if (options.publishedAt !== undefined && !isDay(options.publishedAt)) {
    problems.push(`Unexpected --published-at "${options.publishedAt}", expected a day such as 2021-04-07`);
  }
  const limit = options.limit === undefined ? read.limit : count('--limit', options.limit, 1, problems);
  const settings: Settings = {
    ...DEFAULTS,
    run: { ...run, jobs: count('--jobs', options.jobs, run.jobs, problems) },
    read: {
      ...read,
      max_article_bytes: count(
        '--max-article-bytes',
        options.maxArticleBytes,
        read.max_article_bytes,
        problems,
      ),
      limit,
      outlet: options.outlet ?? read.outlet,
      published_at: options.publishedAt ?? read.published_at,
    },
    emit: {
      ...emit,
      formats: formatsOf(options.format, problems),
      articles: options.text ?? emit.articles,
      excel: separatorOf(options.excel, problems),
    },
  };
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return settings;
}
