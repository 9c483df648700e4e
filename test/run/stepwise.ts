import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { newCounts } from '../../pipeline/counts.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { Superseded } from '../../pipeline/records.ts';
import { run } from '../../pipeline/run.ts';
import { DEFAULTS } from '../../pipeline/settings.ts';
import { folderOf, hashesOf, recordsOf } from '../cli/demarche.ts';

const NEVER = new AbortController().signal;
const CONTEXT = { settings: DEFAULTS, lexicon: loadLexicon() };

/** A run in this process: starting the command for each takes longer than the test. */
export function ran(inputs: readonly string[], out: string, append: boolean) {
  const stdin = Readable.from([]);
  const request = { inputs, metadata: null, out, append, resume: false, stdin, signal: NEVER };
  return run(request, CONTEXT, newCounts());
}

/** Runs over one folder after another, the later ones with --append. Each folder's only file has the folder's name. */
export async function stepwise(steps: Readonly<Record<string, readonly string[]>>) {
  const files = Object.entries(steps).map(([name, lines]) => [`${name}/${name}.ndjson`, lines.join('')]);
  const folder = folderOf(Object.fromEntries(files));
  const inputs = Object.keys(steps).map((name) => join(folder, name));
  const [out, whole] = [join(folder, 'out'), join(folder, 'whole')];
  for (const [step, input] of inputs.entries()) {
    expect((await ran([input], out, step > 0)).is_appended).toBe(step > 0);
  }
  await ran(inputs, whole, false);
  return { out, whole, superseded: recordsOf<Superseded>(join(out, 'superseded.ndjson')) };
}

/** run.json without what only --append writes. */
function runOf(out: string): object {
  const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { outputs: { name: string }[] };
  return { ...run, outputs: run.outputs.filter(({ name }) => name !== 'superseded.ndjson') };
}

/** All files of the set, by their hashes, and run.json by its content. */
export function setOf(out: string) {
  const { 'superseded.ndjson': _, 'run.json': _run, ...hashes } = hashesOf(out);
  return { hashes, run: runOf(out) };
}
