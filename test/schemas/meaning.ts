import { createHash } from 'node:crypto';

/** Keywords that tell people something and decide nothing. */
const WORDS: ReadonlySet<string> = new Set(['title', 'description', 'examples', '$comment']);
/** Keywords whose keys are names that the schema's author chose, such as a property called "title". */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

function meaningOf(value: unknown, isMap: boolean): unknown {
  if (Array.isArray(value)) return value.map((element) => meaningOf(element, false));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value)
    .filter((key) => isMap || !WORDS.has(key))
    .sort();
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.map((key) => [key, meaningOf(record[key], !isMap && MAPS.has(key))]));
}

/** sha256, hex, of what the schema accepts: the same when only its words, its examples or the order of its keys change. */
export function meaningHash(schema: object): string {
  return createHash('sha256')
    .update(JSON.stringify(meaningOf(schema, false)))
    .digest('hex');
}
