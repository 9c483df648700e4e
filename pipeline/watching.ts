/** The one home of chokidar. */
import { once } from 'node:events';
import { resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { formOf } from './1-read/formats.ts';
import { stat } from './file-system.ts';

/** What became of a file of a watched folder. `settled`: it is there, and nobody writes to it any more. */
export interface FileChange {
  readonly kind: 'settled' | 'changed' | 'removed';
  /** Absolute. */
  readonly file: string;
}

/** How long a file keeps its size before it counts as written to its end; also how long a batch waits for more. */
const SETTLE_MS = 1_000;
const POLL_MS = 100;

export interface WatchRequest {
  readonly folder: string;
  /** Files, or folders with all below, that are not looked at. */
  readonly ignored: readonly string[];
  readonly signal: AbortSignal;
}

interface Sizes {
  readonly size: number;
  readonly mtimeMs: number;
}

const sizesOf = (file: string): Promise<Sizes | null> => stat(file).catch(() => null);

function isIgnored(path: string, ignored: readonly string[]): boolean {
  return ignored.some((one) => path === one || path.startsWith(one.endsWith(sep) ? one : one + sep));
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, SETTLE_MS);
    const stop = (): void => {
      clearTimeout(timer);
      done();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Changes as they are told, until they are taken. */
class Changes {
  #waiting: FileChange[] = [];
  #wake: () => void = () => {};
  #error: unknown = null;

  add(kind: FileChange['kind'], file: string): void {
    this.#waiting.push({ kind, file });
    this.#wake();
  }

  wake(error: unknown = null): void {
    this.#error ??= error;
    this.#wake();
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** Resolves when there is something, or when it is woken. Throws what the watcher failed with. */
  async some(): Promise<void> {
    if (this.#waiting.length === 0 && this.#error === null)
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    if (this.#error !== null) throw this.#error;
  }

  take(): readonly FileChange[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

/** Files that were there at the start are told at once, written to their end or not: those that keep their size are. */
class FirstFiles {
  readonly #seen = new Map<string, Sizes | null>();

  add(file: string, sizes: Sizes | undefined): void {
    this.#seen.set(file, sizes ?? null);
  }

  /** It was written to, and is at its end now. */
  settle(file: string): void {
    this.#seen.set(file, null);
  }

  delete(file: string): void {
    this.#seen.delete(file);
  }

  /** What is settled by now, and what is still written to. */
  async told(): Promise<{ readonly settled: readonly string[]; readonly growing: Set<string> }> {
    const now = new Map(
      await Promise.all([...this.#seen.keys()].map(async (file) => [file, await sizesOf(file)] as const)),
    );
    const isSettled = ([file, before]: readonly [string, Sizes | null]): boolean =>
      before === null || (now.get(file)?.size === before.size && now.get(file)?.mtimeMs === before.mtimeMs);
    const files = [...this.#seen];
    const settled = files.filter(isSettled).map(([file]) => file);
    return { settled, growing: new Set(files.filter((one) => !isSettled(one)).map(([file]) => file)) };
  }
}

/** Tells the changes of all files that a run could read. Those that were there at the start are told when the promise holds. */
async function listen(watcher: FSWatcher, changes: Changes, signal: AbortSignal): Promise<void> {
  const first = new FirstFiles();
  let growing: Set<string> | null = null;
  let is_ready = false;
  const onInput = (tell: (file: string, stats?: Sizes) => void) => (file: string, stats?: Sizes) => {
    if (formOf(file) !== null) tell(file, stats);
  };
  const onAdd = onInput((file, stats) => (is_ready ? changes.add('settled', file) : first.add(file, stats)));
  const onChange = onInput((file) => {
    if (growing === null) first.settle(file);
    else changes.add(growing.delete(file) ? 'settled' : 'changed', file);
  });
  const onUnlink = onInput((file) => {
    first.delete(file);
    changes.add('removed', file);
  });
  watcher.on('add', onAdd).on('change', onChange).on('unlink', onUnlink);
  watcher.on('error', (error) => changes.wake(error));
  await once(watcher, 'ready', { signal }).catch(() => {});
  is_ready = true;
  await pause(signal);
  const told = await first.told();
  growing = told.growing;
  for (const file of told.settled) changes.add('settled', file);
}

/** Changes in batches: each waits until the folder was quiet for a while. Ends when `signal` is aborted; throws the system's error when it can't watch. */
export async function* changesIn({
  folder,
  ignored,
  signal,
}: WatchRequest): AsyncGenerator<readonly FileChange[]> {
  const left = ignored.map((path) => resolve(path));
  const watcher = watch(resolve(folder), {
    alwaysStat: true,
    awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: POLL_MS },
    ignored: (path) => isIgnored(resolve(path), left),
  });
  const changes = new Changes();
  signal.addEventListener('abort', () => changes.wake(), { once: true });
  try {
    await listen(watcher, changes, signal);
    while (!signal.aborted) {
      await changes.some();
      for (let known = -1; known < changes.size && !signal.aborted; ) {
        known = changes.size;
        await pause(signal);
      }
      if (!signal.aborted) yield changes.take();
    }
  } finally {
    await watcher.close();
  }
}
