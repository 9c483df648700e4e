/** `= + - @` and the forms that some programs take for them: full-width, small, and the minus sign. */
const SIGN = '=+\\-@＝＋－＠﹦﹢﹣﹫−';
/** What a program may strip, or not show, before it looks for a sign. */
const PASSED_OVER = '\\p{Z}\\p{Cf}\\p{Cc}"';

/** A sign that a cell starts with, also behind what is passed over; or a control character (TAB, CR, LF), which some strip. */
const START = new RegExp(`^(?:\\p{Cc}|[${PASSED_OVER}]*[${SIGN}])`, 'u');

/**
 * What starts a cell where a program parts them otherwise: at `;` in much of Europe, at TAB when pasted, at a line break where quoting is
 * not understood. All that is passed over is one match, so that a long run of it is read once.
 */
const PART = new RegExp(`[;\\p{Cc}][${PASSED_OVER};]*(?<sign>[${SIGN}])?`, 'gu');

/** Control characters that no line is broken by: with them many programs refuse the file, or end the cell. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]/gu;

/**
 * The text as a cell that opens as text: with an apostrophe before what looks like a formula, at its start or at the start of a part.
 * csv-stringify's `escape_formulas` covers only the first character, and neither LF nor spaces. See OWASP, "CSV Injection".
 */
export function guardCell(text: string): string {
  const parts = text.replace(PART, (part: string, sign?: string) =>
    sign === undefined ? part : `${part.slice(0, -sign.length)}'${sign}`,
  );
  return `${START.test(text) ? "'" : ''}${parts}`.replace(UNPRINTABLE, '\ufffd').toWellFormed();
}
