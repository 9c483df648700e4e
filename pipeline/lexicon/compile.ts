/** Run by `npm run build`: what the tables tell, so that no worker has to read their rows. */
import { writeCompiledTables } from './compiled-tables.ts';
import { readTables } from './load.ts';
import { TABLES, tableFiles } from './table-files.ts';

writeCompiledTables(readTables(tableFiles(TABLES)));
