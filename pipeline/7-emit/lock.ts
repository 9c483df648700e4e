import { kill, pid } from 'node:process';
import { readFileSync, renameSync, rmSync, writeFileSync } from '../file-system.ts';
import { codeOf, DiskError } from './disk.ts';

/** Another run is writing to the folder. */
export class LockError extends DiskError {
  override readonly name = 'LockError';

  constructor(path: string, holder: number) {
    super(
      `Unexpected lock ${path}, expected a folder that no other run is writing to: process ${holder} holds it. Wait for it, or choose another folder with --out.`,
      'EEXIST',
      'open',
    );
  }
}

/** Locks of this process. A file that names it may be left of a run in it that could not clean up. */
const own = new Set<string>();

interface Holder {
  readonly pid: number;
  /** Start of the process in clock ticks since boot, where the system tells: a process id can be given out again. */
  readonly started: string | null;
}

/** Field 22 of `/proc/PID/stat`, counted after the program's name, which may hold spaces; null off Linux. See proc(5). */
function startOf(process: number): string | null {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isHeld(path: string, holder: Holder): boolean {
  if (holder.pid === pid && holder.started === startOf(pid)) return own.has(path);
  try {
    kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const started = startOf(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Who holds the lock; null when its file says nothing (its writer died while writing it). */
function holderOf(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function create(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify({ pid, started: startOf(pid) } satisfies Holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock file at `path`, also that of a process that is no longer alive on this machine.
 * Throws LockError when a living process holds it.
 */
export function takeLock(path: string): void {
  if (!create(path)) takeOver(path);
  own.add(path);
}

/** The run that took the lock has ended, whether or not its file can be removed. */
export function endLock(path: string): void {
  own.delete(path);
}

function takeOver(path: string): void {
  const holder = holderOf(path);
  if (holder !== null && isHeld(path, holder)) throw new LockError(path, holder.pid);
  // Moved aside first: of two runs that find the same dead lock, one rename fails or one `create` does.
  const aside = `${path}.${pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  rmSync(aside, { force: true });
  if (!create(path)) throw new LockError(path, holderOf(path)?.pid ?? 0);
}
