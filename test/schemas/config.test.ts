import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { programFor } from '../../pipeline/commands/program.ts';
import { attributeOf } from '../../pipeline/config/as-options.ts';
import { starterFiles } from '../../pipeline/config/starter.ts';
import { check, schemaNamed } from '../../pipeline/schema.ts';
import { silentTerminal } from '../cli/silent-terminal.ts';

const schema = schemaNamed('config') as {
  readonly $id: string;
  readonly examples: readonly object[];
  readonly properties: Readonly<
    Record<string, { readonly description?: string; readonly examples?: readonly unknown[] }>
  >;
};
/** Of one run, not of all runs of a folder. */
const ONCE = ['append', 'resume', 'limit', 'config'];

test('schemas/config.json is valid, and every key is described with an example that it accepts', () => {
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema) ? null : ajv.errors).toBeNull();
  expect(schema.$id).toBe('https://demarche.example/schemas/config-1.json');
  for (const [key, { description, examples = [] }] of Object.entries(schema.properties)) {
    expect([key, Boolean(description), examples.length > 0]).toEqual([key, true, true]);
    for (const example of examples) expect(check('config', { [key]: example })).toEqual([]);
  }
  for (const example of schema.examples) expect(check('config', example)).toEqual([]);
});

test('every option of run is a key of the settings file, but for those of one run; and every key is an option', () => {
  const run = programFor(silentTerminal(), () => {}).commands.find((command) => command.name() === 'run');
  const options = new Set(run?.options.map((option) => option.attributeName()));
  const keys = Object.keys(schema.properties).filter((key) => !['$schema', 'inputs'].includes(key));
  expect(keys.map(attributeOf).toSorted()).toEqual(
    [...options].filter((name) => !ONCE.includes(name)).toSorted(),
  );
});

test('what init writes fits the schema that it writes beside', () => {
  const files = starterFiles();
  const config = JSON.parse(files.get('demarche.config.json') ?? '') as { readonly $schema: string };
  expect(check('config', config)).toEqual([]);
  expect(JSON.parse(files.get(config.$schema.slice(2)) ?? '')).toEqual(schema);
});
