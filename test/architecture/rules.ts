/** What may import what, and which file may touch what. Each rule says why, and carries its own examples. */
import { posix } from 'node:path';
import type { ModuleFacts } from './facts.ts';

export interface Rule {
  readonly name: string;
  readonly reason: string;
  /** What breaks the rule in one file, in words; empty when nothing does. */
  readonly problems: (file: ModuleFacts) => readonly string[];
  readonly allowed: readonly ModuleFacts[];
  readonly forbidden: readonly ModuleFacts[];
}

function file(path: string, facts: Partial<ModuleFacts> = {}): ModuleFacts {
  return { path, imports: [], ambient: [], hasDefaultExport: false, lines: 40, ...facts };
}

/** Path below `pipeline/` that a relative specifier means, else null. */
function target(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

const STAGE = /^[1-7]-[a-z]+/;
function stageOf(path: string): string | null {
  return STAGE.exec(path)?.[0] ?? null;
}

/** One home per library: where it is wrapped, so that replacing it touches one place. */
export const HOMES: Readonly<Record<string, RegExp>> = {
  '@duckdb/node-api': /^duckdb\.ts$/,
  ajv: /^schema\.ts$/,
  'ajv-formats': /^schema\.ts$/,
  'chrono-node': /^dates(\.ts$|\/)/,
  'cli-progress': /^progress\.ts$/,
  commander: /^(cli\.ts$|commands\/)/,
  compromise: /^nlp\.ts$/,
  'csv-parse': /^(1-read|lexicon)\//,
  // make-cities.ts is no part of a run: developers make cities.csv with it.
  'csv-stringify': /^(7-emit\/csv|lexicon\/make-cities)\.ts$/,
  'p-limit': /^1-read\//,
  piscina: /^pool\.ts$/,
  'stream-json': /^1-read\//,
  tinyglobby: /^1-read\//,
};

/** `5-validate/files.ts` reads what a run wrote, for the command `validate`; the stage itself, which runs in workers, does not import it. */
const FILE_SYSTEM = /^(1-read\/|7-emit\/|lexicon\/|score\/|schema\.ts$|5-validate\/files\.ts$)/;
const FILE_SYSTEM_HOME = 'file-system.ts';
/** `commands/` are the halves of `cli.ts`; everything else is given what it needs. */
const AMBIENT_HOME = /^(cli\.ts$|progress\.ts$|commands\/)/;
/** The lock names its process and asks whether another's is alive: no byte of the output comes of it. */
const PROCESS_HOME = /^7-emit\/lock\.ts$/;
const NETWORK = /^(node:)?(net|http|https|http2|dns|dgram|tls)(\/|$)/;

function importsWhere(
  facts: ModuleFacts,
  isWrong: (specifier: string, to: string | null) => boolean,
): readonly string[] {
  return facts.imports
    .filter((specifier) => isWrong(specifier, target(facts.path, specifier)))
    .map((specifier) => `imports '${specifier}'`);
}

export const RULES: readonly Rule[] = [
  {
    name: 'stages never import each other',
    reason:
      'a stage can be read, tested and replaced alone only if all it knows of another is a record; move what both need to a shared file beside records.ts',
    problems: (facts) => {
      const own = stageOf(facts.path);
      if (own === null) return [];
      return importsWhere(facts, (_, to) => to !== null && stageOf(to) !== null && stageOf(to) !== own);
    },
    allowed: [
      file('4-extract/meeting.ts', { imports: ['../records.ts', './rule.ts'] }),
      file('run.ts', { imports: ['./1-read/read.ts', './2-normalise/normalise.ts'] }),
    ],
    forbidden: [file('4-extract/meeting.ts', { imports: ['../3-annotate/tokens.ts'] })],
  },
  {
    name: 'stages import nothing that runs them',
    reason: 'the order of the stages is known by run.ts and document.ts alone',
    problems: (facts) =>
      stageOf(facts.path) === null
        ? []
        : importsWhere(
            facts,
            (_, to) =>
              to !== null &&
              /^(cli|run|document|batch-processor|pool|hire|read-blocks?|([a-z]+-)?worker|progress)\.ts$|^commands\//.test(
                to,
              ) &&
              stageOf(to) === null,
          ),
    allowed: [file('1-read/read.ts', { imports: ['../stage.ts', '../settings.ts'] })],
    forbidden: [file('6-dedupe/dedupe.ts', { imports: ['../run.ts'] })],
  },
  {
    name: 'records.ts imports nothing',
    reason: 'the records are the ground that everything stands on',
    problems: (facts) => (facts.path === 'records.ts' ? importsWhere(facts, () => true) : []),
    allowed: [file('records.ts'), file('stage.ts', { imports: ['./records.ts'] })],
    forbidden: [file('records.ts', { imports: ['./settings.ts'] })],
  },
  {
    name: "notes.ts and settings.ts import records.ts and a stage's settings at most",
    reason: 'tables of conditions and thresholds are read by every stage and must pull nothing in',
    problems: (facts) =>
      /^(notes|settings|(extract|dedupe)-settings)\.ts$/.test(facts.path)
        ? importsWhere(facts, (_, to) => !/^(records|(extract|dedupe)-settings)\.ts$/.test(to ?? ''))
        : [],
    allowed: [file('settings.ts', { imports: ['./records.ts', './extract-settings.ts'] })],
    forbidden: [file('notes.ts', { imports: ['./stage.ts'] })],
  },
  {
    name: 'every library has one home',
    reason:
      'a library is wrapped where it is used, so that its traps are known in one place; a new one needs a row in HOMES and a reason in docs/architecture.md',
    problems: (facts) =>
      importsWhere(facts, (specifier) => {
        const library = packageOf(specifier);
        return library !== null && HOMES[library]?.test(facts.path) !== true;
      }),
    allowed: [
      file('nlp.ts', { imports: ['compromise/three'] }),
      file('1-read/json-array.ts', { imports: ['stream-json/streamers/stream-array.js'] }),
    ],
    forbidden: [
      file('4-extract/meeting.ts', { imports: ['compromise'] }),
      file('dates-of.ts', { imports: ['chrono-node'] }),
      file('run.ts', { imports: ['left-pad'] }),
    ],
  },
  {
    name: 'the file system is touched at the edges',
    reason: 'stages 2 to 6 take records and give records, so that they run on any machine and in any worker',
    problems: (facts) =>
      FILE_SYSTEM.test(facts.path) ? [] : importsWhere(facts, (_, to) => to === FILE_SYSTEM_HOME),
    allowed: [file('7-emit/csv.ts', { imports: ['../file-system.ts'] })],
    forbidden: [
      file('4-extract/topics.ts', { imports: ['../file-system.ts'] }),
      file('5-validate/validate.ts', { imports: ['../file-system.ts'] }),
    ],
  },
  {
    name: 'the file system has one home',
    reason: 'test/run/faults.test.ts lets every call fail in turn: it must know them all',
    problems: (facts) =>
      facts.path === FILE_SYSTEM_HOME
        ? []
        : importsWhere(facts, (specifier) => /^(node:)?fs(\/|$)/.test(specifier)),
    allowed: [file('file-system.ts', { imports: ['node:fs', 'node:fs/promises'] })],
    forbidden: [file('7-emit/lock.ts', { imports: ['node:fs'] }), file('schema.ts', { imports: ['fs'] })],
  },
  {
    name: 'threads are started in one place',
    reason: 'one process-wide pool; a stage that starts threads of its own would fight with it',
    problems: (facts) =>
      /^(pool|([a-z]+-)?worker)\.ts$/.test(facts.path)
        ? []
        : importsWhere(facts, (specifier) =>
            /^(node:)?(worker_threads|child_process|cluster)$/.test(specifier),
          ),
    allowed: [file('worker.ts', { imports: ['node:worker_threads'] })],
    forbidden: [file('run.ts', { imports: ['node:child_process'] })],
  },
  {
    name: 'no network',
    reason: 'the output depends on the input alone',
    problems: (facts) => [
      ...importsWhere(facts, (specifier) => NETWORK.test(specifier)),
      ...facts.ambient.filter((use) => use === 'fetch').map(() => 'calls fetch()'),
    ],
    allowed: [file('cli.ts', { imports: ['node:path'] })],
    forbidden: [file('cli.ts', { imports: ['node:https'] }), file('cli.ts', { ambient: ['fetch'] })],
  },
  {
    name: 'no clock, chance, locale or process outside the command line',
    reason:
      'same input, same bytes: the only "now" is published_at, days are counted in UTC, and text is compared by code units',
    problems: (facts) =>
      AMBIENT_HOME.test(facts.path)
        ? []
        : [
            ...facts.ambient.map((use) => `uses ${use}`),
            ...importsWhere(
              facts,
              (specifier) =>
                /^(node:)?(process|console|os|perf_hooks)$/.test(specifier) && !PROCESS_HOME.test(facts.path),
            ),
          ],
    allowed: [
      file('cli.ts', { ambient: ['process.exit'] }),
      file('7-emit/lock.ts', { imports: ['node:process'] }),
      file('dates/calendar.ts'),
    ],
    forbidden: [
      file('6-dedupe/merge.ts', { ambient: ['.localeCompare'] }),
      file('dates.ts', { ambient: ['new Date()'] }),
      file('2-normalise/normalise.ts', { ambient: ['console.warn'] }),
      file('7-emit/run-json.ts', { imports: ['node:os'] }),
    ],
  },
  {
    name: 'named exports only',
    reason: "a file's name is its export's name, and a search finds it everywhere",
    problems: (facts) => (facts.hasDefaultExport ? ['has a default export'] : []),
    allowed: [file('stage.ts')],
    forbidden: [file('stage.ts', { hasDefaultExport: true })],
  },
  {
    name: 'a file holds one idea',
    reason:
      '250 lines at most, 20 to 150 as a rule: split where the name would need an "and"; records.ts alone is longer, since all records stand in one place',
    problems: (facts) =>
      facts.lines > 250 && facts.path !== 'records.ts' ? [`has ${facts.lines} lines`] : [],
    allowed: [file('stage.ts', { lines: 250 })],
    forbidden: [file('stage.ts', { lines: 251 })],
  },
  {
    name: "a file's name says what is in it",
    reason: 'utils, helpers, common and manager say nothing; index is a barrel; names are kebab-case',
    problems: (facts) => {
      const name = posix.basename(facts.path, '.ts');
      if (/(^|-)(utils?|helpers?|common|managers?|misc)($|-)|^index$/.test(name))
        return [`is called ${name}`];
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`is not kebab-case: ${name}`];
    },
    allowed: [
      file('1-read/json-array.ts'),
      file('4-extract/uncommon.ts'),
      file('5-validate/article-index.ts'),
    ],
    forbidden: [
      file('3-annotate/utils.ts'),
      file('score/index.ts'),
      file('name-helpers.ts'),
      file('7-emit/CsvWriter.ts'),
    ],
  },
] as const;
