import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Runs a program to its end. Throws with its words when it fails. */
export function ran(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

/**
 * An empty folder into which the package as npm packs it was installed: unpacked into node_modules, beside links to the packages that it
 * depends on, and to no others.
 */
export function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-installed-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  const packed = ran('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.');
  const [file] = JSON.parse(packed) as { readonly filename: string }[];
  ran('tar', ['-xzf', file?.filename ?? '', '-C', modules], folder);
  renameSync(join(modules, 'package'), join(modules, 'demarche'));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  }
  return folder;
}
