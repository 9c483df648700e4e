import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emit } from '../../pipeline/7-emit/emit.ts';
import { openOutput } from '../../pipeline/7-emit/output-folder.ts';
import { newCounts } from '../../pipeline/counts.ts';
import type { DiplomaticEvent } from '../../pipeline/records.ts';
import { DEFAULTS, type Settings } from '../../pipeline/settings.ts';
import { CONTEXT } from '../schemas/samples.ts';
import { reportsOf } from './sample-set.ts';

async function* stream<T>(records: readonly T[]): AsyncGenerator<T> {
  yield* records;
}

/** A new folder with what a run writes of these events, and of a report for each of their references. */
export async function written(
  events: readonly DiplomaticEvent[],
  emitSettings: Partial<Settings['emit']>,
): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'written-'));
  const settings = { ...DEFAULTS, emit: { ...DEFAULTS.emit, articles: false, ...emitSettings } };
  const product = {
    articles: null,
    reports: stream(reportsOf(events)),
    events,
    rejects: stream([]),
    superseded: null,
  };
  const run = { version: '0.1.0', inputs: [], counts: newCounts(), shared_ids: [] };
  await emit(await openOutput(path), product, run, { ...CONTEXT, settings });
  return path;
}
