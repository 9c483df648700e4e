import { UsageError } from './terminal.ts';

/** Form of what a command tells beside its data. */
export type LogForm = 'text' | 'json';

export function logOf(written: string): LogForm {
  if (written === 'text' || written === 'json') return written;
  throw new UsageError(`Unexpected --log "${written}", expected json or text`);
}

/** A remark, as a line for people or for machines. */
export function remarkLine(words: string, log: LogForm): string {
  return log === 'json' ? `${JSON.stringify({ kind: 'note', words })}\n` : `demarche: ${words}\n`;
}
