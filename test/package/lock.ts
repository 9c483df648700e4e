import { readFileSync } from 'node:fs';

/** A package as package-lock.json has it. */
export interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export const LOCK = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

/** Every package but our own: its name and what the lock file has of it. */
export const PACKAGES: readonly (readonly [string, LockedPackage])[] = Object.entries(LOCK.packages)
  .filter(([path]) => path !== '')
  .map(([path, found]) => [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), found]);

/** A binary for another system, which the registry at hand had not: the lock file has its name and version alone. */
export function isForeign([, found]: readonly [string, LockedPackage]): boolean {
  return found.optional === true && found.os !== undefined && found.integrity === undefined;
}
