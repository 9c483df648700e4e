import { threadId } from 'node:worker_threads';
import { Encoder } from './6-dedupe/encode.ts';
import { blockReader } from './read-block.ts';

/** What piscina calls by name with each block. */
export const work = blockReader(new Encoder(threadId));
