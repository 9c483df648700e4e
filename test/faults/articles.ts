import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { folderOf } from '../cli/demarche.ts';

/** Made news, one article a line, with its line feed. */
function madeNews(articles: number): string[] {
  const options = ['--articles', String(articles), '--mix', 'dense', '--seed', '6'];
  const { stdout } = spawnSync(process.execPath, ['test/bench/make-corpus.mjs', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split(/(?<=\n)/);
}

/** A folder whose `in/` holds made news in every form of input: lines, compressed lines, an array, pages; and two records that are none. */
export function inputOfAllForms(articles = 45): string {
  const lines = madeNews(articles);
  const third = Math.ceil(lines.length / 3);
  const pages = lines.slice(0, 3).map((line, at) => [`in/page-${at}.txt`, textOf(line)]);
  return folderOf({
    'in/a.ndjson': lines.slice(0, third).join(''),
    'in/b.ndjson.gz': gzipSync(lines.slice(third, 2 * third).join('')),
    'in/c.json': `[${lines.slice(2 * third).join(',')}]`,
    'in/d.ndjson': '{"id": "no text"}\n{"broken": \n',
    ...Object.fromEntries(pages),
  });
}

function textOf(line: string): string {
  return (JSON.parse(line) as { text: string }).text;
}
