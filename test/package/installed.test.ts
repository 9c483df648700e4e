import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentExamples, pageExamples } from './examples.ts';
import { installed, ran } from './installed.ts';

let folder = '';
beforeAll(() => {
  folder = installed();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXAMPLES = [...commentExamples('pipeline/library'), ...pageExamples('docs/library.md')];

/** Runs modules one after another, each in a folder of its own, and tells what each printed: starting Node for each takes long. */
const DRIVER = `
import { mkdirSync } from 'node:fs';
const [start, names] = [process.cwd(), process.argv.slice(2)];
const printed = [];
for (const name of names) {
  const lines = [];
  console.log = (...words) => lines.push(words.join(' '));
  mkdirSync(start + '/' + name);
  process.chdir(start + '/' + name);
  await import(start + '/' + name + '.mjs').catch((error) => lines.push(error.stack));
  printed.push([name, lines.map((line) => line + '\\n').join('')]);
}
process.stdout.write(JSON.stringify(printed));
`;

/** What each module prints, by name. */
function printedBy(modules: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const [name, code] of modules) writeFileSync(join(folder, `${name}.mjs`), code);
  writeFileSync(join(folder, 'driver.mjs'), DRIVER);
  return new Map(JSON.parse(ran(process.execPath, ['driver.mjs', ...modules.keys()], folder)));
}

const nameOf = (where: string): string => where.replaceAll(/\W+/g, '-');
const NAMES = "import * as all from 'demarche';\nconsole.log(Object.keys(all).join(' '));";
const SCHEMA =
  "import schema from 'demarche/schemas/event.json' with { type: 'json' };\nconsole.log(schema.title);";

describe('the package in an empty folder', () => {
  test('runs as a command', () => {
    const cli = join(folder, 'node_modules/demarche/dist/cli.js');
    const run = (...args: string[]) => ran(process.execPath, [cli, ...args], join(folder));
    run('init', 'news');
    run('run', '--config', 'news/demarche.config.json', '--quiet');
    expect(readFileSync(join(folder, 'news/out/events.csv'), 'utf8')).toContain('Kim Jong Un');
    expect(run('validate', 'news/out')).toBe('No problem found.\n');
  });

  test('every function of the library has an example, and each prints what it says', () => {
    const shown = EXAMPLES.map(({ code }) => code).join('\n');
    const modules = new Map([
      ...EXAMPLES.map(({ where, code }) => [nameOf(where), code] as const),
      ['names', NAMES],
      ['schema', SCHEMA],
    ]);
    const printed = printedBy(modules);
    expect(printed.get('names')).toBe('dedupe extract resolveDates run\n');
    for (const name of ['dedupe', 'extract', 'resolveDates', 'run'])
      expect(shown).toMatch(new RegExp(`import .*\\b${name}\\b.* from 'demarche'`));
    expect(printed.get('schema')).toBe('Diplomatic event\n');
    for (const { where, prints } of EXAMPLES) {
      expect(prints, where).not.toBe('');
      expect(printed.get(nameOf(where)), where).toBe(prints);
    }
  });

  test('its types fit a strict project, with all files that they name', () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'use.ts'), USE);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: STRICT, files: ['use.ts'] }),
    );
    const tsc = resolve('node_modules/typescript/bin/tsc');
    expect(ran(process.execPath, [tsc, '-p', 'tsconfig.json'], folder)).toBe('');
  });
});

const STRICT = {
  ...{ target: 'ES2023', module: 'NodeNext', moduleResolution: 'NodeNext', strict: true, noEmit: true },
  ...{ skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, types: [] },
};

/** How somebody else would use the library in TypeScript. */
const USE = `
import { type ArticleInput, dedupe, type DiplomaticEvent, type EventReport, extract, resolveDates, run, type RunResult } from 'demarche';

const one: EventReport[] = extract({ text: 'Rain.', published_at: null });
async function* many() {
  yield { text: 'Rain.', id: 'a' };
}
for await (const report of extract(many(), { outlet: 'Gazette', onReject: ({ code }) => code.length })) {
  const name: string | null = report.actor.name;
  one.push({ ...report, title: name });
}
const events: DiplomaticEvent[] = await dedupe(one);
const value: string | null | undefined = resolveDates('on Tuesday', '2021-03-04')[0]?.value;
const result: RunResult = await run({ inputs: ['a'], out: 'b', formats: ['csv'], append: true });
// What an article needs.
type Taken<Value> = Value extends ArticleInput ? true : false;
export const taken: readonly [Taken<{ text: string }>, Taken<{ title: string }>] = [true, false];
export const all = [events[0]?.reports[0]?.url, value, result.counts.events, result.exit_code === 65];
`;
