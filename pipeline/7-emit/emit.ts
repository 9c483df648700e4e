import type { Article, DiplomaticEvent, EventReport, Reject, Superseded } from '../records.ts';
import type { MadeWith } from '../stage.ts';
import { csvHead, csvRows } from './csv.ts';
import { articleLine, eventLine, rejectLine, reportLine, supersededLine } from './ndjson.ts';
import type { OutputFolder } from './output-folder.ts';
import { type OutputFile, type RunFacts, runJson } from './run-json.ts';

/** All that a run found, each in its order of output; see `order.ts`. Each stream is read once. */
export interface Product {
  /** Null leaves `articles.ndjson` out. */
  readonly articles: AsyncIterable<Article> | null;
  readonly reports: AsyncIterable<EventReport>;
  readonly events: Iterable<DiplomaticEvent> | AsyncIterable<DiplomaticEvent>;
  readonly rejects: AsyncIterable<Reject>;
  /** Read last, since the reports tell it; null leaves `superseded.ndjson` out. */
  readonly superseded: AsyncIterable<Superseded> | null;
}

/** A form in which events are written: a file, its head, and the text of so many events. */
interface EventForm {
  readonly file: 'events.csv' | 'events.ndjson';
  head(): string;
  rows(events: readonly DiplomaticEvent[]): string;
}

const EVENT_FORMS: ReadonlyMap<string, EventForm> = new Map<string, EventForm>([
  ['csv', { file: 'events.csv', head: csvHead, rows: csvRows }],
  ['ndjson', { file: 'events.ndjson', head: () => '', rows: (events) => events.map(eventLine).join('') }],
]);

/** Events turned to text at a time. */
const BATCH_EVENTS = 256;

async function* linesOf<T>(records: AsyncIterable<T>, lineOf: (record: T) => string): AsyncGenerator<string> {
  for await (const record of records) yield lineOf(record);
}

async function* batchesOf(events: Product['events']): AsyncGenerator<readonly DiplomaticEvent[]> {
  let batch: DiplomaticEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < BATCH_EVENTS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** All forms in one pass over the events. */
async function writeEvents(
  folder: OutputFolder,
  events: Product['events'],
  forms: readonly EventForm[],
): Promise<OutputFile[]> {
  const writers = await Promise.all(
    forms.map(async (form) => ({ form, writer: await folder.open(form.file) })),
  );
  try {
    for (const { form, writer } of writers) await writer.write(form.head());
    for await (const batch of batchesOf(events)) {
      for (const { form, writer } of writers) await writer.write(form.rows(batch));
    }
    const files: OutputFile[] = [];
    for (const { writer } of writers) files.push(await writer.close());
    return files;
  } catch (error) {
    for (const { writer } of writers) await writer.discard();
    throw error;
  }
}

/**
 * Writes the formats of `settings.emit.formats` and the rejects, then puts all in place with `run.json`.
 * Leaves the folder locked when it throws: the caller then calls `folder.abandon()`.
 */
export async function emit(
  folder: OutputFolder,
  product: Product,
  run: RunFacts,
  { settings, lexicon }: MadeWith,
): Promise<void> {
  const { formats, articles: withArticles } = settings.emit;
  const outputs: OutputFile[] = [];
  if (formats.includes('ndjson')) {
    const { articles, reports } = product;
    if (withArticles && articles !== null)
      outputs.push(await folder.write('articles.ndjson', linesOf(articles, articleLine)));
    outputs.push(await folder.write('reports.ndjson', linesOf(reports, reportLine)));
  }
  const forms = formats.map((format) => EVENT_FORMS.get(format)).filter((form) => form !== undefined);
  outputs.push(...(await writeEvents(folder, product.events, forms)));
  outputs.push(await folder.write('rejects.ndjson', linesOf(product.rejects, rejectLine)));
  if (product.superseded !== null)
    outputs.push(await folder.write('superseded.ndjson', linesOf(product.superseded, supersededLine)));
  await folder.commit(runJson(run, settings, lexicon.hash, outputs));
}
