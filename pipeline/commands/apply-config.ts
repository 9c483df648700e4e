import type { Command } from 'commander';
import { asOptions } from '../config/as-options.ts';
import type { Config } from '../config/config.ts';
import { CONFIG_FILE, findConfig } from '../config/find-config.ts';
import { UsageError } from './terminal.ts';

/** Commands for which a key means something, where it would mean something else to others that have the option too. */
const ONLY: Readonly<Partial<Record<keyof Config, readonly string[]>>> = {
  inputs: ['run', 'watch'],
  formats: ['run', 'watch'],
  out: ['run', 'watch', 'explain', 'report'],
};
/** Commands that can't do without a folder of output. */
const NEED_OUT: readonly string[] = ['run', 'watch'];

function applyTo(command: Command, config: Config): void {
  for (const [key, [attribute, value]] of asOptions(config)) {
    const isKnown = command.options.some((option) => option.attributeName() === attribute);
    if (!isKnown || ONLY[key]?.includes(command.name()) === false) continue;
    if (command.getOptionValueSource(attribute) !== 'cli')
      command.setOptionValueWithSource(attribute, value, 'config');
  }
}

/** Where no input is named, those of the settings file stand for it. */
function withInputs(command: Command, config: Config): void {
  const { inputs } = config;
  if (inputs === undefined || command.args.length > 0 || ONLY.inputs?.includes(command.name()) !== true)
    return;
  if (command.name() === 'watch' && inputs.length !== 1)
    throw new UsageError(
      `Unexpected ${inputs.length} inputs in ${CONFIG_FILE}, expected one folder to watch. Name it on the command line`,
    );
  command.processedArgs[0] = command.name() === 'watch' ? inputs[0] : inputs;
}

/** Whether the command has options that a settings file may tell. */
function isConfigurable(command: Command): boolean {
  return command.options.some((option) => option.attributeName() === 'config');
}

/** Adds `--config` to a command with options that a settings file may tell. */
export function addConfigOption(command: Command): void {
  const told = command.options.map((option) => option.attributeName());
  const isTold =
    ONLY.out?.includes(command.name()) === true || told.some((name) => ['lexicon', 'jobs'].includes(name));
  if (!isTold) return;
  command
    .option(
      '--config <file>',
      `settings for what is not given here (default: ${CONFIG_FILE}, where there is one)`,
    )
    .option('--no-config', `leave ${CONFIG_FILE} aside`);
}

/** Fills in what the command line leaves open, and puts the file's name where `--config` would. Throws ConfigError, and commander's error without `--out`. */
export async function applyConfig(command: Command): Promise<void> {
  const file = isConfigurable(command) ? findConfig(command.getOptionValue('config')) : null;
  if (file !== null) {
    const { readConfig } = await import('../config/read-config.ts');
    const config = readConfig(file);
    applyTo(command, config);
    withInputs(command, config);
    command.setOptionValueWithSource('config', file, 'config');
  }
  if (NEED_OUT.includes(command.name()) && command.getOptionValue('out') === undefined)
    command.error("error: required option '--out <folder>' not specified");
}
