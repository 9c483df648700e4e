import { isAbsolute, relative } from 'node:path';
import type { FileCode } from './rule-problem.ts';

export interface FileProblem {
  /** As given on the command line, or the file inside the folder given there. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly code: FileCode;
  readonly message: string;
}

/** Problems of one record that its mark tells; a broken record can have hundreds. */
const TOLD_PROBLEMS = 5;
/** Characters of a message that are shown: a quote can be as long as an article. */
const SHOWN_LENGTH = 1_000;

function shown(message: string): string {
  return message.length > SHOWN_LENGTH ? `${message.slice(0, SHOWN_LENGTH).toWellFormed()}…` : message;
}

/** `out/reports.ndjson:3: /core: Unexpected "yes", expected boolean`. Always one line, without its line feed. */
export function problemLine({ file, line, message }: FileProblem): string {
  return `${file}:${line}: ${shown(message)}`.replaceAll(/[\r\n]+/g, ' ');
}

/** Data of a workflow command, as GitHub's runner reads it back: see `escapeData` of actions/toolkit. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command, where `:` and `,` have a meaning: see `escapeProperty` of actions/toolkit. */
function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub knows files by their path below the root of the repository. A file that is not below it keeps its path. */
function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
}

/**
 * A workflow command that marks the line of a broken record on GitHub ("Workflow commands for GitHub Actions"), with all that is wrong with
 * it: GitHub shows some ten marks a step. `problems` are those of one line, at least one; `folder` is the root of the repository. Without line feed.
 */
export function githubMark(problems: readonly FileProblem[], folder: string): string {
  const [first] = problems;
  if (first === undefined) return '';
  const left = problems.length - TOLD_PROBLEMS;
  const told = problems.slice(0, TOLD_PROBLEMS).map(({ message }) => shown(message));
  const codes = [...new Set(problems.map(({ code }) => code))].join(', ');
  const place = `file=${commandProperty(pathFrom(folder, first.file))},line=${first.line}`;
  const message = [...told, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
  return `::error ${place},title=${commandProperty(codes)}::${commandData(message)}`;
}
