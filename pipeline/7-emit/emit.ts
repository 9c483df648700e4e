import type { Article, DiplomaticEvent, EventReport, Reject, Superseded } from '../records.ts';
import type { MadeWith } from '../stage.ts';
import type { EventForm, FormFile } from './form.ts';
import { formsOf } from './forms.ts';
import { articleLine, eventLine, rejectLine, reportLine, supersededLine } from './ndjson.ts';
import { notesOf } from './notes-of.ts';
import type { OutputFolder } from './output-folder.ts';
import { recordSet } from './record-set.ts';
import { type RunFacts, runJson } from './run-json.ts';
import { textForm } from './text-form.ts';
import { writeEvents } from './write-events.ts';

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

const EVENT_LINES = textForm('events.ndjson', () => ({
  head: () => '',
  rows: (events) => events.map(eventLine).join(''),
  tail: () => '',
}));

async function* linesOf<T>(records: AsyncIterable<T>, lineOf: (record: T) => string): AsyncGenerator<string> {
  for await (const record of records) yield lineOf(record);
}

/**
 * Writes the formats of `settings.emit.formats` and the rejects, then puts all in place with `run.json`.
 * Leaves the folder locked when it throws: the caller then calls `folder.abandon()`. Gives back what the forms could not show, by code.
 */
export async function emit(
  folder: OutputFolder,
  product: Product,
  run: RunFacts,
  made: MadeWith,
): Promise<ReadonlyMap<string, number>> {
  const { settings, lexicon } = made;
  const outputs = await writeForms(folder, product, made);
  outputs.push(await folder.write('rejects.ndjson', linesOf(product.rejects, rejectLine)));
  if (product.superseded !== null)
    outputs.push(await folder.write('superseded.ndjson', linesOf(product.superseded, supersededLine)));
  const found = notesOf(outputs);
  const counts = { ...run.counts, notes: new Map([...run.counts.notes, ...found]) };
  await folder.commit(runJson({ ...run, counts }, settings, lexicon.hash, outputs));
  return found;
}

/** All forms that were asked for. NDJSON is also written, aside, where another form is made from it. */
async function writeForms(folder: OutputFolder, product: Product, made: MadeWith): Promise<FormFile[]> {
  const { formats, articles: hasTexts } = made.settings.emit;
  const { of_events, of_sets } = await formsOf(formats);
  const isAsked = formats.includes('ndjson');
  if (!isAsked && of_sets.length === 0) return writeEvents(product.events, of_events, folder, made);
  const place = isAsked ? folder : folder.aside;
  const articles = hasTexts ? product.articles : null;
  const lines: FormFile[] = [];
  if (articles !== null) lines.push(await place.write('articles.ndjson', linesOf(articles, articleLine)));
  lines.push(await place.write('reports.ndjson', linesOf(product.reports, reportLine)));
  const eventLines: EventForm = { ...EVENT_LINES, open: () => EVENT_LINES.open(place, made) };
  const written = await writeEvents(product.events, [eventLines, ...of_events], folder, made);
  const outputs = isAsked ? [...lines, ...written] : written.slice(1);
  const set = recordSet({
    events: place.pathOf('events.ndjson'),
    reports: place.pathOf('reports.ndjson'),
    articles: articles === null ? null : place.pathOf('articles.ndjson'),
  });
  for (const form of of_sets) outputs.push(await form.write(set, folder, made, outputs));
  return outputs;
}
