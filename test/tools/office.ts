import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The "CSV" filter's tokens: separators (character codes), quote, UTF-8, first line, cell formats, language, "quote all text", "detect special
 * numbers" or "store as shown", formulas, …, and as the last "evaluate formulas". Opening is tried with all that makes a spreadsheet
 * compute: both switched on. See "Filter Options for CSV" in LibreOffice's help.
 */
const OPEN = (separators: string) =>
  `--infilter=CSV:${separators},34,76,1,,0,false,true,false,false,false,-1,true`;
const SAVE_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true';

function convert(args: readonly string[], file: string, out: string, form: string): string {
  mkdirSync(out, { recursive: true });
  const profile = pathToFileURL(join(out, 'profile')).href;
  const { status, stderr, error } = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=${profile}`, ...args, '--convert-to', form, '--outdir', out, file],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0)
    throw new Error(
      `Unexpected end of soffice (${error?.message ?? stderr}), expected LibreOffice. Install libreoffice-calc-nogui.`,
    );
  return join(out, `${basename(file).replace(/\.\w+$/, '')}.${form.split(':')[0]}`);
}

/** Opens a file as a table: CSV with cells parted by these characters, a workbook with null. Gives the path of the table, as flat XML. */
export function opened(file: string, out: string, separators: string | null = ','): string {
  if (separators === null) return convert([], file, out, 'fods');
  const codes = [...separators].map((separator) => separator.charCodeAt(0)).join('/');
  return convert([OPEN(codes)], file, out, 'fods');
}

/** Saves a table as CSV: text in quotes, numbers, days and truth values without. Gives its path. */
export function saved(table: string, out: string): string {
  return convert([], table, out, SAVE_AS_CSV);
}

/** Saves each sheet of a workbook as such a CSV. Gives their paths, by the names of the sheets. */
export function savedSheets(
  workbook: string,
  out: string,
  names: readonly string[],
): ReadonlyMap<string, string> {
  // The last token: a file for each sheet.
  convert([], workbook, out, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1');
  const stem = basename(workbook).replace(/\.\w+$/, '');
  return new Map(names.map((name) => [name, join(out, `${stem}-${name}.csv`)]));
}
