import type { Value } from './columns.ts';

/** UTF-16 code units that Excel holds in a cell; it breaks the row in two behind them ("Excel specifications and limits"). */
export const MAX_CELL_LENGTH = 32_767;
/** Room for the words that tell how many parts of a list are left out. */
const MAX_LIST_LENGTH = MAX_CELL_LENGTH - 20;

/** A value in one cell, and whether it was too long for it. */
export interface Cell {
  readonly value: string | number | boolean | null;
  readonly is_cut: boolean;
}

/** `A; B`: as many parts as a cell holds, then how many there are beyond: `A; B; … 310 more`. One part alone is left to be cut. */
function joined(parts: readonly string[]): { readonly text: string; readonly is_cut: boolean } {
  let length = 0;
  const beyond = parts.findIndex((part) => {
    length += part.length + 2;
    return length > MAX_LIST_LENGTH;
  });
  if (beyond <= 0) return { text: parts.join('; '), is_cut: false };
  return { text: `${parts.slice(0, beyond).join('; ')}; … ${parts.length - beyond} more`, is_cut: true };
}

function textCell(text: string): Cell {
  if (text.length <= MAX_CELL_LENGTH) return { value: text, is_cut: false };
  return { value: `${text.slice(0, MAX_CELL_LENGTH - 1).toWellFormed()}…`, is_cut: true };
}

/**
 * The value as a cell that a spreadsheet can hold; null for an empty list. `guard` makes text safe: the whole cell, and each part of a
 * list, which would start a cell where `;` parts them.
 */
export function cellOf(value: Value, guard: (text: string) => string): Cell {
  if (typeof value === 'string') return textCell(guard(value));
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return { value, is_cut: false };
  if (value.length === 0) return { value: null, is_cut: false };
  const { text, is_cut } = joined(value.map(guard));
  const cell = textCell(guard(text));
  return is_cut ? { ...cell, is_cut } : cell;
}
