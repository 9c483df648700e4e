import { createHash } from 'node:crypto';
import { resultSettings } from '../7-emit/run-json.ts';
import { differences } from '../append/differences.ts';
import type { EarlierSet } from '../append/earlier-set.ts';
import type { MadeWith } from '../stage.ts';
import { VERSION } from '../version.ts';
import { ResumeError } from './resume-error.ts';

/** All that decides what a run reads and makes: only a run with the same head can go on where another stopped. */
export interface RunHead {
  readonly version: string;
  readonly lexicon: string;
  readonly settings: object;
  /** Hash of what `--append` adds to; null without it. */
  readonly earlier: string | null;
  /** Of each input, in the order of reading: its path, and its hash or why it is not read. */
  readonly inputs: readonly string[];
}

/** More would only fill the screen. */
const SHOWN = 5;

export function headOf(
  inputs: readonly string[],
  earlier: EarlierSet | null,
  { settings, lexicon }: MadeWith,
): RunHead {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return {
    version: VERSION,
    lexicon: lexicon.hash,
    settings: resultSettings(settings),
    earlier: earlier === null ? null : hash(JSON.stringify(earlier.run)),
    inputs,
  };
}

function shown(problems: readonly string[]): string {
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
  return problems.slice(0, SHOWN).join('; ') + more;
}

/** Path of a line of `RunHead.inputs`. */
function pathOf(input: string): string {
  return input.slice(0, input.lastIndexOf(' '));
}

function inputProblems(found: readonly string[], expected: readonly string[]): readonly string[] {
  const [there, here] = [new Set(found), new Set(expected)];
  const known = new Set(found.map(pathOf));
  const left = new Set(expected.map(pathOf));
  const told = [
    ...expected
      .filter((input) => !there.has(input))
      .map((input) => `${pathOf(input)} ${known.has(pathOf(input)) ? 'was changed' : 'is new'}`),
    ...found
      .filter((input) => !here.has(input) && !left.has(pathOf(input)))
      .map((input) => `${pathOf(input)} is gone`),
  ];
  const isSameOrder = found.length === expected.length && found.every((input, at) => input === expected[at]);
  return told.length > 0 || isSameOrder ? told : ['they come in another order'];
}

/** Throws ResumeError when `kept`, of the run in `folder`, is not `head`. */
export function checkHead(folder: string, kept: object, head: RunHead): void {
  const { inputs = [], ...maker } = kept as Partial<RunHead>;
  const { inputs: ownInputs, ...ownMaker } = head;
  const anew = 'Run without --resume to begin anew.';
  const made = differences(maker, ownMaker);
  if (made.length > 0) {
    throw new ResumeError(
      `Unexpected run in ${folder} of another version, lexicon, settings or earlier set: ${shown(made)}. ${anew}`,
    );
  }
  const read = inputProblems(inputs, ownInputs);
  if (read.length > 0)
    throw new ResumeError(
      `Unexpected input, expected what the run in ${folder} read: ${shown(read)}. ${anew}`,
    );
}
