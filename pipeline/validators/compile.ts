/** Run by `npm run build`: makes a function of each schema that records or settings are checked by, so that no worker has to. */
import { KINDS, schemaNamed, schemasBehind } from '../schema.ts';
import { sourceOfSchema } from './ajv.ts';
import { writeCompiledValidator } from './compiled.ts';

for (const name of [...KINDS, 'config'] as const)
  writeCompiledValidator(name, sourceOfSchema(schemaNamed(name), schemasBehind(name)));
