import { dirname, isAbsolute, join } from 'node:path';
import { readFileSync } from '../file-system.ts';
import type { Config } from './config.ts';
import { configProblems } from './config-problems.ts';

/** A settings file that can't be used: `message` lists every problem, one `file:line: problem` per line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const POSITION = /^(?<words>.*?)(?: in JSON)? at position (?<position>\d+)/s;

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const { words = message, position = String(text.length) } = POSITION.exec(message)?.groups ?? {};
    const line = text.slice(0, Number(position)).split('\n').length;
    throw new ConfigError(`${file}:${line}: ${words}, expected JSON. Mend it, or give --no-config.`);
  }
}

/** Line on which the file names the key; the first where it names none. */
function lineOf(key: string | null, text: string): number {
  const at = key === null ? -1 : text.indexOf(`${JSON.stringify(key)}`);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'syscall' in error ? (error as NodeJS.ErrnoException).code : null;
    throw new ConfigError(
      `${file}: Unexpected ${code ?? 'bytes that are no UTF-8'}, expected a settings file. Write one with demarche init, or give --no-config.`,
    );
  }
}

/** `-` is stdin. */
function placed(path: string, folder: string): string {
  return path === '-' || isAbsolute(path) ? path : join(folder, path);
}

function fromFolder(config: Config, folder: string): Config {
  const paths = (['out', 'metadata', 'corrections', 'lexicon'] as const).flatMap((key) => {
    const path = config[key];
    return path === undefined ? [] : [[key, placed(path, folder)] as const];
  });
  const inputs = config.inputs?.map((input) => placed(input, folder));
  return { ...config, ...Object.fromEntries(paths), ...(inputs === undefined ? {} : { inputs }) };
}

/** The settings in `file`, its paths counted from the current folder. Throws ConfigError. */
export function readConfig(file: string): Config {
  const text = textOf(file);
  const value = parsed(file, text);
  const problems = configProblems(value).map(
    ({ key, message }) => `${file}:${lineOf(key, text)}: ${message}`,
  );
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return fromFolder(value as Config, dirname(file));
}
