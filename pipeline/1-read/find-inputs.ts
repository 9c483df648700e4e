import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import type { Code } from '../notes.ts';
import type { Note, Reject } from '../records.ts';
import { type Found, filesBelow, kindOf, listedAs } from './files-below.ts';
import { formOf, isNestedGz, KNOWN_ENDINGS } from './formats.ts';
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

export interface Inputs {
  /** By path in code-point order, each once. */
  readonly inputs: readonly Input[];
  /** The same of files that an earlier run has read: no input again, also when they are named. Nobody knows any so far. */
  readonly known: readonly Input[];
  readonly problems: readonly (Reject | Note)[];
}

const NO_FILE = 'a pipe, socket or device; what comes through one is read from stdin, as -';

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
    // Not spread: a folder may hold more files than a call takes arguments.
    for (const match of matches) found.push(match);
  }
  if (unmatched.length > 0 || patterns.length === 0) throw new NoInputError(unmatched);
  const kept = onceEach(found).filter((match) => match.as === 'named' || !isLeftOut(match, left_out));
  return { ...sorted(kept, patterns.includes('-')), known: [] };
}

async function matchesOf(pattern: string): Promise<readonly Found[]> {
  const path = resolve(pattern);
  const kind = await kindOf(path);
  if (kind === 'nothing') return matchesOfGlob(pattern);
  if (kind === 'folder') return filesBelow(path);
  return [{ file: path, root: dirname(path), as: kind === 'file' ? 'named' : kind }];
}

/**
 * What a pattern asks of links: each is taken for a file, and looked at when it matches. Followed, folders that link to each other would keep it
 * busy for ever, and a link that leads nowhere would end the run.
 */
const LINKS_NOT_FOLLOWED = {
  realpath: (path: string, done: (error: null, path: string) => void) => done(null, path),
  stat: (_path: string, done: (error: null, stat: object) => void) =>
    done(null, { isDirectory: () => false }),
} as unknown as NonNullable<GlobOptions['fs']>;

async function matchesOfGlob(pattern: string): Promise<readonly Found[]> {
  // Loaded at need: stdin, files and folders start without it.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return [];
  const parts = pattern.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  const root = resolve(parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const paths = await glob(parts.slice(fixed).join('/'), {
    cwd: root,
    dot: false,
    expandDirectories: false,
    fs: LINKS_NOT_FOLLOWED,
  });
  const found: Found[] = [];
  for (const path of paths) {
    const file = join(root, path);
    const kind = await kindOf(file);
    if (kind !== 'folder' && kind !== 'nothing') found.push({ file, root, as: listedAs(kind, path) });
  }
  return found;
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
    if (form === null || as === 'special') problems.push(notRead(path, as));
    else inputs.push({ path, name: form.stem, file, format: form.format, gzipped: form.gzipped });
  }
  return { inputs, problems };
}

function pathOf({ file, root }: Found): string {
  return relative(root, file).split(sep).join('/') || basename(file);
}

function notRead(path: string, as: Found['as']): Reject | Note {
  const source = { path, offset: 0, position: null };
  const rejected = (code: Code, detail: string | null = null): Reject =>
    rejectOf({ code, detail, source, offset: null }, 0);
  if (as === 'special') return rejected('read/unopenable', NO_FILE);
  if (as === 'closed') return rejected('read/unopenable');
  if (isNestedGz(path)) return rejected('read/nested-gz');
  return as === 'listed' ? noteOf('read/unknown-format', path) : rejected('read/unsupported-file');
}

/** UTF-8 keeps code-point order; UTF-16 code units do not. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
