import type { Format } from '../settings.ts';
import type { EventForm, SetForm } from './form.ts';

/** The forms of some formats, in the order in which they are written. */
export interface Forms {
  readonly of_events: readonly EventForm[];
  readonly of_sets: readonly SetForm[];
}

type Load = () => Promise<Partial<Forms>>;

/** Loaded when asked for: a run without workbooks should not wait for their library. `emit` itself writes NDJSON, which the forms of sets are made from. */
const LOADS: Readonly<Record<Format, Load>> = {
  csv: async () => ({ of_events: (await import('./csv-forms.ts')).CSV_FORMS }),
  ndjson: async () => ({}),
  html: async () => ({ of_sets: [(await import('./html.ts')).HTML_FORM] }),
  xlsx: async () => ({ of_sets: [(await import('./workbook/xlsx.ts')).XLSX_FORM] }),
  parquet: async () => ({ of_sets: [(await import('./parquet.ts')).PARQUET_FORM] }),
  ics: async () => ({ of_events: [(await import('./ics.ts')).ICS_FORM] }),
  geojson: async () => ({ of_events: [(await import('./geojson.ts')).GEOJSON_FORM] }),
  // Last: it describes the others.
  datapackage: async () => ({ of_sets: [(await import('./data-package.ts')).DATA_PACKAGE_FORM] }),
};

export async function formsOf(formats: readonly Format[]): Promise<Forms> {
  const wanted = (Object.keys(LOADS) as Format[]).filter((format) => formats.includes(format));
  const loaded = await Promise.all(wanted.map((format) => LOADS[format]()));
  return {
    of_events: loaded.flatMap(({ of_events = [] }) => of_events),
    of_sets: loaded.flatMap(({ of_sets = [] }) => of_sets),
  };
}
