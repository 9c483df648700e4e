/**
 * Writes what the docs repeat from the program: the table of docs/notes.md, the sample of README.md, and docs/licences.md from the lock file.
 * Run it in the project's folder after a build, and after the golden files were written anew:
 *   node test/docs/refresh.mjs
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CONDITIONS } from '../../dist/notes.js';

const SAMPLE_LINES = 10;
const TABLE = 'test/golden/seeds/events.csv.golden';

const rows = Object.entries(CONDITIONS).map(
  ([code, { kind, severity, wording }]) =>
    `| \`${code}\` | ${kind} | ${severity} | ${wording.replaceAll('|', '\\|')} |`,
);
const notes = readFileSync('docs/notes.md', 'utf8');
const head = notes.slice(0, notes.indexOf('|---|---|---|---|\n') + '|---|---|---|---|\n'.length);
writeFileSync('docs/notes.md', `${head}${rows.join('\n')}\n`);

if (existsSync(TABLE)) {
  const table = readFileSync(TABLE, 'utf8').replace(/^\uFEFF/, '');
  const sample = table.split(/\r?\n/).slice(0, SAMPLE_LINES).join('\n').trimEnd();
  const readme = readFileSync('README.md', 'utf8');
  const [before = '', rest = ''] = readme.split('<!-- sample -->\n');
  const after = rest.slice(rest.indexOf('<!-- /sample -->'));
  writeFileSync('README.md', `${before}<!-- sample -->\n\`\`\`csv\n${sample}\n\`\`\`\n${after}`);
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { version, license = 'as its package' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `| \`${name}\` | ${version} | ${license} |`;
  });
const licences = readFileSync('docs/licences.md', 'utf8');
const rule = '|---|---|---|\n';
const start = licences.indexOf(rule) + rule.length;
const end = licences.indexOf('\n\n', start);
writeFileSync(
  'docs/licences.md',
  `${licences.slice(0, start)}${[...new Set(installed)].join('\n')}${licences.slice(end)}`,
);
