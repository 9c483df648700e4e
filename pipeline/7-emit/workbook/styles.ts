import { type Tree, xmlDocument } from './xml.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Numbers of the formats below, as cells refer to them. */
export const STYLE = { plain: 0, head: 1, day: 2, link: 3, guarded: 4, wrapped: 5 } as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

/** Own formats of numbers begin at 164. */
const DAY_FORMAT = 164;

function format(more: Tree = {}): Tree {
  return { '@numFmtId': 0, '@fontId': 0, '@fillId': 0, '@borderId': 0, '@xfId': 0, ...more };
}

const FONT = { sz: { '@val': 11 }, color: { '@rgb': 'FF000000' }, name: { '@val': 'Calibri' } };
const FONTS = [
  FONT,
  { b: {}, ...FONT },
  { u: {}, ...FONT, color: { '@rgb': 'FF0563C1' } },
] as const satisfies readonly Tree[];

/** In the order of STYLE. `quotePrefix` keeps a text that begins with `=` text when its cell is edited. */
const FORMATS: readonly Tree[] = [
  format(),
  format({ '@fontId': 1, '@applyFont': 1 }),
  format({ '@numFmtId': DAY_FORMAT, '@applyNumberFormat': 1 }),
  format({ '@fontId': 2, '@applyFont': 1 }),
  format({ '@quotePrefix': 1 }),
  format({ '@applyAlignment': 1, alignment: { '@vertical': 'top', '@wrapText': 1 } }),
];

/** `xl/styles.xml`. */
export function stylesXml(): string {
  return xmlDocument({
    styleSheet: {
      '@xmlns': MAIN,
      numFmts: { '@count': 1, numFmt: { '@numFmtId': DAY_FORMAT, '@formatCode': 'yyyy\\-mm\\-dd' } },
      fonts: { '@count': FONTS.length, font: FONTS },
      // Excel takes the first two for its own, whatever they say.
      fills: {
        '@count': 2,
        fill: [{ patternFill: { '@patternType': 'none' } }, { patternFill: { '@patternType': 'gray125' } }],
      },
      borders: { '@count': 1, border: { left: {}, right: {}, top: {}, bottom: {}, diagonal: {} } },
      cellStyleXfs: { '@count': 1, xf: { '@numFmtId': 0, '@fontId': 0, '@fillId': 0, '@borderId': 0 } },
      cellXfs: { '@count': FORMATS.length, xf: FORMATS },
      cellStyles: { '@count': 1, cellStyle: { '@name': 'Normal', '@xfId': 0, '@builtinId': 0 } },
    },
  });
}
