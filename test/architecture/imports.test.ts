import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModules } from './facts.ts';
import { RULES } from './rules.ts';

const modules = [
  ...readModules('pipeline', 'tsconfig.json'),
  ...readModules('pipeline', 'tsconfig.page.json'),
];

describe.each(RULES)('$name', ({ name, reason, problems, allowed, forbidden }) => {
  test('its own examples: allowed ones pass, forbidden ones are named', () => {
    expect(forbidden.length).toBeGreaterThan(0);
    expect(allowed.flatMap(problems)).toEqual([]);
    for (const example of forbidden) expect(problems(example), example.path).not.toEqual([]);
  });

  test('holds in every file of pipeline/', () => {
    const broken = modules.flatMap((file) =>
      problems(file).map((problem) => `pipeline/${file.path} ${problem}`),
    );
    expect(broken, `${name}, because ${reason}`).toEqual([]);
  });
});

/** Facts of one file with this text. */
function factsOf(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"noLib":true,"types":[]}}');
    writeFileSync(join(folder, 'sample.ts'), text);
    const [facts] = readModules(folder, join(folder, 'tsconfig.json'));
    if (facts === undefined) throw new Error('Unexpected empty project.');
    return facts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the facts that the rules look at', () => {
  test('the whole of pipeline/ is read', () => {
    expect(modules.map((file) => file.path)).toEqual(expect.arrayContaining(['records.ts', 'stage.ts']));
  });

  test('nothing lies in pipeline/ but modules and tables', () => {
    const files = readdirSync('pipeline', { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name).filter((name) => !/\.(ts|csv)$|^page\.css$/.test(name))).toEqual([]);
  });

  test('imports are found in every form, and not in comments or strings', () => {
    const text = [
      "import { a } from 'one';",
      "import type { B } from './two.ts';",
      "import 'three';",
      "export { c } from 'four';",
      "export const five = () => import('five');",
      "// import { d } from 'six';",
      'export const text = "import { e } from \'seven\'";',
    ].join('\n');
    expect(factsOf(text).imports).toEqual(['one', './two.ts', 'three', 'four', 'five']);
  });

  test.each([
    ['export const now = Date.now();', ['Date.now']],
    ['export const now = new Date();', ['new Date()']],
    ['export const now = Date();', ['new Date()']],
    ['export const day = new Date(Date.UTC(2021, 3, 7)).getUTCDate();', []],
    ['export const day = new Date(0).getDate();', ['.getDate']],
    ['export const chance = Math.random();', ['Math.random']],
    ["export const order = ['b', 'a'].sort((a, b) => a.localeCompare(b));", ['.localeCompare']],
    ['console.log(process.env.HOME);', ['console.log', 'process.env']],
    ['export const process = { name: 1 }.name;', []],
    ["export const page = await fetch('x');", ['fetch']],
    ["export const page = new WebSocket('x');", ['WebSocket']],
    ['export const id = crypto.randomUUID();', ['crypto.randomUUID']],
    ['setTimeout(() => {}, 1);', ['setTimeout']],
    ['const { env } = process; export const home = env.HOME;', ['process']],
    ['const get = fetch; export const page = get;', ['fetch']],
    ['export const now = globalThis.Date.now();', ['globalThis.Date']],
    ['export const clock = [1].map((n) => performance.now() + n);', ['performance.now']],
    ["export const day = new Date('2021-04-07 10:00');", ['new Date(local)']],
    ['export const day = new Date(2021, 3, 7);', ['new Date(local)']],
    ['export const shown = (1.5).toLocaleString();', ['.toLocaleString']],
    ['export const shown = new Intl.NumberFormat().format(1);', ['Intl.NumberFormat']],
    ["export const words = new Intl.Segmenter('en');", []],
    ['export const held = new WeakRef({});', ['WeakRef']],
    ["export const order = ['b', 'a'].sort();", []],
  ])('ambient uses of %s are %j', (text, expected) => {
    expect(factsOf(text).ambient).toEqual(expected);
  });

  test.each([
    ["import { hash, randomUUID as id } from 'node:crypto';", ['node:crypto#hash', 'node:crypto#randomUUID']],
    ["import * as crypto from 'node:crypto';", ['node:crypto#*']],
    ["import crypto from 'node:crypto';", ['node:crypto#*']],
    ["export { randomBytes } from 'node:crypto';", ['node:crypto#*']],
    ["export const crypto = import('node:crypto');", ['node:crypto#*']],
    ["import { hash } from './own.ts';", []],
  ])('names taken by %s are %j', (text, expected) => {
    expect(factsOf(text).names).toEqual(expected);
  });

  test('an import whose name is not written there is told', () => {
    expect(factsOf("const name = 'x'; export const x = import(name);").imports).toEqual(['(computed)']);
  });

  test.each([
    ['export default function read() {}', true],
    ['const read = 1; export default read;', true],
    ['export const read = 1;', false],
  ])('default export of %s: %s', (text, expected) => {
    expect(factsOf(text).hasDefaultExport).toBe(expected);
  });
});
