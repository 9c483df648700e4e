import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ids of 16 hexadecimal digits, whose first four become the number of the copy. */
const IDS = /"([er])_[0-9a-f]{4}([0-9a-f]{12})"/g;
const DOCUMENT = /"document_id":"/g;

/** The NDJSON of a run on seeds/, again and again under other ids, until there are so many events: text by kind of record. @param {number} count */
export function linesOfRun(count) {
  const out = mkdtempSync(join(tmpdir(), 'demarche-again-'));
  const args = ['dist/cli.js', 'run', 'seeds', '--metadata', 'seeds/metadata.csv', '--out', out, '--quiet'];
  const { status } = spawnSync(process.execPath, [...args, '--format', 'ndjson'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Unexpected exit code ${status} of the run on seeds/, expected 0.`);
  const linesIn = (/** @type {string} */ name) =>
    readFileSync(join(out, `${name}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n');
  const [events, reports, articles] = [linesIn('events'), linesIn('reports'), linesIn('articles')];
  rmSync(out, { recursive: true });
  const copies = Math.ceil(count / events.length);
  /** @param {readonly string[]} lines @param {number} [most] */
  const again = (lines, most = Number.POSITIVE_INFINITY) =>
    Array.from({ length: copies }, (_, copy) => {
      const four = copy.toString(16).padStart(4, '0');
      return lines.map((line) =>
        line.replace(IDS, `"$1_${four}$2"`).replace(DOCUMENT, `"document_id":"${four}-`),
      );
    })
      .flat()
      .slice(0, most)
      .map((line) => `${line}\n`)
      .join('');
  return { events: again(events, count), reports: again(reports), articles: again(articles) };
}
