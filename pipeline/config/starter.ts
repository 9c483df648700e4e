import { readFileSync } from '../file-system.ts';
import { OWN_HEADS } from '../lexicon/own-tables.ts';
import type { Config } from './config.ts';
import { CONFIG_FILE } from './find-config.ts';

/** Beside the settings file, so that an editor finds it without network. */
const SCHEMA_FILE = 'config.schema.json';
/** Beside both `pipeline/` and `dist/`. */
const SCHEMA = new URL('../../schemas/config.json', import.meta.url);

const CONFIG: Config & { readonly $schema: string } = {
  $schema: `./${SCHEMA_FILE}`,
  inputs: ['articles'],
  out: 'out',
  metadata: 'metadata.csv',
  lexicon: 'lexicon',
  corrections: 'corrections.csv',
  max_reject_rate: 0.05,
};

const ARTICLE = `Trump and Kim meet in Singapore

SINGAPORE - U.S. President Donald Trump met North Korean leader Kim Jong Un in Singapore on Tuesday to discuss nuclear weapons. It was the first meeting of a sitting U.S. president with a leader of North Korea.
`;

const METADATA = `file,id,outlet,url,title,published_at
example.txt,,The Example Courier,,,2018-06-12
`;

const CORRECTIONS = 'event_id,report_id,action,field,value,who,why\n';

const README = `# A folder for Démarche

- articles/     your articles: .txt, .json, .ndjson and more; example.txt shows one, delete it when yours are here
- metadata.csv  outlet, address and publication day of files that do not tell them
- lexicon/      your own words, in the columns of the built-in tables; heads alone change nothing
- corrections.csv  what you know better, applied in each run
- ${CONFIG_FILE}  the options of each run, so that "demarche run" needs none

    demarche run                 reads articles/ and writes out/
    demarche run --append        adds what is new
    demarche watch               does so whenever a file arrives
    demarche validate out        checks what was written
`;

/** The files of a new folder, by path below it. */
export function starterFiles(): ReadonlyMap<string, string> {
  return new Map([
    [CONFIG_FILE, `${JSON.stringify(CONFIG, null, 2)}\n`],
    [SCHEMA_FILE, readFileSync(SCHEMA, 'utf8')],
    ['articles/example.txt', ARTICLE],
    ['metadata.csv', METADATA],
    ['corrections.csv', CORRECTIONS],
    ...[...OWN_HEADS].map(([file, head]) => [`lexicon/${file}`, `${head}\n`] as const),
    ['README.md', README],
  ]);
}
