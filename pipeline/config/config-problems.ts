import { inWords } from '../5-validate/rule-problem.ts';
import { check, type Problem, schemaNamed } from '../schema.ts';
import { editDistance } from '../score/names.ts';
import { isDay } from '../whole-day.ts';

/** More edits than this make another word. */
const MAX_EDITS = 3;

/** Keys of the schema, in its order. */
export function configKeys(): readonly string[] {
  const { properties } = schemaNamed('config') as { readonly properties: object };
  return Object.keys(properties);
}

function suggestion(key: string, known: readonly string[]): string {
  const plain = key.toLowerCase().replaceAll(/[-\s]/g, '_');
  const [nearest] = known
    .map((name) => ({ name, edits: editDistance(plain, name) }))
    .sort((one, other) => one.edits - other.edits);
  if (nearest === undefined || nearest.edits > Math.min(MAX_EDITS, nearest.name.length / 2))
    return `expected one of ${known.join(', ')}`;
  return `expected "${nearest.name}" perhaps`;
}

/** A problem of a settings file, in words, and the key that it is about; null for the whole. */
export interface ConfigProblem {
  readonly key: string | null;
  readonly message: string;
}

/** Told by name instead, with the nearest known one. */
const UNKNOWN = /, expected no such property$/;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function configProblem({ path, message }: Problem): ConfigProblem {
  return { key: path.split('/')[1] ?? null, message: inWords({ path: path.slice(1), message }) };
}

/** The schema knows how a day is written, and not which there are. */
function noDay(written: string): ConfigProblem {
  const message = `published_at: Unexpected "${written}", expected a day such as 2021-04-07`;
  return { key: 'published_at', message };
}

/** All that is wrong with what should be a `Config`; empty when nothing is. `known`: the keys that it may have. */
export function configProblems(value: unknown, known = configKeys()): readonly ConfigProblem[] {
  const strange = isObject(value) ? Object.keys(value).filter((key) => !known.includes(key)) : [];
  const { published_at } = isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const isNoDay = typeof published_at === 'string' && !isDay(published_at);
  const wrong = check('config', value).filter(({ path, message }) => path !== '' || !UNKNOWN.test(message));
  return [
    ...strange.map((key) => ({ key, message: `Unexpected key "${key}", ${suggestion(key, known)}` })),
    ...wrong.filter(({ path }) => !isNoDay || path !== '/published_at').map(configProblem),
    ...(isNoDay ? [noDay(published_at)] : []),
  ];
}
