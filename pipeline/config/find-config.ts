import { existsSync } from '../file-system.ts';

/** Looked for in the current folder. */
export const CONFIG_FILE = 'demarche.config.json';

/** The settings file of a command: the one that is named, else that of the current folder; null where there is none, and for `false` (`--no-config`). */
export function findConfig(named: string | boolean | undefined): string | null {
  if (typeof named === 'string') return named;
  return named !== false && existsSync(CONFIG_FILE) ? CONFIG_FILE : null;
}
