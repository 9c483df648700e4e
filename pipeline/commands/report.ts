import { RemakeError, remakePage } from '../remake-page.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

/** Makes report.html anew. Throws UsageError when the folder holds no whole set. */
export async function reportCommand(folder: string, terminal: Terminal): Promise<ExitCode> {
  try {
    const { name, bytes } = await remakePage(folder);
    await write(terminal.stderr, `${name}: ${bytes} bytes\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof RemakeError) throw new UsageError(error.message);
    throw error;
  }
}
