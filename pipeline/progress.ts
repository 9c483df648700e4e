import type { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import type { Counts } from './counts.ts';
import { type Course, courseOf, inTime } from './time-left.ts';

/** How a run talks: `json` writes lines for machines in place of words. */
export interface ProgressStyle {
  readonly stream: Writable;
  readonly interactive: boolean;
  readonly quiet: boolean;
  readonly log: 'text' | 'json';
}

export interface Progress {
  /** Ends the bar or the lines. */
  stop(): void;
  /** Ends them, and writes the closing table. */
  close(): void;
}

const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 200;
/** Characters. */
const BAR_WIDTH = 20;

/** Of what this run has read: the set that it appends to is not its work, nor what a run that stopped had left. */
const rateOf = ({ processed, taken_up }: Counts, seconds: number): string =>
  ((processed - taken_up) / Math.max(seconds, 0.001)).toFixed(1);

function byCode(codes: ReadonlyMap<string, number>): [string, number][] {
  return [...codes].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Rows of the closing table: what, and how many. */
export function closingRows(counts: Counts, seconds: number): [string, string][] {
  return [
    ['articles', String(counts.documents)],
    ['  with events', String(counts.with_events)],
    ['  without events', String(counts.without_events)],
    ['  rejected', String(counts.rejected)],
    ['duplicates', String(counts.duplicates)],
    ...(counts.taken_up > 0 ? [['taken up', String(counts.taken_up)] satisfies [string, string]] : []),
    ['events', String(counts.events)],
    ['reports', String(counts.reports)],
    ['reports merged', String(counts.reports_merged)],
    ...byCode(counts.rejects).map(([code, times]): [string, string] => [`reject ${code}`, String(times)]),
    ['seconds', seconds.toFixed(1)],
    ['articles per second', rateOf(counts, seconds)],
  ];
}

function closingTable(counts: Counts, seconds: number): string {
  const rows = closingRows(counts, seconds);
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value.padStart(8)}\n`).join('');
}

/** `42% read, 12 s left`; empty while nobody knows. */
function courseWords({ share, seconds_left }: Course): string {
  if (share === null) return '';
  if (share === 1) return 'all read';
  const left = seconds_left === null ? '' : `, ${inTime(seconds_left)} left`;
  return `${Math.floor(100 * share)}% read${left}`;
}

function logLine(kind: 'progress' | 'done', counts: Counts, seconds: number, course?: Course): string {
  const { rejects, notes, input, ...numbers } = counts;
  const record = {
    kind,
    ...numbers,
    rejects: Object.fromEntries(byCode(rejects)),
    notes: Object.fromEntries(byCode(notes)),
    seconds: Number(seconds.toFixed(3)),
    articles_per_second: Number(rateOf(counts, seconds)),
    bytes_read: input.read,
    bytes_total: input.total,
    ...(course?.seconds_left == null ? {} : { seconds_left: Number(course.seconds_left.toFixed(1)) }),
  };
  return `${JSON.stringify(record)}\n`;
}

/** The number of articles is not known before the last is read: the bar is of bytes, and where nobody knows how many there are, it counts alone. */
function startBar(style: ProgressStyle, counts: Counts, elapsed: () => number): () => void {
  const course = courseOf(counts);
  const bar = new cliProgress.SingleBar({
    stream: style.stream as NodeJS.WriteStream,
    format: (options) => {
      const now = course(elapsed());
      const words = [`${counts.processed} articles`, `${rateOf(counts, elapsed())}/s`, courseWords(now)];
      const shown = now.share === null ? '' : `${cliProgress.Format.BarFormat(now.share, options)} `;
      return shown + [...words, `${elapsed().toFixed(0)} s`].filter((word) => word !== '').join(' | ');
    },
    barsize: BAR_WIDTH,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(0, 0);
  const timer = setInterval(() => bar.update(counts.processed), BAR_EVERY_MS);
  return () => {
    clearInterval(timer);
    bar.stop();
  };
}

function startLines(style: ProgressStyle, counts: Counts, elapsed: () => number): () => void {
  const course = courseOf(counts);
  const line = () => {
    const now = course(elapsed());
    if (style.log === 'json') return logLine('progress', counts, elapsed(), now);
    const words = [
      `${counts.processed} articles`,
      `${rateOf(counts, elapsed())} per second`,
      courseWords(now),
    ];
    return `${words.filter((word) => word !== '').join(', ')}\n`;
  };
  const timer = setInterval(() => style.stream.write(line()), LINE_EVERY_MS);
  return () => clearInterval(timer);
}

/** Starts to show how far the run that writes to `counts` has come. */
export function startProgress(style: ProgressStyle, counts: Counts): Progress {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1_000;
  if (style.quiet) return { stop: () => {}, close: () => {} };
  const stop =
    style.interactive && style.log === 'text'
      ? startBar(style, counts, elapsed)
      : startLines(style, counts, elapsed);
  return {
    stop,
    close: () => {
      stop();
      style.stream.write(
        style.log === 'json' ? logLine('done', counts, elapsed()) : closingTable(counts, elapsed()),
      );
    },
  };
}
