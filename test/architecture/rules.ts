/** What may import what, and which file may touch what. Each rule says why, and carries its own examples. */
import { posix } from 'node:path';
import { COMPUTED, type ModuleFacts } from './facts.ts';

export interface Rule {
  readonly name: string;
  readonly reason: string;
  /** What breaks the rule in one file, in words; empty when nothing does. */
  readonly problems: (file: ModuleFacts) => readonly string[];
  readonly allowed: readonly ModuleFacts[];
  readonly forbidden: readonly ModuleFacts[];
}

function file(path: string, facts: Partial<ModuleFacts> = {}): ModuleFacts {
  return { path, imports: [], names: [], ambient: [], hasDefaultExport: false, lines: 40, ...facts };
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
  '@mozilla/readability': /^1-read\/readable\.ts$/,
  // A chart is marks of this library: each file of a chart takes its own, `page/plot.ts` the drawing.
  '@observablehq/plot': /^page\/(plot|timeline|matrix|network|world-map|topics-over-time)\.ts$/,
  '@tanstack/virtual-core': /^page\/rows\.ts$/,
  // schema.ts and compiled.ts take types alone.
  ajv: /^(schema|validators\/(ajv|compiled))\.ts$/,
  'ajv-formats': /^validators\/ajv\.ts$/,
  chokidar: /^watching\.ts$/,
  'chrono-node': /^dates\/chrono\.ts$/,
  'cli-progress': /^progress\.ts$/,
  commander: /^(cli\.ts$|commands\/)/,
  compromise: /^nlp\.ts$/,
  'csv-parse': /^(1-read|lexicon)\//,
  // make-cities.ts is no part of a run: developers make cities.csv with it.
  'csv-stringify': /^(7-emit\/csv|lexicon\/make-cities)\.ts$/,
  'd3-force': /^page\/network\.ts$/,
  eld: /^language\.ts$/,
  // No part of a run: the build bundles the page's script and the threads with it.
  esbuild: /^bundle-(page|threads)\.ts$/,
  'fast-xml-parser': /^(1-read\/newsml|7-emit\/workbook\/xml)\.ts$/,
  feedsmith: /^1-read\/feed\.ts$/,
  fflate: /^7-emit\/workbook\/zip\.ts$/,
  'ical-generator': /^7-emit\/ics\.ts$/,
  linkedom: /^1-read\/html-dom\.ts$/,
  'p-limit': /^1-read\//,
  piscina: /^pool\.ts$/,
  'postal-mime': /^1-read\/read-mail\.ts$/,
  'stream-json': /^1-read\//,
  tinyglobby: /^1-read\//,
  'topojson-client': /^page\/world-map\.ts$/,
  'topojson-specification': /^page\/world-map\.ts$/,
  // read-warc.ts takes a type alone.
  warcio: /^1-read\/(warc-records|read-warc)\.ts$/,
  'world-atlas': /^page\/world-map\.ts$/,
};

/** `5-validate/files.ts` reads what a run wrote, for the command `validate`; the stage itself, which runs in workers, does not import it. */
const FILE_SYSTEM =
  /^(1-read\/|7-emit\/|lexicon\/|score\/|config\/|bundle-(page|threads)\.ts$|schema\.ts$|validators\/compiled\.ts$|watching\.ts$|5-validate\/files\.ts$)/;
const FILE_SYSTEM_HOME = 'file-system.ts';
/** Who asks the clock, by name: progress, and the closing table that it draws, on stderr alone. */
const CLOCK_HOME = /^progress\.ts$/;
/** The process and its streams; everything else is given what it needs. */
const PROCESS_HOME = /^cli\.ts$/;
/** When a run begins depends on when files arrive; what it writes does not. */
const WATCH_HOME = /^watching\.ts$/;
/** How many cores there are and where scratch files go: no byte of the output comes of it. */
const MACHINE_HOME = /^commands\//;
/** The lock names its process and asks whether another's is alive. */
const LOCK = /^7-emit\/lock\.ts$/;
/** Libraries and tables that are no ES modules, each under the name that stands there. */
const REQUIRE_HOME =
  /^(nlp|version|dates\/chrono|validators\/(ajv|compiled)|lexicon\/make-cities|1-read\/(html-dom|readable))\.ts$/;
