import type { Command, Option } from 'commander';
import { FORMATS, SEPARATORS } from '../settings.ts';

/** An option as a shell completes it. */
export interface CompletedOption {
  /** `--out`. */
  readonly flag: string;
  readonly description: string;
  /** What may follow; empty for file names and free words; null when nothing follows. */
  readonly values: readonly string[] | null;
  /** Several values may follow, with commas between. */
  readonly is_list: boolean;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its first argument may be; empty for file names and free words. */
  readonly values: readonly string[];
}

/** Values that commander does not check, by command and option; `*` is any command. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '* --log': ['text', 'json'],
  'run --format': FORMATS,
  'watch --format': FORMATS,
  '* --excel': SEPARATORS,
  'validate --format': ['text', 'github'],
  'diff --format': ['text', 'csv', 'json'],
};

function completedOption(command: string, option: Option): CompletedOption {
  const flag = option.long ?? option.flags;
  const takesValue = option.required || option.optional;
  const values = option.argChoices ?? VALUES[`${command} ${flag}`] ?? VALUES[`* ${flag}`] ?? [];
  return {
    flag,
    description: option.description,
    values: takesValue ? values : null,
    is_list: values === FORMATS,
  };
}

/** All commands of a program, in its order, with the options that help lists. */
export function completionTree(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => completedOption(command.name(), option)),
    values: command.registeredArguments[0]?.argChoices ?? [],
  }));
}
