export interface FileProblem {
  /** As given on the command line, or the file inside the folder given there. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  /** True when the file could not be opened or read. */
  readonly is_unreadable: boolean;
}

function forMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function forProperty(text: string): string {
  return forMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line for people, or a workflow command that marks the line on GitHub ("Workflow commands for GitHub Actions"). Without line feed. */
export function formatProblem({ file, line, message }: FileProblem, format: 'text' | 'github'): string {
  if (format === 'text') return `${file}:${line}: ${message.replaceAll(/[\r\n]+/g, ' ')}`;
  return `::error file=${forProperty(file)},line=${line}::${forMessage(message)}`;
}
