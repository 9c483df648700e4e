import { byCodeUnit } from '../6-dedupe/choose.ts';
import type { Correction, CorrectionAction } from '../records.ts';
import type { FieldName } from './fields.ts';

/** A row of the corrections file. */
export interface CorrectionRow {
  /** 1-based line of the file. */
  readonly line: number;
  /** An event_id or report_id. */
  readonly target: string;
  readonly action: CorrectionAction;
  /** Of `set`; else null. */
  readonly field: FieldName | null;
  /** Of `set` the new value, null for none; of `merge_with` the other id; else null. */
  readonly value: string | null;
  readonly who: string | null;
  readonly why: string | null;
}

/** In the order in which they are applied. */
const ACTIONS: readonly CorrectionAction[] = ['split', 'merge_with', 'drop', 'set'];

/** The same order whatever the order of the file: that in which corrections are made, then by their words. */
export function inOrder<
  Row extends Omit<CorrectionRow, 'line' | 'field'> & { readonly field: string | null },
>(rows: readonly Row[]): readonly Row[] {
  const placed = rows.map((row) => {
    const { action, target, field, value, who, why } = row;
    const words = [target, field, value, who, why].map((word) => word ?? '');
    return { row, place: [ACTIONS.indexOf(action), ...words].join('\0') };
  });
  placed.sort((one, other) => byCodeUnit(one.place, other.place));
  return placed.map(({ row }) => row);
}

/** What an event tells of a row that changed it. */
export function correctionOf(
  { action, target, field, value, who, why }: CorrectionRow,
  was: string | null,
): Correction {
  return { action, target, field, value, was, who, why };
}
