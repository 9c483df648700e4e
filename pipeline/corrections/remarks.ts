import type { Corrections } from './open-corrections.ts';

/** More would only fill the screen; run.json counts them all. */
const SHOWN = 20;

/** Each row that changed nothing, by its line. */
export function remarksOf(file: string, corrections: Corrections): readonly string[] {
  const rows = corrections.unfollowed();
  const shown = rows
    .slice(0, SHOWN)
    .map(({ row, words }) => `${file}:${row.line}: ${row.action} of ${row.target} changed nothing: ${words}`);
  return rows.length > SHOWN
    ? [...shown, `${file}: ${rows.length - SHOWN} more rows changed nothing`]
    : shown;
}
