import { isScoreName, pathOf, SCORE_NAMES } from './score-names.ts';
import type { Scores } from './scores.ts';

/** `f1=85`: the score's name and the least value that passes. */
const BAR = /^(?<name>[^=\s]+)=(?<least>-?\d+(?:\.\d+)?)$/;

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

/** A score by its name; null when this gold has nothing to measure it by. */
export function scoreNamed(scores: Scores, name: string): unknown {
  return pathOf(name).reduce<unknown>(step, scores) ?? null;
}

/** A least value that a score must reach. */
export interface Bar {
  readonly name: string;
  readonly least: number;
}

/** The bars can't be read; the message has one line for each problem. */
export class BarError extends Error {
  override readonly name = 'BarError';
}

/** Reads `f1=85,pair_precision=95`; nothing written is no bar. Throws BarError, also for names that are no scores. */
export function barsOf(written: string): readonly Bar[] {
  if (written === '') return [];
  const problems: string[] = [];
  const unknown: string[] = [];
  const bars = written.split(',').map((bar) => {
    const { name = '', least } = BAR.exec(bar.trim())?.groups ?? {};
    if (least === undefined)
      problems.push(`Unexpected --fail-under "${bar}", expected NAME=NUMBER, such as f1=85`);
    else if (!isScoreName(name)) unknown.push(name);
    return { name, least: Number(least) };
  });
  if (unknown.length > 0) {
    const names = unknown.map((name) => `"${name}"`).join(', ');
    problems.push(`Unexpected score ${names} in --fail-under, expected names of ${SCORE_NAMES.join(', ')}`);
  }
  if (problems.length > 0) throw new BarError(problems.join('\n'));
  return bars;
}

/** One line for each bar that is not reached; a score that has no value reaches none. */
export function failuresOf(scores: Scores, bars: readonly Bar[]): readonly string[] {
  return bars.flatMap(({ name, least }) => {
    const value = scoreNamed(scores, name);
    if (value === null) return [`${name} has no value: the gold file has nothing to measure it by`];
    return Number.parseFloat(String(value)) >= least ? [] : [`${name} is ${value}, under ${least}`];
  });
}
