import { MAIN } from './styles.ts';
import { xmlDocument } from './xml.ts';

/** A sheet as the workbook knows it. */
export interface SheetEntry {
  readonly name: string;
  /** Its filter, `A1:Z9`; null without one. */
  readonly area: string | null;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Path of the sheet of that number, from 1, inside `xl/`. */
export function sheetPath(number: number): string {
  return `worksheets/sheet${number}.xml`;
}

function contentTypes(sheets: readonly SheetEntry[]): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...sheets.map((_, at) => [sheetPath(at + 1), 'worksheet']),
  ];
  return xmlDocument({
    Types: {
      '@xmlns': `${PACKAGE}/content-types`,
      Default: [
        { '@Extension': 'rels', '@ContentType': RELATIONS_TYPE },
        { '@Extension': 'xml', '@ContentType': 'application/xml' },
      ],
      Override: parts.map(([path, kind]) => ({
        '@PartName': `/xl/${path}`,
        '@ContentType': `${TYPE}.${kind}+xml`,
      })),
    },
  });
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const Relationship = targets.map(([kind, target], at) => ({
    '@Id': `rId${at + 1}`,
    '@Type': `${DOCUMENT}/${kind}`,
    '@Target': target,
  }));
  return xmlDocument({ Relationships: { '@xmlns': `${PACKAGE}/relationships`, Relationship } });
}

/** `A1:Z9` of a sheet, as names refer to it. */
function absolute(name: string, area: string): string {
  return `'${name}'!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function workbook(sheets: readonly SheetEntry[]): string {
  // Excel finds a filter by this name.
  const filters = sheets.flatMap(({ name, area }, at) =>
    area === null
      ? []
      : [
          {
            '@name': '_xlnm._FilterDatabase',
            '@localSheetId': at,
            '@hidden': 1,
            '#text': absolute(name, area),
          },
        ],
  );
  return xmlDocument({
    workbook: {
      '@xmlns': MAIN,
      '@xmlns:r': DOCUMENT,
      sheets: {
        sheet: sheets.map(({ name }, at) => ({ '@name': name, '@sheetId': at + 1, '@r:id': `rId${at + 1}` })),
      },
      definedNames: { definedName: filters },
    },
  });
}

/** What a workbook holds beside its sheets and styles, by path. */
export function workbookParts(sheets: readonly SheetEntry[]): ReadonlyMap<string, string> {
  const ofWorkbook = [
    ...sheets.map((_, at) => ['worksheet', sheetPath(at + 1)] as const),
    ['styles', 'styles.xml'] as const,
  ];
  return new Map([
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(ofWorkbook)],
  ]);
}
