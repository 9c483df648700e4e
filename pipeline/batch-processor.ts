import type { MetadataJoin } from './1-read/join-metadata.ts';
import type { RawEntry } from './1-read/parsed.ts';
import { type ProcessedEntry, processBatch } from './document.ts';
import { loadLexicon } from './lexicon/load.ts';
import { TABLES } from './lexicon/table-files.ts';
import { type Formed, type FormName, RESULT_FORMS } from './result-forms.ts';
import type { Context, WorkWith } from './stage.ts';

/** A batch and the form in which its results are wanted; what comes back is plain data. */
export type BatchProcessor = <Form extends FormName>(
  form: Form,
  batch: readonly RawEntry[],
) => Promise<Formed<Form>>;

/** Stages 2 to 5 as one thread runs them. Tables are loaded once per thread: a Map of 100,000 cities is dearer to clone than to read. */
export function batchProcessor({ settings, lexicon }: WorkWith, metadata: MetadataJoin): BatchProcessor {
  const context: Context = { settings, lexicon: loadLexicon(TABLES, lexicon.own) };
  return async (form, batch) => {
    const entries: ProcessedEntry[] = [];
    for await (const entry of processBatch(batch, context, metadata.find)) entries.push(entry);
    return formed(form, entries);
  };
}

function formed<Form extends FormName>(
  form: Form,
  entries: Parameters<(typeof RESULT_FORMS)[Form]>[0],
): Formed<Form> {
  return RESULT_FORMS[form](entries) as Formed<Form>;
}
