import { type PipelineOptions, settingsOf } from '../commands/settings-of.ts';
import { asOptions } from '../config/as-options.ts';
import type { Config } from '../config/config.ts';
import { configProblems } from '../config/config-problems.ts';
import { readOwnTables } from '../lexicon/own-tables.ts';
import type { OwnRows } from '../lexicon/rows.ts';
import type { Settings } from '../settings.ts';

/** Throws TypeError that lists all that is wrong with the options of `name`, which may have the keys `known` and the functions and flags `apart`. */
export function checkOptions(
  name: string,
  options: object,
  known: readonly string[],
  apart: Readonly<Record<string, 'function' | 'boolean' | 'object'>> = {},
): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`Unexpected options of ${name}, expected an object such as { ${known[0]}: … }`);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings = given.filter(([key]) => apart[key] === undefined);
  const odd = given.filter(([key, value]) => apart[key] !== undefined && typeof value !== apart[key]);
  const problems = [
    ...configProblems(Object.fromEntries(settings), [...known, ...Object.keys(apart)]).map(
      ({ message }) => message,
    ),
    ...odd.map(([key, value]) => `${key}: Unexpected ${typeof value}, expected ${apart[key]}`),
  ];
  if (problems.length > 0) throw new TypeError(`Options of ${name}: ${problems.join('; ')}`);
}

/** Settings of the pipeline. Throws UsageError for values that no schema can judge. */
export function settingsWith(config: Config): Settings {
  return settingsOf(Object.fromEntries(asOptions(config).values()) as PipelineOptions);
}

/** The user's rows; null without a folder. Throws LexiconError. */
export function ownRowsIn({ lexicon }: Pick<Config, 'lexicon'>): OwnRows | null {
  return lexicon === undefined ? null : readOwnTables(lexicon);
}
