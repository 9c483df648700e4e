import { existsSync, readFileSync, writeFileSync } from '../file-system.ts';

/** Beside the compiled program; there is none beside the sources. */
const FILE = new URL('./tables.json', import.meta.url);

/** What the build made of the tables of that hash; null when it made nothing, or of others. */
export function compiledTables<Data extends { readonly hash: string }>(hash: string): Data | null {
  if (!existsSync(FILE)) return null;
  const data = JSON.parse(readFileSync(FILE, 'utf8')) as Data;
  return data.hash === hash ? data : null;
}

/** Without the source of each row, which is for people: it would take a third of the memory. */
export function writeCompiledTables(data: { readonly hash: string }): void {
  writeFileSync(
    FILE,
    JSON.stringify(data, (key, value: unknown) => (key === 'source' ? '' : value)),
  );
}
