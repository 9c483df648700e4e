import { writeStarter } from '../config/write-starter.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Terminal, write } from './terminal.ts';

/** A folder in which `demarche run` needs no option. What is there is never overwritten. */
export async function initCommand(folder: string, { stdout }: Terminal): Promise<ExitCode> {
  const files = await writeStarter(folder);
  for (const { path, was_there } of files) await write(stdout, `${was_there ? 'kept ' : 'wrote'} ${path}\n`);
  const there = folder === '.' ? '' : `cd ${folder} && `;
  await write(
    stdout,
    `\nNext: put articles into ${folder === '.' ? '' : `${folder}/`}articles, then\n  $ ${there}demarche run\n`,
  );
  return EXIT.done;
}
