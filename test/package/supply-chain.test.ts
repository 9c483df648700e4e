import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isForeign, LOCK, type LockedPackage, PACKAGES } from './lock.ts';

const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MIT OR Apache-2.0',
  // MIT without its notice: asks for less (postal-mime).
  'MIT-0',
  // Both are permissive, and both hold (pako, of warcio).
  '(MIT AND Zlib)',
  // MIT is chosen (type-fest, of warcio).
  '(MIT OR CC0-1.0)',
]);
/** Of tools that no installed package holds a line of: MPL-2.0 (axe-core, which tests the page) binds its own files alone, the Unlicense (robust-predicates, of d3) nobody. */
const ALLOWED_IN_DEVELOPMENT: ReadonlySet<string> = new Set(['MPL-2.0', 'Unlicense']);

function isAllowed({ license = 'none', dev }: LockedPackage): boolean {
  return ALLOWED.has(license) || (dev === true && ALLOWED_IN_DEVELOPMENT.has(license));
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Readonly<Record<string, string>>
> & { readonly version: string; readonly scripts: Readonly<Record<string, string>> };
const licences = readFileSync('docs/licences.md', 'utf8');
const names = (packages: typeof PACKAGES) => packages.map(([name]) => name);

describe('package.json and package-lock.json', () => {
  test('name exact versions of all that is asked for, and the same ones', () => {
    const asked = Object.entries({ ...own.dependencies, ...own.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    // Not the one of that name that another package brings along.
    const locked = (name: string) => LOCK.packages[`node_modules/${name}`]?.version;
    expect(asked.filter(([name, version]) => locked(name) !== version)).toEqual([]);
    expect(LOCK.packages['']?.version).toBe(own.version);
  });

  test('need npm 7 or later, and no certain registry', () => {
    expect(LOCK.lockfileVersion).toBe(3);
    expect(names(PACKAGES.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
  });

  test('have a sha512 of every package, but for binaries of other systems, which other packages name exactly', () => {
    const known = PACKAGES.filter((one) => !isForeign(one));
    expect(names(known.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')))).toEqual([]);
    const offered = new Map(
      known.flatMap(([, { optionalDependencies = {} }]) => Object.entries(optionalDependencies)),
    );
    const foreign = PACKAGES.filter(isForeign);
    expect(names(foreign.filter(([name, { version }]) => offered.get(name) !== version))).toEqual([]);
  });

  test('have packages of allowed licences alone', () => {
    const refused = PACKAGES.filter((one) => !isForeign(one) && !isAllowed(one[1]));
    expect(refused.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  });

  test('have no package with an install script that docs/licences.md does not name', () => {
    const [, section = ''] = licences.split('## Install scripts');
    const scripts = names(PACKAGES.filter(([, { hasInstallScript }]) => hasInstallScript === true));
    expect(scripts.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
    const needed = PACKAGES.filter(([, one]) => one.hasInstallScript === true && one.dev !== true);
    expect(names(needed)).toEqual([]);
  });

  test('run nothing of ours when the package is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'dependencies'];
    expect(hooks.filter((hook) => hook in own.scripts)).toEqual([]);
  });
});

describe('docs/licences.md', () => {
  test('has a row for every package that is installed with the command, and no other', () => {
    const rows = PACKAGES.filter(([, { dev }]) => dev !== true).map(
      ([name, { version, license = 'as its package' }]) => `| \`${name}\` | ${version} | ${license} |`,
    );
    const written = licences.split('\n').filter((line) => line.startsWith('| `'));
    expect(written.toSorted(), 'run "npm run docs:refresh"').toEqual([...new Set(rows)].toSorted());
  });
});
