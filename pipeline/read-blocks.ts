import { Encoder } from './6-dedupe/encode.ts';
import type { LineBlock } from './line-blocks.ts';
import { inPool, openPool, RECORD_MEMORY } from './pool.ts';
import { blockReader, type ReportBlock } from './read-block.ts';
import type { Settings } from './settings.ts';

/** Blocks read here before threads are started, which take longer to start than they save on less. */
const OWN_BLOCKS = 4;
/** Stands for a line that is longer than memory should hold: no JSON. */
const TOO_LONG = Buffer.from('?\n');

/** A block as it came, and what was read of it. */
export interface BlockRead {
  readonly bytes: Uint8Array;
  readonly read: ReportBlock;
}

async function* bytesOf(blocks: AsyncIterable<LineBlock>): AsyncGenerator<Uint8Array> {
  for await (const { bytes, is_too_long } of blocks) yield is_too_long ? TOO_LONG : bytes;
}

/** Reads blocks of lines, `jobs` at a time; in input order. */
export async function* readBlocks(
  blocks: AsyncIterable<LineBlock>,
  { jobs, batches_per_job }: Settings['run'],
): AsyncGenerator<BlockRead> {
  const readOwn = blockReader(new Encoder(0));
  const iterator = bytesOf(blocks);
  for (let own = 0; jobs === 1 || own < OWN_BLOCKS; own++) {
    const { done, value: bytes } = await iterator.next();
    if (done) return;
    yield { bytes, read: readOwn(bytes) };
  }
  const waiting: Uint8Array[] = [];
  async function* rest(): AsyncGenerator<Uint8Array> {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      waiting.push(next.value);
      yield next.value;
    }
  }
  const pool = await openPool('block-worker.js', null, jobs, RECORD_MEMORY);
  try {
    for await (const read of inPool<Uint8Array, ReportBlock>(pool, 'work', rest(), jobs * batches_per_job)) {
      const bytes = waiting.shift();
      if (bytes) yield { bytes, read };
    }
  } finally {
    await pool.destroy();
  }
}
