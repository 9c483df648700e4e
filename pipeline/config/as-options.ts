import type { Config } from './config.ts';

/** What the command line calls the option of a key. */
export function attributeOf(key: string): string {
  if (key === 'formats') return 'format';
  return key.replaceAll(/_(?<letter>[a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** As it would be typed. */
function typed(value: Config[keyof Config]): string | boolean | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' ? value.join(',') : value;
}

/** The options that settings stand for, by key, each under its name on the command line and with its value as typed. */
export function asOptions(config: Config): ReadonlyMap<keyof Config, readonly [string, string | boolean]> {
  const options = new Map<keyof Config, readonly [string, string | boolean]>();
  for (const [key, told] of Object.entries(config) as [keyof Config, Config[keyof Config]][]) {
    const value = typed(told);
    if (value !== undefined) options.set(key, [attributeOf(key), value]);
  }
  return options;
}
