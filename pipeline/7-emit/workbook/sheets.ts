import type { SheetLimits } from './limits.ts';
import { letters, type SheetColumn, sheetCell } from './sheet-cells.ts';
import { areaOf, headRow, linksXml, rowXml, sheetHead, sheetTail } from './sheet-xml.ts';
import { type SheetEntry, sheetPath } from './workbook-xml.ts';
import type { Archive, Entry } from './zip.ts';

/** A table that goes to one sheet, or to several of one name: "Events", "Events 2". */
export interface SheetTable<Row> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly SheetColumn<Row>[];
}

/** How often a sheet could not show all. */
export interface Shortfall {
  cut_cells: number;
  further_rows: number;
  plain_links: number;
}

/** A sheet that is being written. */
interface Open {
  readonly entry: Entry;
  readonly number: number;
  readonly name: string;
  rows: number;
  length: number;
  readonly links: { readonly ref: string; readonly target: string }[];
}

/** Writes tables as sheets, one after another; memory holds a row, and the links of a sheet. */
export class Sheets {
  readonly #archive: Archive;
  readonly #limits: SheetLimits;
  readonly entries: SheetEntry[] = [];
  readonly shortfall: Shortfall = { cut_cells: 0, further_rows: 0, plain_links: 0 };

  constructor(archive: Archive, limits: SheetLimits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  async write<Row>(table: SheetTable<Row>, rows: AsyncIterable<Row>): Promise<void> {
    let part = 1;
    let sheet = await this.#open(table, part);
    for await (const row of rows) {
      if (sheet.rows >= this.#limits.rows || sheet.length >= this.#limits.length) {
        await this.#close(table, sheet);
        part += 1;
        sheet = await this.#open(table, part);
      }
      if (part > 1) this.shortfall.further_rows += 1;
      await this.#add(table, sheet, row);
    }
    await this.#close(table, sheet);
  }

  /** A sheet that is whole already, without a filter. */
  async add(name: string, xml: string): Promise<void> {
    this.entries.push({ name, area: null });
    await this.#archive.add(`xl/${sheetPath(this.entries.length)}`, xml);
  }

  async #open<Row>({ name, columns }: SheetTable<Row>, part: number): Promise<Open> {
    const number = this.entries.length + 1;
    const entry = this.#archive.open(`xl/${sheetPath(number)}`);
    await entry.write(sheetHead(columns.map(({ width }) => width)));
    await entry.write(headRow(columns.map((column) => column.name)));
    return { entry, number, name: part === 1 ? name : `${name} ${part}`, rows: 1, length: 0, links: [] };
  }

  async #add<Row>({ columns }: SheetTable<Row>, sheet: Open, row: Row): Promise<void> {
    sheet.rows += 1;
    const cells = columns.map((column, at) => {
      const isLink = this.#link(sheet, `${letters(at)}${sheet.rows}`, column.link?.(row) ?? null);
      const { tree, is_cut } = sheetCell(column, row, isLink);
      if (is_cut) this.shortfall.cut_cells += 1;
      return tree;
    });
    const xml = rowXml(sheet.rows, cells);
    sheet.length += xml.length;
    await sheet.entry.write(xml);
  }

  /** Whether the cell became a link. */
  #link({ links }: Open, ref: string, target: string | null): boolean {
    if (target === null) return false;
    if (links.length >= this.#limits.links || target.length > this.#limits.link_length) {
      this.shortfall.plain_links += 1;
      return false;
    }
    links.push({ ref, target });
    return true;
  }

  async #close<Row>({ columns }: SheetTable<Row>, sheet: Open): Promise<void> {
    const { entry, number, name, rows, links } = sheet;
    const area = areaOf(columns.length, rows);
    await entry.write(
      sheetTail(
        area,
        links.map(({ ref }) => ref),
      ),
    );
    await entry.close();
    if (links.length > 0)
      await this.#archive.add(
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        linksXml(links.map(({ target }) => target)),
      );
    this.entries.push({ name, area });
  }
}
