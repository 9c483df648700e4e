import type { Command } from 'commander';
import { UsageError } from './terminal.ts';

/**
 * Throws UsageError for options and arguments without a character, as a shell makes them of a variable that is not set: `--out "$OUT"`
 * would write into the current folder, and `--fail-under "$BAR"` pass whatever the score.
 */
export function refuseEmptyValues(command: Command): void {
  const options = command.options.filter((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    return value === '' || (Array.isArray(value) && value.includes(''));
  });
  const problems = [
    ...options.map(
      ({ long, flags }) =>
        `Unexpected empty ${long ?? flags}, expected a value. Give one, or leave the option out`,
    ),
    ...(command.args.includes('')
      ? ['Unexpected empty argument, expected a file, a folder or an id. Give one, or leave it out']
      : []),
  ];
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}
