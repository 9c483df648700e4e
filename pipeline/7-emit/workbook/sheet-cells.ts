import { parseDay } from '../../dates/calendar.ts';
import { cellOf } from '../cell-text.ts';
import type { Column } from '../columns.ts';
import { guardCell } from '../guard-cell.ts';
import { STYLE, type Style } from './styles.ts';
import { cellWords, type Tree } from './xml.ts';

/** A column of a sheet. */
export interface SheetColumn<Row> extends Column<Row> {
  /** Characters. */
  readonly width: number;
  /** Where a click on the cell leads to; null for nowhere. */
  link?(row: Row): string | null;
}

/** A cell as XML, and whether its text was too long. */
export interface SheetCell {
  readonly tree: Tree | null;
  readonly is_cut: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Spreadsheets count days from the last of 1899, and Excel counts a 29 February 1900, which was none: days before March are text. */
const FIRST_DAY = '1900-03-01';
const DAY_ZERO = parseDay('1899-12-30');

/** `A`, `B`, … `Z`, `AA`; from 0. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A text is written where it stands, never as a formula; null when it is empty. */
export function textTree(text: string, style: Style): Tree | null {
  const words = cellWords(text);
  if (words === '') return null;
  const shown = style === STYLE.plain && guardCell(words) !== words ? STYLE.guarded : style;
  const is = { t: { '@xml:space': 'preserve', '#text': words } };
  return { ...(shown === STYLE.plain ? {} : { '@s': shown }), '@t': 'inlineStr', is };
}

function dayTree(text: string): Tree | null {
  if (!DAY.test(text) || text < FIRST_DAY) return textTree(text, STYLE.plain);
  return { '@s': STYLE.day, v: parseDay(text) - DAY_ZERO };
}

/** A day as a day, numbers as numbers, truth values as such; what is only partly a day (`2021-04`) is text. */
export function sheetCell<Row>(column: SheetColumn<Row>, row: Row, isLink: boolean): SheetCell {
  const { value, is_cut } = cellOf(column.value(row), (text) => text);
  if (value === null) return { tree: null, is_cut };
  if (typeof value === 'number') return { tree: { v: value }, is_cut };
  if (typeof value === 'boolean') return { tree: { '@t': 'b', v: value ? 1 : 0 }, is_cut };
  const tree = column.type === 'date' ? dayTree(value) : textTree(value, isLink ? STYLE.link : STYLE.plain);
  return { tree, is_cut };
}
