import { Readable } from 'node:stream';
import type * as FileSystem from '../../pipeline/file-system.ts';

/** Which call of the file system fails, and how. */
export interface Fault {
  /** Calls so far. */
  calls: number;
  /** The call that fails, counted from 1; 0 for none. */
  at: number;
  code: string;
  /** The function that failed; null as long as none did. */
  failed: string | null;
}

/** What node itself throws for such a failure. */
function systemError(code: string, syscall: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: it was made to fail, ${syscall}`), { code, syscall, errno: -1 });
}

type Method = (...args: never[]) => unknown;

/** The same function, which fails when its turn has come: before it did anything, or by half if it writes. */
function failing<Real extends Method>(name: string, real: Real, fault: Fault, isAsync: boolean): Real {
  const may = function (this: unknown, ...args: never[]) {
    fault.calls += 1;
    if (fault.calls !== fault.at) return real.apply(this, args);
    fault.failed = name;
    const error = systemError(fault.code, name);
    if (isAsync) return Promise.reject(error);
    throw error;
  };
  return may as Real;
}

const HANDLE_METHODS = ['appendFile', 'sync', 'close', 'read'] as const;

/** A handle whose methods may fail too. */
function failingHandle<Handle extends object>(handle: Handle, fault: Fault): Handle {
  return new Proxy(handle, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as Method;
      const isWatched = HANDLE_METHODS.some((name) => name === key);
      return isWatched ? failing(String(key), method, fault, true) : method;
    },
  });
}

/** A stream of which the first read fails. */
function failingStream(error: Error): Readable {
  return new Readable({
    read() {
      this.destroy(error);
    },
  });
}

const SYNC = /Sync$/;
/** Tells false where it can't look. */
const NEVER_FAILS = 'existsSync';

/** The home of the file system with a fault: the real calls all the same, but for the one that fails. */
export function failingFileSystem(real: typeof FileSystem, fault: Fault): typeof FileSystem {
  const functions = Object.entries(real).map(([name, call]) => {
    if (name === NEVER_FAILS || name === 'createReadStream') return [name, call];
    return [name, failing(name, call as Method, fault, !SYNC.test(name))];
  });
  const all = Object.fromEntries(functions) as typeof FileSystem;
  const { open } = all;
  return {
    ...all,
    open: async (...args) => failingHandle(await open(...args), fault),
    createReadStream: ((...args: Parameters<typeof real.createReadStream>) => {
      fault.calls += 1;
      if (fault.calls !== fault.at) return real.createReadStream(...args);
      fault.failed = 'createReadStream';
      return failingStream(systemError(fault.code, 'open'));
    }) as unknown as typeof real.createReadStream,
  };
}
