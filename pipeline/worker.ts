import { workerData } from 'node:worker_threads';
import { type ProcessedEntry, processBatch, type ReadEntry } from './document.ts';
import { loadLexicon } from './lexicon/load.ts';
import type { Settings } from './settings.ts';
import type { Context } from './stage.ts';

// Tables are loaded once per worker: a Map of 100,000 cities is dearer to clone than to read.
const context: Context = { settings: workerData as Settings, lexicon: loadLexicon() };

/** What piscina calls by name with each batch. */
export function work(batch: readonly ReadEntry[]): ProcessedEntry[] {
  return processBatch(batch, context);
}
