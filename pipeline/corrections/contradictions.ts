import type { CorrectionRow } from './correction-row.ts';

function problem(row: CorrectionRow, found: string, first: CorrectionRow): string {
  return `:${row.line}: Unexpected ${found} of ${row.target}, expected nothing beside line ${first.line}. Leave one of the two out.`;
}

/** What a row asks for, its value apart: one row alone may ask for it. */
function askedBy({ action, target, field, value }: CorrectionRow): string {
  return [action, target, field ?? '', action === 'merge_with' ? value : ''].join(' ');
}

function secondRows(rows: readonly CorrectionRow[]): readonly string[] {
  const firsts = new Map<string, CorrectionRow>();
  return rows.flatMap((row) => {
    const first = firsts.get(askedBy(row));
    firsts.set(askedBy(row), first ?? row);
    return first === undefined ? [] : [problem(row, `second ${row.field ?? row.action}`, first)];
  });
}

/** What is dropped can't be changed. */
function droppedAndKept(rows: readonly CorrectionRow[]): readonly string[] {
  const drops = new Map(rows.filter(({ action }) => action === 'drop').map((row) => [row.target, row]));
  return rows.flatMap((row) => {
    if (row.action === 'drop') return [];
    const drop =
      drops.get(row.target) ?? (row.action === 'merge_with' ? drops.get(row.value ?? '') : undefined);
    return drop === undefined ? [] : [problem(row, `${row.action} beside a drop`, drop)];
  });
}

/** Rows that can't both be followed, whatever the set holds; a problem starts with `:` and a line. */
export function contradictions(rows: readonly CorrectionRow[]): readonly string[] {
  return [...secondRows(rows), ...droppedAndKept(rows)];
}
