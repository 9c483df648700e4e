import type { DiplomaticEvent } from '../records.ts';
import type { MadeWith } from '../stage.ts';
import type { EventForm, EventSink, FormFile, FormFolder } from './form.ts';

/** Events handed over at a time. */
const BATCH_EVENTS = 256;

async function* batchesOf(
  events: Iterable<DiplomaticEvent> | AsyncIterable<DiplomaticEvent>,
): AsyncGenerator<readonly DiplomaticEvent[]> {
  let batch: DiplomaticEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < BATCH_EVENTS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** All forms in one pass over the events; gives back their files in the same order. When one fails, what is open is closed, and the failure thrown. */
export async function writeEvents(
  events: Iterable<DiplomaticEvent> | AsyncIterable<DiplomaticEvent>,
  forms: readonly EventForm[],
  folder: FormFolder,
  made: MadeWith,
): Promise<FormFile[]> {
  const sinks: EventSink[] = [];
  try {
    for (const form of forms) sinks.push(await form.open(folder, made));
    for await (const batch of batchesOf(events)) {
      for (const sink of sinks) await sink.write(batch);
    }
    const files: FormFile[] = [];
    for (const sink of sinks) files.push(await sink.close());
    return files;
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
}
