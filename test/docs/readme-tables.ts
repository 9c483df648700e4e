import { readFileSync } from 'node:fs';

function section(page: string, name: string): string {
  const text = readFileSync(page, 'utf8');
  const [, rest = ''] = text.split(`<!-- ${name} -->\n`);
  return rest.slice(0, rest.indexOf(`<!-- /${name} -->`));
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  return [head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The results of docs/accuracy.md as they stand there. */
function accuracy(): string {
  return section('docs/accuracy.md', 'results').trimEnd();
}

/** Of docs/performance.md the pipeline on all cores, beside one pass of a tagger over the same text. */
function speed(): string {
  const rows = section('docs/performance.md', 'speed')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  const rate = (news: string, work: string): string =>
    (rows.find((row) => row[0] === news && row[1] === work)?.[4] ?? '').replace(/ \(.*/, '');
  const news = rows.filter((row) => row[1] === 'pipeline').map(([name = '']) => name);
  const cores = rows.find((row) => row[1] === 'pipeline')?.[2] ?? '';
  return table([
    [
      'news, articles of 1,600 characters',
      `Démarche, ${cores} cores, articles a second`,
      'compromise over everything, the same cores',
    ],
    ...news.map((name) => [name, rate(name, 'pipeline'), rate(name, 'compromise over everything')]),
  ]);
}

/** What README.md repeats of other pages, by the name of its section. */
export const README_TABLES: ReadonlyMap<string, () => string> = new Map([
  ['accuracy', accuracy],
  ['speed', speed],
]);
