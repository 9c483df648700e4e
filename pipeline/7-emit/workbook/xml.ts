import { XMLBuilder } from 'fast-xml-parser';

/** An element by its name, an attribute by its name behind `@`, text as `#text`. */
export interface Tree {
  readonly [name: string]: Tree | readonly Tree[] | string | number | undefined;
}

const BUILDER = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

const DECLARATION = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8', '@standalone': 'yes' } };

/** The elements alone. */
export function elements(tree: Tree): string {
  return BUILDER.build(tree) as string;
}

/** A whole document. */
export function xmlDocument(tree: Tree): string {
  return elements({ ...DECLARATION, ...tree });
}

/** Control characters, which XML has no form for, and the two code points that it forbids. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
/** What spreadsheets read as a character by its code: ECMA-376, part 1, 22.9.2.19 (ST_Xstring). */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** The text as a cell can hold it: line breaks as LF, `_x000D_` as these very letters. */
export function cellWords(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd').toWellFormed().replace(ESCAPE, '_x005F_');
}
