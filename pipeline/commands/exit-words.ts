import type { Counts } from '../counts.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** The same of a command that writes rejects into its output. */
export const UNOPENED = 'demarche: some input could not be opened: see the lines with read/unopenable\n';

/** Why a run that came to its end has another exit code than 0, and where to look; null when it has not. Told also with `--quiet`. */
export function exitWords(exitCode: ExitCode, counts: Counts, out: string): string | null {
  const where = `see ${out}/rejects.ndjson`;
  if (exitCode === EXIT.unopenable) {
    const inputs = counts.rejects.get('read/unopenable') ?? 0;
    return `${inputs} input${inputs === 1 ? '' : 's'} could not be opened, everything else is written: ${where}`;
  }
  if (exitCode === EXIT.too_many_rejects) {
    const rejects = [...counts.rejects.values()].reduce((sum, count) => sum + count, 0);
    return `${counts.rejected} of ${counts.documents} documents rejected, ${rejects} reject${rejects === 1 ? '' : 's'} in all, more than --strict or --max-reject-rate allows; everything else is written: ${where}`;
  }
  return null;
}
