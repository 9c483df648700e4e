import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** A repeated option, in the order of the command line. */
function alsoOf(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Two sets of events, side by side. */
export function addDiff(program: Command, terminal: Terminal, done: (exitCode: ExitCode) => void): void {
  program
    .command('diff')
    .description('what two sets of events do not have alike: gained, lost, merged, split, changed')
    .argument('<old>', 'folder that a run wrote, or an events.ndjson')
    .argument('<new>', 'the same of a later run')
    .option('--format <form>', '"text" for people, "csv" or "json" for programs', 'text')
    .option('--exit-code', 'exit 1 when they differ')
    .addHelpText('after', '\nExample:\n  $ demarche diff out-april out --format csv > changes.csv')
    .action(async (was: string, now: string, options) => {
      const { diffCommand } = await import('./diff.ts');
      done(await diffCommand(was, now, options, terminal));
    });
}

/** A part of a set of events. */
export function addSelect(program: Command, terminal: Terminal, done: (exitCode: ExitCode) => void): void {
  program
    .command('select')
    .description('the events of a set that pass all filters, which are those of report.html')
    .argument('[out]', 'folder that a run wrote, an events.ndjson, or - for events on stdin', 'out')
    .option(
      '--search <words>',
      'beginnings of words in names, offices, places, topics, outlets, titles',
      alsoOf,
    )
    .option('--party <party>', 'code or name of who takes part; repeated: all of them', alsoOf)
    .option('--person <name>', 'words of the name of who takes part; repeated: all of them', alsoOf)
    .option('--place <name>', 'words of the name of the place; repeated: one of them', alsoOf)
    .option('--country <code>', 'country of the place, ISO 3166-1 alpha-3; repeated: one of them', alsoOf)
    .option('--topic <code>', 'code of a topic; repeated: at least one of them', alsoOf)
    .option('--status <code>', 'occurred, scheduled or cancelled; repeated: one of them', alsoOf)
    .option('--type <code>', 'type, such as meeting; repeated: one of them', alsoOf)
    .option('--since <day>', 'YYYY, YYYY-MM or YYYY-MM-DD: not over before it; leaves out undated events')
    .option('--until <day>', 'the same: begun by its end')
    .option('--min-outlets <n>', 'told by so many outlets at least')
    .option('--min-confidence <share>', 'at least so sure, 0 to 1')
    .option('--core', 'what an article exists to report, without background')
    .option('--filter <query>', 'a filter as it stands behind the # in the address of report.html')
    .option('--format <form>', '"ndjson" or "csv"', 'ndjson')
    .option('--reports', 'the reports of these events in place of the events')
    .addHelpText(
      'after',
      '\nExample:\n  $ demarche select out --party PAK --since 2021 --type meeting > part.ndjson',
    )
    .action(async (out: string, options) => {
      const { selectCommand } = await import('./select.ts');
      done(await selectCommand(out, options, terminal));
    });
}
