import { workerData } from 'node:worker_threads';
import { type SharedWork, workbench } from './6-dedupe/workbench.ts';

/** What piscina calls by name with each batch. */
export const { countRuns, link, cluster, fold } = workbench(workerData as SharedWork);
