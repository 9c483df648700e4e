import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What a command may know of the process: its streams and the request to stop. Made by cli.ts alone. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether stderr is a terminal that can redraw a line. */
  readonly interactive: boolean;
  /** Whether it shows colours, and NO_COLOR does not forbid them. */
  readonly coloured: boolean;
  /** Folder that marks for GitHub are relative to: that of the checkout, else the current one. */
  readonly workspace: string;
  /** Version of Node, as `v20.19.0`. */
  readonly node: string;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/** The request was wrong: exit 64. Holds every problem, one per line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Waits while the reader of the stream is behind. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** One record per line. Lone surrogates become U+FFFD, as UTF-8 has no form for them. */
export function writeLine(stream: Writable, record: object): Promise<void> {
  return write(stream, `${JSON.stringify(record).toWellFormed()}\n`);
}
