import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from './file-system.ts';
import { compileSchema } from './validators/ajv.ts';
import { compiledValidator } from './validators/compiled.ts';

/** The records that have a schema of their own: `schemas/KIND.json`. */
export const KINDS = [
  'article',
  'report',
  'event',
  'reject',
  'superseded',
  'run',
  'gold',
  'settings',
] as const;
export type Kind = (typeof KINDS)[number];
/** What can be checked: records, and the settings file, which is none. */
export type Checked = Kind | 'config';

export interface Problem {
  /** JSON pointer of the value in its record; empty for the record itself. */
  readonly path: string;
  /** "Unexpected X, expected Y". */
  readonly message: string;
}

/** Schemas stand beside both `pipeline/` and `dist/`. */
const FOLDER = new URL('../schemas/', import.meta.url);
/** Schemas that others refer to. */
const SHARED: Readonly<Partial<Record<Checked, readonly (Checked | 'common')[]>>> = {
  run: ['common', 'settings'],
  config: [],
};
/** Characters of an unexpected value that a message shows. */
const SHOWN_LENGTH = 60;

/** The schema as a parsed file. `name` is a kind, `config` or `common`. */
export function schemaNamed(name: Checked | 'common'): object {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as object;
}

/** The schemas to which that one refers. */
export function schemasBehind(name: Checked): readonly object[] {
  return (SHARED[name] ?? ['common']).map((shared) => schemaNamed(shared));
}

const validators = new Map<Checked, ValidateFunction>();

/** Made at first use: a run that checks only reports needs only their schema. */
function validatorOf(kind: Checked): ValidateFunction {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  const validator = compiledValidator(kind) ?? compileSchema(schemaNamed(kind), schemasBehind(kind));
  validators.set(kind, validator);
  return validator;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH).toWellFormed()}…` : text;
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' or ');
}

/** What the keyword asks for, in words; ajv's own words for the rare ones. */
function expectedBy(error: ErrorObject): string {
  const { keyword, params, schema } = error;
  if (keyword === 'type') return [schema].flat().join(' or ');
  if (keyword === 'enum') return listed(schema as readonly unknown[]);
  if (keyword === 'pattern') return `text like ${schema}`;
  if (keyword === 'format') return schema === 'date' ? 'a day YYYY-MM-DD' : `a ${schema}`;
  if (keyword === 'minimum' || keyword === 'maximum') return `a number ${params.comparison} ${schema}`;
  if (keyword === 'anyOf') return 'an object or null';
  return (
    error.message?.replace(/^must (be |have |NOT have )?/, (must) => (must.includes('NOT') ? 'no ' : '')) ??
    keyword
  );
}

function problemOf(error: ErrorObject): Problem {
  const path = error.instancePath;
  const { missingProperty, additionalProperty, unevaluatedProperty } = error.params as Record<string, string>;
  if (missingProperty !== undefined)
    return { path, message: `Unexpected end of record, expected "${missingProperty}"` };
  const extra = additionalProperty ?? unevaluatedProperty;
  if (extra !== undefined) return { path, message: `Unexpected "${extra}", expected no such property` };
  return { path, message: `Unexpected ${shown(error.data)}, expected ${expectedBy(error)}` };
}

/** Of a value that may be an object or null: for an object only what is wrong inside it, else only that it is neither. */
function isTold(error: ErrorObject, choices: ReadonlyMap<string, boolean>): boolean {
  const isObject = choices.get(error.instancePath);
  if (isObject === undefined) return true;
  return isObject ? error.keyword !== 'anyOf' && error.keyword !== 'type' : error.keyword === 'anyOf';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All that is wrong with `record` by its schema; empty when it fits. Throws only when a schema file is missing or itself wrong. */
export function check(kind: Checked, record: unknown): Problem[] {
  const validator = validatorOf(kind);
  if (validator(record)) return [];
  const errors = validator.errors ?? [];
  const choices = new Map(
    errors
      .filter((error) => error.keyword === 'anyOf')
      .map((error) => [error.instancePath, isObject(error.data)]),
  );
  const problems = errors.filter((error) => isTold(error, choices)).map(problemOf);
  // One schema may say the same as another that it builds on.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
