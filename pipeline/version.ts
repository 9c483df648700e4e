import { createRequire } from 'node:module';

/** The package's version, which stands in `made_by` of every report. */
export const VERSION: string = (createRequire(import.meta.url)('../package.json') as { version: string })
  .version;
