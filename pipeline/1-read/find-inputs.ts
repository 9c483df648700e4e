import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { lstat, readdir, realpath, stat } from '../file-system.ts';
import type { Note, Reject } from '../records.ts';
import { formOf, KNOWN_ENDINGS } from './formats.ts';
import type { Input } from './input.ts';
import { isLeftOut, type LeftOut, NOTHING_LEFT_OUT, withTable } from './left-out.ts';
import { noteOf, rejectOf } from './trouble.ts';

/** Thrown when a pattern matches nothing that can be read; `message` has one line per pattern. */
export class NoInputError extends Error {
  readonly patterns: readonly string[];

  constructor(patterns: readonly string[]) {
    super(
      patterns.length === 0
        ? 'Unexpected end of arguments, expected an input: a file, a folder, a pattern, or - for stdin.'
        : patterns
            .map(
              (pattern) =>
                `Unexpected input "${pattern}", expected a file, folder or pattern that matches a file (${KNOWN_ENDINGS}).`,
            )
            .join('\n'),
    );
    this.name = 'NoInputError';
    this.patterns = patterns;
  }
}

/** A file on this machine with the folder that its path is relative to. */
interface Found {
  readonly file: string;
  readonly root: string;
  /** `named` on the command line: it must be read or rejected; `listed` in a folder or by a pattern: it may be left out; `closed`: it can't be opened. */
  readonly as: 'named' | 'listed' | 'closed';
}

export interface Inputs {
  /** By path in code-point order, each once. */
  readonly inputs: readonly Input[];
  /** The same of files that an earlier run has read: no input again, also when they are named. Nobody knows any so far. */
  readonly known: readonly Input[];
  readonly problems: readonly (Reject | Note)[];
}

const STDIN: Input = { path: '-', name: 'stdin', file: null, format: 'any', gzipped: false };

/**
 * What `patterns` (files, folders, patterns, `-`) name, but for the metadata table and what is left out.
 * Throws `NoInputError` naming every pattern that matches nothing.
 */
export async function findInputs(
  patterns: readonly string[],
  metadata: string | null = null,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): Promise<Inputs> {
  const left_out = withTable(leftOut, metadata);
  const found: Found[] = [];
  const unmatched: string[] = [];
  for (const pattern of new Set(patterns)) {
    if (pattern === '-') continue;
    const matches = await matchesOf(pattern);
    if (!matches.some(({ file, as }) => as !== 'listed' || formOf(file) !== null)) unmatched.push(pattern);
    found.push(...matches);
  }
  if (unmatched.length > 0 || patterns.length === 0) throw new NoInputError(unmatched);
  const kept = onceEach(found).filter((match) => match.as === 'named' || !isLeftOut(match, left_out));
  return { ...sorted(kept, patterns.includes('-')), known: [] };
}

async function matchesOf(pattern: string): Promise<readonly Found[]> {
  const path = resolve(pattern);
  const kind = await kindOf(path);
  if (kind === 'folder') return filesBelow(path, path, []);
  if (kind === 'file') return [{ file: path, root: dirname(path), as: 'named' }];
  if (kind === 'closed') return [{ file: path, root: dirname(path), as: 'closed' }];
  return matchesOfGlob(pattern);
}

async function matchesOfGlob(pattern: string): Promise<readonly Found[]> {
  // Loaded at need: stdin, files and folders start without it.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return [];
  const parts = pattern.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  const root = resolve(parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const paths = await glob(parts.slice(fixed).join('/'), { cwd: root, dot: false, expandDirectories: false });
  return paths.map((path) => ({ file: join(root, path), root, as: 'listed' as const }));
}

/** `above` are the real paths of the folders around: a link back to one of them is not followed. */
async function filesBelow(folder: string, root: string, above: readonly string[]): Promise<readonly Found[]> {
  const real = await realpath(folder).catch(() => null);
  if (real !== null && above.includes(real)) return [];
  const names = await readdir(folder).catch(() => null);
  if (real === null || names === null) return [{ file: folder, root, as: 'closed' }];
  const found: Found[] = [];
  for (const name of names.filter((name) => !name.startsWith('.'))) {
    const file = join(folder, name);
    const kind = await kindOf(file);
    if (kind === 'folder') found.push(...(await filesBelow(file, root, [...above, real])));
    else found.push({ file, root, as: kind === 'file' ? 'listed' : 'closed' });
  }
  return found;
}

/** `closed`: there is something, but it leads nowhere or can't be looked at. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'closed' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    const is_there = await lstat(path).then(
      () => true,
      () => false,
    );
    return is_there ? 'closed' : 'nothing';
  }
}

/** A file found twice keeps the outermost root, and `named` before `listed`, whatever the order of the patterns. */
function onceEach(found: readonly Found[]): readonly Found[] {
  const by_file = new Map<string, Found>();
  for (const match of found) {
    const other = by_file.get(match.file);
    if (other === undefined) by_file.set(match.file, match);
    else {
      const root = other.root.length <= match.root.length ? other.root : match.root;
      by_file.set(match.file, { file: match.file, root, as: other.as === 'listed' ? match.as : other.as });
    }
  }
  return [...by_file.values()];
}

function sorted(found: readonly Found[], has_stdin: boolean): Omit<Inputs, 'known'> {
  const inputs: Input[] = has_stdin ? [STDIN] : [];
  const problems: (Reject | Note)[] = [];
  const placed = found.map((match) => ({ ...match, path: pathOf(match) }));
  placed.sort((a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.file, b.file));
  for (const { file, path, as } of placed) {
    const form = formOf(path);
    if (form === null) problems.push(notRead(path, as));
    else inputs.push({ path, name: form.stem, file, format: form.format, gzipped: form.gzipped });
  }
  return { inputs, problems };
}

function pathOf({ file, root }: Found): string {
  return relative(root, file).split(sep).join('/') || basename(file);
}

function notRead(path: string, as: Found['as']): Reject | Note {
  if (as === 'listed') return noteOf('read/unknown-format', path);
  const code = as === 'closed' ? 'read/unopenable' : 'read/unsupported-file';
  return rejectOf({ code, source: { path, offset: 0, position: null }, offset: null }, 0);
}

/** UTF-8 keeps code-point order; UTF-16 code units do not. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
