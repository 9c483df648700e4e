import { CONDITIONS } from '../../notes.ts';
import { VERSION } from '../../version.ts';
import type { Column } from '../columns.ts';
import type { Notes } from '../form.ts';
import { textTree } from './sheet-cells.ts';
import { rowXml, sheetHead, sheetTail } from './sheet-xml.ts';
import type { SheetTable } from './sheets.ts';
import { STYLE, type Style } from './styles.ts';

const TYPES: Readonly<Record<Column<never>['type'], string>> = {
  string: 'text',
  date: 'day',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};

/** Widths of its columns: sheet, column, type, meaning. */
const WIDTHS = [16, 22, 14, 100];

/** What the sheet needs to know of a table, whatever its rows are. */
type Told = Pick<SheetTable<never>, 'name' | 'description'> & {
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'description'>[];
};

type Line = readonly [cells: readonly string[], style: Style];

function linesOf(tables: readonly Told[], notes: Notes): readonly Line[] {
  const short = notes.filter(([, count]) => count > 0);
  return [
    [['Diplomatic events'], STYLE.head],
    [['Read from news articles by demarche', VERSION], STYLE.plain],
    [[], STYLE.plain],
    [['Sheet', '', '', 'What it holds'], STYLE.head],
    ...tables.map(({ name, description }): Line => [[name, '', '', description], STYLE.wrapped]),
    [[], STYLE.plain],
    [['What is not shown in full', '', 'How often'], STYLE.head],
    ...(short.length === 0 ? [[['Nothing: all is shown in full.'], STYLE.plain] as Line] : []),
    ...short.map(
      ([code, count]): Line => [['', code, String(count), CONDITIONS[code].wording], STYLE.wrapped],
    ),
    [[], STYLE.plain],
    [['Sheet', 'Column', 'Type', 'What it holds'], STYLE.head],
    ...tables.flatMap(({ name, columns }) =>
      columns.map(
        (column): Line => [
          [name, column.name, TYPES[column.type], column.description.replaceAll('`', '')],
          STYLE.wrapped,
        ],
      ),
    ),
  ];
}

/** The sheet that explains the others, and tells what they could not show. */
export function readMeXml(tables: readonly Told[], notes: Notes): string {
  const rows = linesOf(tables, notes).map(([cells, style], at) =>
    rowXml(
      at + 1,
      cells.map((cell) => textTree(cell, style)),
    ),
  );
  return sheetHead(WIDTHS, false) + rows.join('') + sheetTail(null, []);
}
