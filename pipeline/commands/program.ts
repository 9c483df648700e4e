import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { VERSION } from '../version.ts';
import { refuseEmptyValues } from './empty-values.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Called with the exit code when a command has come to its end. */
type Done = (exitCode: ExitCode) => void;

function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function withInputOptions(command: Command): Command {
  return command
    .option('--metadata <file>', 'CSV or NDJSON table: file, id, outlet, url, title, published_at')
    .option('--published-at <day>', 'publication day of articles that name none, YYYY-MM-DD')
    .option('--outlet <name>', 'outlet of articles that name none')
    .option('--limit <n>', 'read so many documents at most')
    .option('--max-article-bytes <n>', 'reject articles with more bytes of text');
}

const JOBS = [
  '--jobs <n>',
  'worker threads; the output is the same for any number',
  String(availableParallelism()),
] as const;
const INPUTS = 'files, folders, globs, or - for stdin';

// Each command loads its modules when it is called: `--help` should not wait for the lexicon.

function addRun(program: Command, terminal: Terminal, done: Done): void {
  withInputOptions(program.command('run'))
    .description('read articles, write events.csv and its companions into one folder')
    .argument('[inputs...]', INPUTS)
    .requiredOption('--out <folder>', 'folder for the output; only files of an earlier run are replaced')
    .option('--format <list>', 'formats to write, separated by commas (default: csv,ndjson)')
    .option('--excel [separator]', 'CSV that Excel opens by double click, cells parted by "," ";" or "tab"')
    .option(...JOBS)
    .option('--append', 'add to the set that is in --out, as if all input had been read by one run')
    .option('--resume', 'go on where a run with the same input and settings stopped in --out')
    .option('--max-reject-rate <share>', 'exit 3 when more than this share of documents is rejected, 0 to 1')
    .option('--strict', 'exit 3 when anything is rejected')
    .option('--no-text', 'leave out articles.ndjson')
    .option('--quiet', 'no progress and no closing table')
    .option('--log <form>', 'progress and closing table as lines of "json" or "text"', 'text')
    .addHelpText(
      'after',
      example(
        'demarche run articles/ --metadata articles/metadata.csv --out out',
        'demarche run articles/ --metadata articles/metadata.csv --out out --resume',
      ),
    )
    .action(async (inputs: string[], options) => {
      const { runCommand } = await import('./run.ts');
      done(await runCommand(inputs, options, terminal));
    });
}

function addExtract(program: Command, terminal: Terminal, done: Done): void {
  withInputOptions(program.command('extract'))
    .description('stages 2 to 5 alone, for pipes: each line a report, a reject, or an "empty" marker')
    .argument('[inputs...]', INPUTS, ['-'])
    .option(...JOBS)
    .addHelpText('after', example('demarche extract < articles.ndjson > reports.ndjson'))
    .action(async (inputs: string[], options) => {
      const { extractCommand } = await import('./extract.ts');
      done(await extractCommand(inputs, options, terminal));
    });
}

function addDedupe(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('dedupe')
    .description('stage 6 alone: folds the reports on stdin into events on stdout')
    .option(...JOBS)
    .addHelpText('after', example('demarche dedupe < reports.ndjson > events.ndjson'))
    .action(async (options) => {
      const { dedupeCommand } = await import('./dedupe.ts');
      done(await dedupeCommand(options, terminal));
    });
}

function addDates(program: Command, terminal: Terminal, done: Done): void {
  withInputOptions(program.command('dates'))
    .description('every date expression of the articles: {document_id, text, start, end, value, basis}')
    .argument('[inputs...]', INPUTS, ['-'])
    .addHelpText('after', example('demarche dates < articles.ndjson > dates.ndjson'))
    .action(async (inputs: string[], options) => {
      const { datesCommand } = await import('./dates.ts');
      done(await datesCommand(inputs, options, terminal));
    });
}

function addValidate(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('validate')
    .description(
      'check records against their schemas and quotes against their articles; exit 1 when one is wrong',
    )
    .argument('[files...]', 'files that a run wrote, or folders of them', ['out'])
    .option('--format <form>', '"text" for file:line messages, "github" for marks on a pull request', 'text')
    .addHelpText(
      'after',
      example('demarche validate out', 'demarche validate out/reports.ndjson --format github'),
    )
    .action(async (files: string[], options) => {
      const { validateCommand } = await import('./validate.ts');
      done(await validateCommand(files, options, terminal));
    });
}

function addScore(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('score')
    .description('compare reports with labelled events')
    .requiredOption('--gold <file>', 'NDJSON of labelled events')
    .requiredOption('--reports <file>', 'reports.ndjson of a run')
    .option('--articles <file>', 'articles.ndjson of the run (default: beside the reports, if it is there)')
    .option('--errors <n>', 'list so many of what was missed, made up or wrong, each with its sentence', '0')
    .option('--fail-under <bars>', 'exit 1 when a score is below its bar, such as f1=85,pair_precision=95')
    .option('--json', 'print all scores as one JSON object')
    .addHelpText(
      'after',
      example('demarche score --gold gold.ndjson --reports out/reports.ndjson --fail-under f1=85'),
    )
    .action(async (options) => {
      const { scoreCommand } = await import('./score.ts');
      done(await scoreCommand(options, terminal));
    });
}

function addExplain(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('explain')
    .description('the evidence of every field of an event, and why its reports were merged')
    .argument('<event_id>', 'as in events.csv')
    .option('--out <folder>', 'folder that a run wrote', 'out')
    .addHelpText('after', example('demarche explain e_0123456789abcdef --out out'))
    .action(async (eventId: string, options) => {
      const { explainCommand } = await import('./explain.ts');
      done(await explainCommand(eventId, options, terminal));
    });
}

const COMMANDS = [addRun, addExtract, addDedupe, addDates, addValidate, addScore, addExplain] as const;

/** The command line. It throws CommanderError in place of ending the process. */
export function programFor(terminal: Terminal, done: Done): Command {
  const program = new Command('demarche')
    .description(
      'Reads news articles and writes a clean table of diplomatic events: who met, visited or called whom, where, when and about what.',
    )
    .version(VERSION, '--version', 'print the version')
    .addHelpText('after', example('demarche run articles/ --out out'))
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help to the command for its arguments and options.')
    .configureOutput({ outputError: (text, tell) => tell(text.replace(/^error: /, 'demarche: ')) })
    .hook('preAction', (_, command) => refuseEmptyValues(command))
    .exitOverride();
  for (const add of COMMANDS) add(program, terminal, done);
  return program;
}
