/**
 * What a spreadsheet may take for a formula: `= + - @` or their full-width forms, also behind spaces and invisible characters, and any cell that starts
 * with a control character (TAB, CR, LF), which some strip. csv-stringify's `escape_formulas` covers only the first character and neither LF nor spaces.
 * See OWASP, "CSV Injection".
 */
const FORMULA_LIKE = /^(?:[\p{Cc}]|[\p{Z}\p{Cf}]*[\p{Cc}=+\-@＝＋－＠])/u;

/** The text as a cell that opens as text: with an apostrophe before it when it looks like a formula. */
export function guardCell(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}
