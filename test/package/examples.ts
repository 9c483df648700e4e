import { readdirSync, readFileSync } from 'node:fs';

/** A block of code that a document shows, and what it says that it prints. */
export interface Example {
  /** `docs/library.md, line 12`. */
  readonly where: string;
  readonly code: string;
  /** Lines of comment that stand at the start of a line. */
  readonly prints: string;
}

const BLOCK = /^```js\n(?<code>[\s\S]*?)^```$/gm;

function examplesIn(path: string, text: string): readonly Example[] {
  return [...text.matchAll(BLOCK)].map((match) => {
    const code = match.groups?.code ?? '';
    const line = text.slice(0, match.index).split('\n').length;
    const prints = code
      .split('\n')
      .filter((words) => words.startsWith('// '))
      .map((words) => `${words.slice(3)}\n`)
      .join('');
    return { where: `${path}, line ${line}`, code, prints };
  });
}

/** Of a page. */
export function pageExamples(path: string): readonly Example[] {
  return examplesIn(path, readFileSync(path, 'utf8'));
}

/** Of the comments of all files of a folder, which stand behind ` * `. */
export function commentExamples(folder: string): readonly Example[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return examplesIn(path, readFileSync(path, 'utf8').replaceAll(/^ \* ?/gm, ''));
  });
}
