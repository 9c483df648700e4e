import { createHash } from 'node:crypto';
import { open } from '../file-system.ts';
import { onDisk } from './disk.ts';
import type { OutputFile } from './run-json.ts';

/** UTF-16 code units gathered before they are written. */
const BUFFER_LENGTH = 262_144;
const LINE_FEED = 0x0a;

export interface OutputWriter {
  /** Resolves when the text, or the bytes, are taken over, which waits for the disk when the buffer is full. */
  write(piece: string | Uint8Array): Promise<void>;
  /** Writes the rest, waits until the disk has it (fsync), closes. */
  close(): Promise<OutputFile>;
  /** Closes without a care for the content. */
  discard(): Promise<void>;
}

/** How many there are: the `lines` of an output. */
export function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** A new file at `path`, which will be known as `name`. Failures of the disk are DiskErrors. */
export async function openWriter(path: string, name: string): Promise<OutputWriter> {
  const handle = await onDisk(path, () => open(path, 'wx'));
  const hash = createHash('sha256');
  const size = { bytes: 0, lines: 0 };
  let buffered: string[] = [];
  let length = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    size.bytes += bytes.length;
    size.lines += lineFeeds(bytes);
    await onDisk(path, () => handle.appendFile(bytes));
  };
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(buffered.join('').toWellFormed());
    buffered = [];
    length = 0;
    await put(bytes);
  };
  return {
    async write(piece) {
      if (typeof piece !== 'string') {
        if (length > 0) await flush();
        await put(piece);
        return;
      }
      buffered.push(piece);
      length += piece.length;
      if (length >= BUFFER_LENGTH) await flush();
    },
    async close() {
      if (length > 0) await flush();
      await onDisk(path, () => handle.sync());
      await onDisk(path, () => handle.close());
      return { name, sha256: hash.digest('hex'), lines: size.lines, bytes: size.bytes };
    },
    discard: () => handle.close().catch(() => {}),
  };
}
