import type { Command } from 'commander';
import { ALL_CORES } from './all-cores.ts';

/** Options of all commands that read articles. */
export function withInputOptions(command: Command): Command {
  return command
    .option('--metadata <file>', 'CSV or NDJSON table: file, id, outlet, url, title, published_at')
    .option('--published-at <day>', 'publication day of articles that name none, YYYY-MM-DD')
    .option('--outlet <name>', 'outlet of articles that name none')
    .option('--max-article-bytes <n>', 'reject articles with more bytes of text')
    .option('--lexicon <folder>', 'your own tables of words: parties.csv, office-holders.csv and so on');
}

export const LIMIT = ['--limit <n>', 'read so many documents at most'] as const;

/** Of commands that write a set. */
export const CORRECTIONS = [
  '--corrections <file>',
  'CSV: event_id or report_id, action, who, why; applied after dedupe',
] as const;

export const EXCEL = [
  '--excel [separator]',
  'CSV that Excel opens by double click, cells parted by "," ";" or "tab"',
] as const;

export const JOBS = [
  '--jobs <n>',
  'worker threads; the output is the same for any number',
  String(ALL_CORES),
] as const;
