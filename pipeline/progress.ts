import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Counts } from './counts.ts';

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

function logLine(kind: 'progress' | 'done', counts: Counts, seconds: number): string {
  const { rejects, notes, ...numbers } = counts;
  const record = {
    kind,
    ...numbers,
    rejects: Object.fromEntries(byCode(rejects)),
    notes: Object.fromEntries(byCode(notes)),
    seconds: Number(seconds.toFixed(3)),
    articles_per_second: Number(rateOf(counts, seconds)),
  };
  return `${JSON.stringify(record)}\n`;
}

/** The number of articles is not known before the last is read, so the bar counts and has no end. */
function startBar(style: ProgressStyle, counts: Counts, elapsed: () => number): () => void {
  const bar = new SingleBar({
    stream: style.stream as NodeJS.WriteStream,
    format: '{value} articles | {rate}/s | {seconds} s',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(0, 0, { rate: '0.0', seconds: '0' });
  const draw = () =>
    bar.update(counts.processed, {
      rate: rateOf(counts, elapsed()),
      seconds: elapsed().toFixed(0),
    });
  const timer = setInterval(draw, BAR_EVERY_MS);
  return () => {
    clearInterval(timer);
    bar.stop();
  };
}

function startLines(style: ProgressStyle, counts: Counts, elapsed: () => number): () => void {
  const line = () =>
    style.log === 'json'
      ? logLine('progress', counts, elapsed())
      : `${counts.processed} articles, ${rateOf(counts, elapsed())} per second\n`;
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
