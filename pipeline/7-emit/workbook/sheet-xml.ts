import { letters, textTree } from './sheet-cells.ts';
import { MAIN, STYLE } from './styles.ts';
import { elements, type Tree, xmlDocument } from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Where the rows go. */
const ROWS = '\u2063';

/** `A1:Z9`. */
export function areaOf(columns: number, rows: number): string {
  return `A1:${letters(columns - 1)}${rows}`;
}

/** The row of that number, from 1. A cell that is null is left out. */
export function rowXml(number: number, cells: readonly (Tree | null)[]): string {
  const told = cells.flatMap((cell, at) =>
    cell === null ? [] : [{ '@r': `${letters(at)}${number}`, ...cell }],
  );
  return elements({ row: { '@r': number, c: told } });
}

export function headRow(names: readonly string[]): string {
  return rowXml(
    1,
    names.map((name) => textTree(name, STYLE.head)),
  );
}

/** The first row stays in sight. */
const FROZEN = { '@ySplit': 1, '@topLeftCell': 'A2', '@activePane': 'bottomLeft', '@state': 'frozen' };

function sheetXml(widths: readonly number[], isFrozen: boolean, behind: Tree): readonly string[] {
  const view = { '@workbookViewId': 0, ...(isFrozen ? { pane: FROZEN } : {}) };
  const worksheet = {
    '@xmlns': MAIN,
    '@xmlns:r': RELATIONS,
    sheetViews: { sheetView: view },
    cols: {
      col: widths.map((width, at) => ({
        '@min': at + 1,
        '@max': at + 1,
        '@width': width,
        '@customWidth': 1,
      })),
    },
    sheetData: { '#text': ROWS },
    ...behind,
  };
  return xmlDocument({ worksheet }).split(ROWS);
}

/** What stands before the rows. */
export function sheetHead(widths: readonly number[], isFrozen = true): string {
  return sheetXml(widths, isFrozen, {})[0] ?? '';
}

/** What stands behind the rows: a filter over `area`, when there is one, and the cells that are links, in the order of their relations. */
export function sheetTail(area: string | null, links: readonly string[]): string {
  const linked = links.map((ref, at) => ({ '@ref': ref, '@r:id': `rId${at + 1}` }));
  const behind = {
    ...(area === null ? {} : { autoFilter: { '@ref': area } }),
    ...(linked.length === 0 ? {} : { hyperlinks: { hyperlink: linked } }),
  };
  return sheetXml([1], false, behind)[1] ?? '';
}

/** Where the links of a sheet lead to. */
export function linksXml(targets: readonly string[]): string {
  const Relationship = targets.map((target, at) => ({
    '@Id': `rId${at + 1}`,
    '@Type': `${RELATIONS}/hyperlink`,
    '@Target': target,
    '@TargetMode': 'External',
  }));
  return xmlDocument({
    Relationships: { '@xmlns': 'http://schemas.openxmlformats.org/package/2006/relationships', Relationship },
  });
}
