/** The one home of ajv: a schema becomes a function. Loaded where the build has made no function of the schema. */
import { createRequire } from 'node:module';
import type * as Ajv from 'ajv/dist/2020.js';
import type Standalone from 'ajv/dist/standalone/index.js';
import type Formats from 'ajv-formats';

const require = createRequire(import.meta.url);

function ajvWith(shared: readonly object[], options: Ajv.Options): Ajv.Ajv2020 {
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof Ajv;
  const ajv = new Ajv2020({ strict: true, allErrors: true, verbose: true, ...options });
  const formats = require('ajv-formats') as typeof Formats;
  formats.default(ajv, { mode: 'fast' });
  for (const schema of shared) ajv.addSchema(schema);
  return ajv;
}

/** `shared`: schemas to which this one refers. Throws when one of them is itself wrong. */
export function compileSchema(schema: object, shared: readonly object[]): Ajv.ValidateFunction {
  return ajvWith(shared, {}).compile(schema);
}

/** The same as the text of a CommonJS module whose export is the function; it requires what ajv needs at run time. */
export function sourceOfSchema(schema: object, shared: readonly object[]): string {
  const standalone = require('ajv/dist/standalone') as typeof Standalone;
  const ajv = ajvWith(shared, { code: { source: true } });
  return standalone.default(ajv, ajv.compile(schema));
}
