import { createReadStream } from '../file-system.ts';
import type { Code } from '../notes.ts';
import { systemCode, Unreadable } from './trouble.ts';

export type Chunks = AsyncIterable<Uint8Array>;

/** Bytes of a file from its start. Throws `Unreadable` (`read/unopenable`) when it can't be opened or read. */
export async function* fileBytes(file: string): Chunks {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Unreadable('read/unopenable', null, reasonOf(file, error));
  }
}

/** Everything, joined. Throws `Unreadable` with `code` as soon as there are more than `max_bytes`. */
export async function collect(chunks: Chunks, max_bytes: number, code: Code): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > max_bytes) throw new Unreadable(code, 0, `over ${max_bytes} bytes`);
  }
  return Buffer.concat(parts);
}

/** Node shows bytes of a name that are no UTF-8 as U+FFFD, and then there is no file of that name. */
function reasonOf(file: string, error: unknown): string | null {
  const code = systemCode(error);
  const is_no_name = code === 'ENOENT' && file.includes('\ufffd');
  return is_no_name ? `${code}: its name is not UTF-8, rename it` : code;
}
