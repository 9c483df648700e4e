import { join } from 'node:path';
import type { DiplomaticEvent, Evidence, MergeReason } from '../records.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { ndjsonFile } from './ndjson.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface ExplainOptions {
  readonly out: string;
}

/** Columns as wide as their longest cell; the last one is not padded. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}

function evidenceRow(evidence: Evidence): string[] {
  const { field, document_id, source, start, end, quote } = evidence;
  return [field, document_id, `${source} ${start}-${end}`, quote.replace(/\s/g, ' ')];
}

function reasonRow({ reports, levels, total }: MergeReason): string[] {
  const told = Object.entries(levels).map(([field, level]) => `${field}: ${level}`);
  return [reports.join(' + '), String(total), told.join('; ')];
}

/** The event's fields with their words, its reports, and for each merged pair the level that each comparison reached. */
export function explanationOf(event: DiplomaticEvent): string {
  const reports = event.reports.map(({ report_id, document_id, outlet, published_at }) => [
    report_id,
    document_id,
    outlet ?? '-',
    published_at ?? '-',
  ]);
  const parts = [
    `${event.event_id}: ${event.type}, ${event.status}, ${event.date?.edtf ?? 'no date'}\n`,
    `Evidence\n${table([['field', 'document', 'span', 'words'], ...event.evidence.map(evidenceRow)])}`,
    `Reports\n${table([['report', 'document', 'outlet', 'published'], ...reports])}`,
  ];
  if (event.merged_because.length > 0) {
    parts.push(
      `Merged because\n${table([['reports', 'weight', 'levels'], ...event.merged_because.map(reasonRow)])}`,
    );
  }
  return parts.join('\n');
}

export async function explainCommand(
  eventId: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  for await (const { record } of ndjsonFile(join(options.out, 'events.ndjson'))) {
    if (record === null || !('event_id' in record) || record.event_id !== eventId) continue;
    await write(terminal.stdout, explanationOf(record as DiplomaticEvent));
    return EXIT.done;
  }
  throw new UsageError(`Unexpected event "${eventId}", expected an event_id of ${options.out}/events.ndjson`);
}
