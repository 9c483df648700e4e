/** What a sheet holds at most. */
export interface SheetLimits {
  /** With the head row. */
  readonly rows: number;
  /** UTF-16 code units of its XML: archives and programs go up to 4 GB. */
  readonly length: number;
  readonly links: number;
  /** Characters of an address. */
  readonly link_length: number;
}

/** "Excel specifications and limits"; the address by trial, as XlsxWriter documents it (`write_url`). */
export const EXCEL_LIMITS: SheetLimits = {
  rows: 1_048_576,
  length: 1_000_000_000,
  links: 65_530,
  link_length: 2_079,
};
