import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** A cell as the file has it. */
export interface SheetCell {
  readonly ref: string;
  /** `n` number or day, `b` truth value, `inlineStr` text. */
  readonly type: string;
  readonly value: string;
  readonly style: number;
  /** Where it leads to. */
  readonly link: string | null;
}

export interface Sheet {
  readonly name: string;
  readonly filter: string | null;
  readonly isFrozen: boolean;
  /** By the names of the first row. */
  readonly rows: readonly ReadonlyMap<string, SheetCell>[];
  readonly cells: readonly (readonly SheetCell[])[];
}

interface Node {
  readonly [name: string]: Node | readonly Node[] | string | undefined;
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  isArray: (name) => ['row', 'c', 'sheet', 'hyperlink', 'Relationship', 'definedName'].includes(name),
});

function at(node: Node, ...names: readonly string[]): Node {
  return names.reduce<Node>((inside, name) => (inside[name] ?? {}) as Node, node);
}

function listAt(node: Node, ...names: readonly string[]): readonly Node[] {
  const found = at(node, ...names);
  return Array.isArray(found) ? (found as readonly Node[]) : [];
}

/** As a spreadsheet shows it: ECMA-376 writes some characters by their codes. */
function shown(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function textOf(cell: Node): string {
  const text = at(cell, 'is').t;
  return typeof text === 'string' ? text : String((text as Node | undefined)?.['#text'] ?? '');
}

function cellOf(cell: Node, links: ReadonlyMap<string, string>): SheetCell {
  const ref = String(cell['@r']);
  const type = String(cell['@t'] ?? 'n');
  const value = type === 'inlineStr' ? shown(textOf(cell)) : String(cell.v);
  return { ref, type, value, style: Number(cell['@s'] ?? 0), link: links.get(ref) ?? null };
}

/** The text of every file in the archive, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

function sheetOf(name: string, sheet: Node, relations: Node): Sheet {
  const targets = new Map(
    listAt(relations, 'Relationships', 'Relationship').map((one) => [
      String(one['@Id']),
      String(one['@Target']),
    ]),
  );
  const links = new Map(
    listAt(sheet, 'worksheet', 'hyperlinks', 'hyperlink').map((one) => [
      String(one['@ref']),
      targets.get(String(one['@r:id'])) ?? '',
    ]),
  );
  const cells = listAt(sheet, 'worksheet', 'sheetData', 'row').map((row) =>
    listAt(row, 'c').map((cell) => cellOf(cell, links)),
  );
  const names = new Map(cells[0]?.map(({ ref, value }) => [ref.replace(/\d+$/, ''), value]));
  const rows = cells
    .slice(1)
    .map((row) => new Map(row.map((cell) => [names.get(cell.ref.replace(/\d+$/, '')) ?? '', cell])));
  const filter = at(sheet, 'worksheet', 'autoFilter')['@ref'];
  const pane = at(sheet, 'worksheet', 'sheetViews', 'sheetView', 'pane');
  return {
    name,
    filter: filter === undefined ? null : String(filter),
    isFrozen: pane['@state'] === 'frozen' && pane['@ySplit'] === '1',
    rows,
    cells,
  };
}

/** The sheets of a workbook, in order. */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const parts = partsOf(bytes);
  const parsed = (path: string): Node => PARSER.parse(parts.get(path) ?? '') as Node;
  const targets = new Map(
    listAt(parsed('xl/_rels/workbook.xml.rels'), 'Relationships', 'Relationship').map((one) => [
      String(one['@Id']),
      String(one['@Target']),
    ]),
  );
  return listAt(parsed('xl/workbook.xml'), 'workbook', 'sheets', 'sheet').map((sheet) => {
    const path = targets.get(String(sheet['@r:id'])) ?? '';
    const relations = `xl/${path.replace('worksheets/', 'worksheets/_rels/')}.rels`;
    return sheetOf(String(sheet['@name']), parsed(`xl/${path}`), parsed(relations));
  });
}
