import type { ExitCode } from './exit-codes.ts';

/** Called with the exit code when a command has come to its end. */
export type Done = (exitCode: ExitCode) => void;

/** What `--help` shows of a command in use. */
export function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
