import { type SortedPairs, sortedPairs } from '../duckdb.ts';
import type { Block, BlockEntries } from './block-entries.ts';

/** Entries that the engine sorts and lays aside on disk. */
class EngineEntries implements BlockEntries {
  readonly #pairs: SortedPairs;

  constructor(pairs: SortedPairs) {
    this.#pairs = pairs;
  }

  add(key: number, number: number): void {
    this.#pairs.add(key, number);
  }

  async *blocks(): AsyncGenerator<Block> {
    let block: number[] = [];
    let key = -1;
    for await (const [keys, numbers] of this.#pairs.sorted()) {
      for (const [at, next] of keys.entries()) {
        if (next !== key) {
          if (block.length > 1) yield { key, numbers: Uint32Array.from(block) };
          block = [];
          key = next;
        }
        block.push(numbers[at] ?? 0);
      }
    }
    if (block.length > 1) yield { key, numbers: Uint32Array.from(block) };
  }

  close(): Promise<void> {
    return this.#pairs.close();
  }
}

/** `folder`: where the engine lays aside what goes beyond `memory_mb`. */
export async function engineEntries(folder: string, memory_mb: number): Promise<BlockEntries> {
  return new EngineEntries(await sortedPairs(folder, memory_mb));
}
