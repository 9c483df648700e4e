import { createHash } from 'node:crypto';
import { open } from '../file-system.ts';
import { onDisk } from './disk.ts';
import { lineFeeds } from './output-writer.ts';
import type { OutputFile } from './run-json.ts';

/** A whole file at `path`, written by a library, as the output `name`: read once for its hash, and on the disk (fsync) when this resolves. */
export async function adopted(path: string, name: string): Promise<OutputFile> {
  return onDisk(path, async () => {
    const handle = await open(path, 'r+');
    try {
      await handle.sync();
      const hash = createHash('sha256');
      let bytes = 0;
      let lines = 0;
      for await (const chunk of handle.createReadStream({ autoClose: false })) {
        hash.update(chunk);
        bytes += chunk.length;
        lines += lineFeeds(chunk);
      }
      return { name, sha256: hash.digest('hex'), lines, bytes };
    } finally {
      await handle.close();
    }
  });
}