const CLOCK = /^(performance(\.|$)|Date\.now$|new Date\(\)$|setInterval$)/;
const PROCESS = /^process(\.|$)/;
/** Modules of Node that tell nothing of the machine, the time, chance or the network. Whoever adds one says why it is so. */
const SAME_EVERYWHERE =
  /^node:(buffer|crypto|events|fs|fs\/promises|path|stream|stream\/promises|timers\/promises|v8|worker_threads|zlib)$/;
/** All that is taken from modules which have more to offer: hashes, the turn of other work, a flag of the compiler. */
const TAKEN: Readonly<Record<string, RegExp>> = {
  'node:crypto': /^(hash|createHash|Hash)$/,
  'node:timers/promises': /^setImmediate$/,
  'node:v8': /^setFlagsFromString$/,
};
const NETWORK =
  /^(node:)?(net|http|https|http2|dns|dns\/promises|dgram|tls|inspector|inspector\/promises|quic)$/;
const NETWORK_USES = new Set([
  ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel'],
  ...['navigator.sendBeacon'],
]);

/** `node:crypto#randomUUID` is not among what may be taken. */
function isWrongName(taken: string): boolean {
  const [from = '', name = ''] = taken.split('#');
  const allowed = TAKEN[from];
  return allowed !== undefined && !allowed.test(name);
}

function isAllowedUse(path: string, use: string): boolean {
  // How long a run that was stopped may take to end, and how long a watched folder must be quiet.
  if (use === 'setTimeout') return PROCESS_HOME.test(path) || WATCH_HOME.test(path);
  return (CLOCK.test(use) && CLOCK_HOME.test(path)) || (PROCESS.test(use) && PROCESS_HOME.test(path));
}

