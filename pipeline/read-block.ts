import { inWords } from './5-validate/rule-problem.ts';
import type { Encoder, SlimBatch } from './6-dedupe/encode.ts';
import { completeReport } from './complete-report.ts';
import { isEmptyMarker } from './empty-marker.ts';
import { objectOf } from './json-object.ts';
import type { EventReport } from './records.ts';
import { reportProblems } from './report-problems.ts';
import { isReject } from './stage.ts';

/** The reports of a block of lines. Plain data, so that it can cross from a worker. */
export interface ReportBlock {
  readonly batch: SlimBatch;
  /** Where each report begins and ends in the block, in bytes. */
  readonly spans: Uint32Array;
  /** Lines in the block. */
  readonly lines: number;
  /** What was left out, by line of the block, 0-based. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const LF = 0x0a;

/** The report of a line; null for what `extract` writes beside reports, and for blank lines. Else what is wrong, in words. */
function readLine(text: string): EventReport | null | readonly string[] {
  if (text.trim() === '') return null;
  const record = objectOf(text);
  if (record === null) return ['Unexpected text, expected one JSON object'];
  if (isEmptyMarker(record) || isReject(record)) return null;
  const report = completeReport(record);
  const problems = reportProblems(report);
  return problems.length === 0 ? report : problems.map(inWords);
}

/** Reads blocks of NDJSON, in the form of `extract` or with fields left out; see `completeReport`. */
export function blockReader(encoder: Encoder): (bytes: Uint8Array) => ReportBlock {
  return ({ buffer, byteOffset, byteLength }) => {
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    const reports: EventReport[] = [];
    const spans: number[] = [];
    const problems: { line: number; message: string }[] = [];
    let lines = 0;
    for (let start = 0; start < bytes.length; lines++) {
      const found = bytes.indexOf(LF, start);
      const end = found < 0 ? bytes.length : found;
      const read = readLine(bytes.toString('utf8', start, end));
      if (read !== null && 'report_id' in read) {
        reports.push(read);
        spans.push(start, end);
      } else for (const message of read ?? []) problems.push({ line: lines, message });
      start = end + 1;
    }
    return { batch: encoder.batch(reports), spans: Uint32Array.from(spans), lines, problems };
  };
}
