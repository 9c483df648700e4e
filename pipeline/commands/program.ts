import { Command } from 'commander';
import { addDiff, addSelect } from './add-analysis.ts';
import { addCompletion } from './add-completion.ts';
import { addInit } from './add-init.ts';
import { addReport } from './add-report.ts';
import { addVersion } from './add-version.ts';
import { addWatch } from './add-watch.ts';
import { addConfigOption, applyConfig } from './apply-config.ts';
import { type Done, example } from './done.ts';
import { refuseEmptyValues } from './empty-values.ts';
import { stressed } from './stressed.ts';
import type { Terminal } from './terminal.ts';
import { CORRECTIONS, EXCEL, JOBS, LIMIT, withInputOptions } from './with-input-options.ts';

const INPUTS = 'files, folders, globs, or - for stdin';

// Each command loads its modules when it is called: `--help` should not wait for the lexicon.

function addRun(program: Command, terminal: Terminal, done: Done): void {
  withInputOptions(program.command('run'))
    .description('read articles, write events.csv and its companions into one folder')
    .argument('[inputs...]', INPUTS)
    .option('--out <folder>', 'folder for the output; only files of an earlier run are replaced')
    .option('--format <list>', 'formats to write, separated by commas (default: csv,ndjson,html)')
    .option(...LIMIT)
    .option(...EXCEL)
    .option(...JOBS)
    .option(...CORRECTIONS)
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
    .option(...LIMIT)
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
    .option(...LIMIT)
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

const COMMANDS = [
  ...[addRun, addExtract, addDedupe, addDates, addValidate, addScore, addExplain],
  ...[addDiff, addSelect, addReport],
  ...[addWatch, addInit, addCompletion],
] as const;

/** The command line. It throws CommanderError in place of ending the process. */
export function programFor(terminal: Terminal, done: Done): Command {
  const name = stressed('demarche:', terminal.coloured);
  const program = new Command('demarche')
    .description(
      'Reads news articles and writes a clean table of diplomatic events: who met, visited or called whom, where, when and about what.',
    )
    .addHelpText('after', example('demarche run articles/ --out out'))
    .configureHelp({ styleTitle: (title) => `\u001b[1m${title}\u001b[22m` })
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help to the command for its arguments and options.')
    .configureOutput({ outputError: (text, tell) => tell(text.replace(/^error:/, name)) })
    .hook('preAction', (_, command) => {
      refuseEmptyValues(command);
      return applyConfig(command);
    })
    .exitOverride();
  addVersion(program, terminal);
  for (const add of COMMANDS) add(program, terminal, done);
  for (const command of program.commands) addConfigOption(command);
  return program;
}