function isAllowedModule(path: string, specifier: string): boolean {
  if (SAME_EVERYWHERE.test(specifier)) return true;
  if (specifier === 'node:os') return MACHINE_HOME.test(path);
  if (specifier === 'node:module') return REQUIRE_HOME.test(path);
  return specifier === 'node:process' && LOCK.test(path);
}

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
      /^(notes|read-notes|settings|(extract|dedupe)-settings)\.ts$/.test(facts.path)
        ? importsWhere(
            facts,
            (_, to) => !/^(records|read-notes|(extract|dedupe)-settings)\.ts$/.test(to ?? ''),
          )
        : [],
    allowed: [file('settings.ts', { imports: ['./records.ts', './extract-settings.ts'] })],
    forbidden: [file('notes.ts', { imports: ['./stage.ts'] })],
  },
  {
    name: 'the filter runs in a browser too',
    reason: 'the report page imports it: it may pull in plain text and calendar arithmetic alone',
    problems: (facts) =>
      facts.path.startsWith('select/')
        ? importsWhere(
            facts,
            (_, to) =>
              !/^(select\/.*|records|codes|lexicon\/fold-name|dates\/written-period)\.ts$/.test(to ?? ''),
          )
        : [],
    allowed: [file('select/matches.ts', { imports: ['../records.ts', '../lexicon/fold-name.ts'] })],
    forbidden: [
      file('select/matches.ts', { imports: ['node:path'] }),
      file('select/matches.ts', { imports: ['../schema.ts'] }),
    ],
  },
  {
    name: 'every library has one home',
    reason:
      'a library is wrapped where it is used, so that its traps are known in one place; a new one needs a row in HOMES and a reason in docs/architecture.md',
    problems: (facts) =>
      importsWhere(facts, (specifier) => {
        const library = packageOf(specifier);
        return library !== null && specifier !== COMPUTED && HOMES[library]?.test(facts.path) !== true;
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
      ...importsWhere(facts, (specifier) => NETWORK.test(specifier) || /^\w{2,}:\/\/|^data:/.test(specifier)),
      ...facts.ambient.filter((use) => NETWORK_USES.has(use)).map((use) => `calls ${use}()`),
    ],
    allowed: [file('cli.ts', { imports: ['node:path', 'node:zlib'] })],
    forbidden: [
      file('cli.ts', { imports: ['node:https'] }),
      file('cli.ts', { imports: ['dns/promises'] }),
      file('1-read/read.ts', { imports: ['https://example.org/read.js'] }),
      file('cli.ts', { ambient: ['fetch'] }),
      file('progress.ts', { ambient: ['WebSocket'] }),
    ],
  },
  {
    name: 'no clock, chance, locale or process but where they are named',
    reason:
      'same input, same bytes: the only "now" is published_at, days are counted in UTC, and text is compared by code units',
    problems: (facts) => [
      ...facts.ambient.filter((use) => !isAllowedUse(facts.path, use)).map((use) => `uses ${use}`),
      ...importsWhere(
        facts,
        (specifier) =>
          !specifier.startsWith('.') &&
          packageOf(specifier) === null &&
          !isAllowedModule(facts.path, specifier),
      ),
      ...facts.names.filter(isWrongName).map((name) => `takes ${name}`),
    ],
    allowed: [
      file('cli.ts', { ambient: ['process.exit', 'setTimeout'] }),
      file('watching.ts', { ambient: ['setTimeout'] }),
      file('progress.ts', { ambient: ['performance.now', 'setInterval'] }),
      file('commands/all-cores.ts', { imports: ['node:os'] }),
      file('7-emit/lock.ts', { imports: ['node:process'] }),
      file('report-id.ts', { imports: ['node:crypto'], names: ['node:crypto#hash'] }),
      file('dates/calendar.ts'),
    ],
    forbidden: [
      file('6-dedupe/merge.ts', { ambient: ['.localeCompare'] }),
      file('dates.ts', { ambient: ['new Date()'] }),
      file('dates.ts', { ambient: ['new Date(local)'] }),
      file('cli.ts', { ambient: ['Date.now'] }),
      file('progress.ts', { ambient: ['process.stderr'] }),
      file('commands/run.ts', { ambient: ['performance.now'] }),
      file('pool.ts', { ambient: ['setTimeout'] }),
      file('commands/watch.ts', { ambient: ['setTimeout'] }),
      file('2-normalise/normalise.ts', { ambient: ['console.warn'] }),
      file('7-emit/run-json.ts', { imports: ['node:os'] }),
      file('7-emit/run-json.ts', { imports: ['node:perf_hooks'] }),
      file('run.ts', { imports: ['node:module'] }),
      file('report-id.ts', { imports: ['node:crypto'], names: ['node:crypto#randomUUID'] }),
      file('report-id.ts', { imports: ['node:crypto'], names: ['node:crypto#*'] }),
      file('pool.ts', { imports: ['node:timers/promises'], names: ['node:timers/promises#setTimeout'] }),
    ],
  },
  {
    name: 'what is imported is written there',
    reason: 'an import whose name is made while the program runs escapes all other rules',
    problems: (facts) => importsWhere(facts, (specifier) => specifier === COMPUTED),
    allowed: [file('pool.ts', { imports: ['piscina'] })],
    forbidden: [file('pool.ts', { imports: [COMPUTED] })],
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
      '250 lines at most, 20 to 150 as a rule: split where the name would need an "and"; records.ts and notes.ts alone may be longer, since all records and all conditions stand in one place',
    problems: (facts) =>
      facts.lines > 250 && !/^(records|notes)\.ts$/.test(facts.path) ? [`has ${facts.lines} lines`] : [],
    allowed: [file('stage.ts', { lines: 250 })],
    forbidden: [file('stage.ts', { lines: 251 })],
  },
  {
    name: "a file's name says what is in it",
    reason: 'utils, helpers, common and manager say nothing; index is a barrel; names are kebab-case',
    problems: (facts) => {
      const name = posix.basename(facts.path, '.ts');
      // What the package gives to others stands in one file: the one barrel.
      if (facts.path === 'index.ts') return [];
      if (/(^|-)(utils?|helpers?|common|managers?|misc)($|-)|^index$/.test(name))
        return [`is called ${name}`];
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`is not kebab-case: ${name}`];
    },
    allowed: [
      file('index.ts'),
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
