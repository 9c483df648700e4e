import type { MergeReason, ReportReference } from '../records.ts';
import type { Settings } from '../settings.ts';
import { table } from './table.ts';

type Weights = Settings['dedupe']['weights'];

/** What the weights are called whose field is not. */
const WEIGHED_AS: ReadonlyMap<string, string> = new Map([
  ['actor', 'participant'],
  ['counterpart', 'participant'],
]);

const WEIGHT_HEAD = 'weight';

/** Null where the settings know no such level. */
function weightOf(weights: Weights, field: string, level: string): number | null {
  const byField: Readonly<Record<string, Readonly<Record<string, number>>>> = weights;
  return byField[WEIGHED_AS.get(field) ?? field]?.[level] ?? null;
}

function told(report_id: string, reports: readonly ReportReference[]): string[] {
  const report = reports.find((reference) => reference.report_id === report_id);
  return [report_id, report?.outlet ?? '-', report?.published_at ?? '-', report?.document_id ?? '-'];
}

/** Two merged reports: who told them, the level that each field reached, its weight, and the total. */
export function explainedPair(
  { reports: pair, levels, total }: MergeReason,
  reports: readonly ReportReference[],
  weights: Weights,
): string {
  const reached = Object.entries(levels).map(([field, level]) => ({
    field,
    level,
    weight: weightOf(weights, field, level),
  }));
  const rest = total - reached.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const rows = [
    ...reached.map(({ field, level, weight }) => [field, String(weight ?? '-'), level]),
    ...(rest === 0 ? [] : [['', String(rest), 'beside the levels']]),
    ['total', String(total), ''],
  ];
  const aligned = rows.map(([field = '', weight = '', level = '']) => [
    field,
    weight.padStart(WEIGHT_HEAD.length),
    level,
  ]);
  const levelsTable = table([['field', WEIGHT_HEAD, 'level'], ...aligned], '  ');
  return `${table(pair.map((report_id) => told(report_id, reports)))}${levelsTable}`;
}
