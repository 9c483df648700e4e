import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../docs/tables.mjs';
import { measuredRun } from './measured-run.mjs';

/**
 * Files beside the stages that do the work of one: the lines written while reports wait are part of writing.
 * @type {Readonly<Record<string, string>>}
 */
const PART_OF = {
  'findings.js': '7-emit',
  'schema.js': '5-validate',
  'dates.js': '3-annotate',
  'nlp.js': '3-annotate',
};
const IDLE = new Set(['(idle)', '(program)']);

/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number }, children?: readonly number[] }} Node */
/** @typedef {{ nodes: readonly Node[], samples: readonly number[], timeDeltas: readonly number[] }} Profile */

/**
 * The modules of a bundled file, each with the line at which it begins; a file that is no bundle has none.
 * @type {Map<string, readonly { readonly line: number, readonly module: string }[]>}
 */
const bundled = new Map();

/** @param {string} url */
function modulesIn(url) {
  const known = bundled.get(url);
  if (known !== undefined) return known;
  const modules = readFileSync(new URL(url), 'utf8')
    .split('\n')
    .flatMap((text, line) => {
      const module = /^\/\/ dist\/(\S+\.js)$/.exec(text)?.[1];
      return module === undefined ? [] : [{ line, module }];
    });
  bundled.set(url, modules);
  return modules;
}

/** Path of a function's module below dist/; null for those of Node and the libraries. @param {Node['callFrame']} frame */
function moduleOf({ url, lineNumber }) {
  const [, place] = url.split('/dist/');
  if (place === undefined || url.includes('/node_modules/')) return null;
  return modulesIn(url).findLast(({ line }) => line <= lineNumber)?.module ?? place;
}

/** The stage that a function belongs to by its module. @param {Node} node */
function stageOf({ callFrame }) {
  if (callFrame.functionName === '(garbage collector)') return 'garbage collection';
  const place = moduleOf(callFrame);
  if (place === null) return undefined;
  const [folder = ''] = place.split('/');
  return (
    PART_OF[folder] ??
    (/^\d-|^lexicon$|^dates$/.test(folder) ? folder.replace('dates', '3-annotate') : undefined)
  );
}

/** Each node's stage: its own, else that of who called it. @param {Profile} profile */
function stagesOf({ nodes }) {
  /** @type {Map<number, string>} */
  const stages = new Map();
  for (const node of nodes) {
    const stage = stageOf(node) ?? stages.get(node.id);
    if (stage === undefined) continue;
    stages.set(node.id, stage);
    // Callers stand before what they call.
    for (const child of node.children ?? []) stages.set(child, stage);
  }
  return stages;
}

/** Adds the microseconds of a profile by stage. @param {Profile} profile @param {Map<string, number>} sums */
function add(profile, sums) {
  const stages = stagesOf(profile);
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  for (const [at, sample] of profile.samples.entries()) {
    if (IDLE.has(names.get(sample) ?? '')) continue;
    const stage = stages.get(sample) ?? 'the rest: start, command, passing on';
    sums.set(stage, (sums.get(stage) ?? 0) + (profile.timeDeltas[at] ?? 0));
  }
}

/** Shares of processor time by stage in a run with one job. @param {string} folder for files @param {string} file articles */
export async function shares(folder, file) {
  const out = mkdtempSync(join(folder, 'profile-'));
  const profiler = ['--cpu-prof', '--cpu-prof-dir', out];
  await measuredRun([
    ...profiler,
    'dist/cli.js',
    'run',
    file,
    '--out',
    join(out, 'set'),
    '--jobs',
    '1',
    '--quiet',
  ]);
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const name of readdirSync(out).filter((each) => each.endsWith('.cpuprofile')))
    add(JSON.parse(readFileSync(join(out, name), 'utf8')), sums);
  const total = [...sums.values()].reduce((sum, each) => sum + each, 0);
  const percent = (/** @type {number} */ part) => `${((100 * part) / total).toFixed(1)}%`;
  const rows = [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, percent(part)]);
  const written = (sums.get('5-validate') ?? 0) + (sums.get('7-emit') ?? 0);
  return table(
    ['work', 'share of processor time'],
    [...rows, ['validate and emit together', percent(written)]],
  );
}
