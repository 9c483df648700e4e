import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../pipeline/commands/terminal.ts';

/** A terminal that nobody reads, for commands that are called many times. */
export function silentTerminal(): Terminal {
  const sink = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    stdin: Readable.from([]),
    stdout: sink(),
    stderr: sink(),
    interactive: false,
    coloured: false,
    node: process.version,
    workspace: '.',
    signal: new AbortController().signal,
  };
}
