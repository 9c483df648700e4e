import type { Conflict, Correction, DiplomaticEvent, Evidence } from '../records.ts';
import type { Settings } from '../settings.ts';
import { explainedPair } from './explained-pair.ts';
import { table } from './table.ts';

/** Shown of a date or a place when evidence proves the whole of it. */
const SHOWN_KEYS = ['edtf', 'text', 'name'] as const;

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '-');
  const record = value as Readonly<Record<string, unknown>>;
  const key = SHOWN_KEYS.find((name) => typeof record[name] === 'string');
  return key === undefined ? '-' : String(record[key]);
}

/** The event's value of `others[0].party`, in words; `-` for a field that events do not have. */
function valueAt(event: DiplomaticEvent, field: string): string {
  const keys = field.split(/[.[\]]+/).filter((key) => key !== '');
  const value = keys.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Readonly<Record<string, unknown>>)[key]
        : undefined,
    event,
  );
  return shown(value);
}

function evidenceRow(event: DiplomaticEvent, evidence: Evidence): string[] {
  const { field, document_id, source, start, end, quote } = evidence;
  const words = quote.replace(/\s/g, ' ');
  return [field, valueAt(event, field), words, document_id, `${source} ${start}-${end}`];
}

function conflictRows({ field, values }: Conflict): string[][] {
  return values.map(({ value, reports }, at) => [at === 0 ? field : '', value, reports.join(' ')]);
}

function correctionRow({ action, target, field, value, was, who, why }: Correction): string[] {
  const what = [action, field ?? '', value ?? (action === 'set' ? 'nothing' : '')].join(' ').trim();
  const by = [who ?? '-', why ?? ''].join(': ').replace(/: $/, '');
  return [target, what.replace(/ {2,}|\n/g, ' '), was ?? '-', by];
}

function section(head: string, ...parts: readonly string[]): string {
  return `${head}\n${parts.join('\n')}`;
}

/**
 * The event's fields with their words, its reports, where they disagree, and for each merged pair the level and weight that each
 * comparison reached. `limits` are those of the run that made the event.
 */
export function explanationOf(event: DiplomaticEvent, limits: Settings['dedupe']): string {
  const { event_id, type, status, date, evidence, reports, conflicts, merged_because } = event;
  const corrections = event.corrections ?? [];
  const day = date?.edtf ?? date?.text ?? 'no date';
  const references = reports.map((report) => [
    report.report_id,
    report.outlet ?? '-',
    report.published_at ?? '-',
    report.document_id,
  ]);
  const pairs = merged_because.map((reason) => explainedPair(reason, reports, limits.weights));
  const parts = [
    `${event_id}: ${type}, ${status}, ${day}\n`,
    section(
      'Evidence',
      table([
        ['field', 'value', 'words', 'document', 'span'],
        ...evidence.map((one) => evidenceRow(event, one)),
      ]),
    ),
    section('Reports', table([['report', 'outlet', 'published', 'document'], ...references])),
  ];
  if (corrections.length > 0)
    parts.push(
      section('Corrections', table([['of', 'correction', 'was', 'by'], ...corrections.map(correctionRow)])),
    );
  if (conflicts.length > 0)
    parts.push(
      section('Conflicts', table([['field', 'value', 'told by'], ...conflicts.flatMap(conflictRows)])),
    );
  if (pairs.length > 0)
    parts.push(section(`Merged because (two reports are one from weight ${limits.min_weight})`, ...pairs));
  return parts.join('\n');
}
