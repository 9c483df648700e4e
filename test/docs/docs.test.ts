import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEYS } from '../../pipeline/1-read/keys.ts';
import { EXIT } from '../../pipeline/commands/exit-codes.ts';
import { CONDITIONS, type Condition } from '../../pipeline/notes.ts';
import { EVENT_COLUMNS, PARTICIPANT_COLUMNS } from '../7-emit/csv-text.ts';
import { demarche } from '../cli/demarche.ts';

const readme = readFileSync('README.md', 'utf8');
const manual = readFileSync('docs/manual.md', 'utf8');
const notes = readFileSync('docs/notes.md', 'utf8');
const architecture = readFileSync('docs/architecture.md', 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

const { $defs } = JSON.parse(readFileSync('schemas/common.json', 'utf8')) as {
  $defs: Record<'type' | 'status' | 'topic' | 'cameo', { enum: readonly string[] }>;
};

/** What of `codes` is not in `text` between backticks. */
function missing(codes: readonly string[], text: string): readonly string[] {
  return codes.filter((code) => !text.includes(`\`${code}\``));
}

function commandsOf(help: string): readonly string[] {
  const section = help.split('Commands:')[1]?.split('\n\n')[0] ?? '';
  return [...section.matchAll(/^ {2}([a-z]+)\b/gm)]
    .map((found) => found[1] ?? '')
    .filter((name) => name !== 'help');
}

function optionsOf(help: string): readonly string[] {
  const section = help.split('Options:')[1]?.split('\n\n')[0] ?? '';
  return [...section.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
    .map((found) => found[1] ?? '')
    .filter((name) => name !== '--help');
}

describe('docs/manual.md', () => {
  test('names every command and option that --help names', () => {
    const help = demarche(['--help']).stdout;
    const commands = commandsOf(help);
    expect(commands).toContain('run');
    const options = commands.flatMap((command) => optionsOf(demarche([command, '--help']).stdout));
    expect(options).toContain('--metadata');
    expect(missing([...new Set([...options, ...optionsOf(help)])], manual)).toEqual([]);
    expect(commands.filter((command) => !manual.includes(`demarche ${command}`))).toEqual([]);
  });

  test('names no option of run that --help does not name', () => {
    const table = manual.split('## Options of `run`')[1]?.split('\n## ')[0] ?? '';
    const named = [...table.matchAll(/^\| `(--[a-z-]+)/gm)].map((found) => found[1] ?? '');
    expect(named.toSorted()).toEqual(optionsOf(demarche(['run', '--help']).stdout).toSorted());
  });

  test('every exit code of the command line is explained', () => {
    const section = manual.split('## Exit codes')[1]?.split('\n## ')[0] ?? '';
    const codes = Object.values(EXIT);
    expect(codes.filter((code) => !section.includes(`| ${code} |`))).toEqual([]);
  });

  test('every type, status, topic and CAMEO code that the schema allows is explained', () => {
    const codes = [$defs.type, $defs.status, $defs.topic, $defs.cameo].flatMap(
      (definition) => definition.enum,
    );
    expect(codes).toContain('meeting');
    expect(missing(codes, manual)).toEqual([]);
  });

  test('every column of the tables and every key of JSON input is explained', () => {
    expect(missing([...EVENT_COLUMNS, ...PARTICIPANT_COLUMNS], manual)).toEqual([]);
    expect(missing(Object.values(KEYS).flat(), manual)).toEqual([]);
  });
});

describe('README.md', () => {
  test('names every command', () => {
    const commands = commandsOf(demarche(['--help']).stdout);
    expect(commands).toContain('run');
    expect(
      missing(
        commands.map((command) => `demarche ${command}`),
        readme,
      ),
    ).toEqual([]);
  });

  test('every npm script that it tells to run exists', () => {
    const told = [...readme.matchAll(/npm (?:run (?:-s )?([a-z:]+)|(start|test)\b)/g)].map(
      (found) => found[1] ?? found[2] ?? '',
    );
    expect(told).toEqual(expect.arrayContaining(['start', 'test']));
    expect(told.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  test('the sample is the head of what a run on seeds/ wrote', () => {
    const sample = /<!-- sample -->\n```csv\n([\s\S]*?)```\n<!-- \/sample -->/.exec(readme)?.[1];
    const table = readFileSync('test/golden/seeds/events.csv.golden', 'utf8').replace(/^\uFEFF/, '');
    const head = table.split(/\r?\n/).slice(0, 10).join('\n');
    expect(sample?.trimEnd(), 'run "node test/docs/refresh.mjs" after a build').toBe(head.trimEnd());
  });
});

const PAGES = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith('.md'),
);

/** As GitHub names the heading in an address. */
function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '');
  return words.trim().replaceAll(' ', '-');
}

function anchorsOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map((found) => anchorOf(found[1] ?? ''));
}

describe('every page', () => {
  test.each(PAGES)('%s links to files and headings that exist', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, file = '', anchor]) => {
      const target = file === '' ? page : join(dirname(page), file);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

describe('docs/notes.md', () => {
  const rows = Object.entries<Condition>(CONDITIONS).map(
    ([code, { kind, severity, wording }]) =>
      `| \`${code}\` | ${kind} | ${severity} | ${wording.replaceAll('|', '\\|')} |`,
  );

  test('has a row for every condition, with its wording', () => {
    const absent = rows.filter((row) => !notes.includes(`${row}\n`));
    expect(absent, 'run "node test/docs/refresh.mjs" after a build').toEqual([]);
  });

  test('has no row for a condition that is gone', () => {
    const written = [...notes.matchAll(/^\| `([a-z0-9/-]+)` \|.*$/gm)].map((found) => found[0]);
    expect(written.filter((row) => !rows.includes(row))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  test('names every library that package.json asks for', () => {
    const libraries = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    );
    expect(missing(libraries, architecture)).toEqual([]);
  });

  test('every file that it names exists', () => {
    const named = [...architecture.matchAll(/`((?:pipeline|test|schemas|docs|seeds)\/[\w./-]+\.\w+)`/g)];
    const paths = named.map((found) => found[1] ?? '');
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});
