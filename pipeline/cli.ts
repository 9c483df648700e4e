#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './commands/exit-codes.ts';
import { failureOf } from './commands/failure-of.ts';
import { programFor } from './commands/program.ts';
import { stressed } from './commands/stressed.ts';
import type { Terminal } from './commands/terminal.ts';

const coloured = process.stderr.isTTY === true && process.stderr.hasColors();
const NAME = stressed('demarche:', coloured);

/** How long a command may take to end cleanly once it was asked to stop. */
const GRACE_MS = 4_000;

const stopping = new AbortController();
let exitOnStop: ExitCode | null = null;

function stop(exitCode: ExitCode): void {
  // A second signal does not wait for a clean end.
  if (exitOnStop !== null) process.exit(exitCode);
  exitOnStop = exitCode;
  stopping.abort();
  // What is under way takes longer than anybody wants to wait: a run can be taken up from any point.
  setTimeout(
    () => endStopped(`${NAME} stopped in the middle of work; run goes on with --resume`, exitCode),
    GRACE_MS,
  ).unref();
}

function endStopped(words: string, exitCode: ExitCode): never {
  process.stderr.write(`${words}\n`);
  process.exit(exitCode);
}

/** Without this, Node ends silently when something waits for an answer that never comes. */
function endedEarly(): void {
  process.stderr.write(`${NAME} this is a bug, please report it: the work was not done to its end.\n`);
  process.exit(EXIT.bug);
}

function fail(error: unknown): never {
  if (exitOnStop !== null) {
    const isTold = error instanceof Error && error.name === 'StoppedError';
    endStopped(`${NAME} ${isTold ? error.message : 'stopped'}`, exitOnStop);
  }
  // Commander has told its error.
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  const failure = failureOf(error);
  process.stderr.write(`${NAME} ${failure.message}\n`);
  // The process may still wait for stdin, which nobody will read.
  process.exit(failure.exitCode);
}

process.on('SIGINT', () => stop(EXIT.interrupted));
process.on('SIGTERM', () => stop(EXIT.terminated));
// The reader of stdout went away, as `head` does: nobody wants the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(
    `${NAME} Unexpected ${error.code} on stdout, expected room for the output. Free some space, or write elsewhere.\n`,
  );
  process.exit(EXIT.disk);
});
// Nobody reads the words: the data are still wanted.
process.stderr.on('error', () => {});
process.on('uncaughtException', fail);
process.once('beforeExit', endedEarly);

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  interactive: process.stderr.isTTY === true,
  workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
  coloured,
  node: process.version,
  signal: stopping.signal,
};

try {
  await programFor(terminal, (exitCode) => {
    process.exitCode = exitCode;
  }).parseAsync();
  process.off('beforeExit', endedEarly);
} catch (error) {
  fail(error);
}
