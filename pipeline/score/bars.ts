import type { Scores } from './scores.ts';

/** `f1=85`: the score's name and the least value that passes. */
const BAR = /^(?<name>[^=\s]+)=(?<least>-?\d+(?:\.\d+)?)$/;

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

/** A score by its name: an attribute (`actor.name`), a key, dotted or not (`merging.bcubed_f1`), or a key of `merging`. */
export function scoreNamed(scores: Scores, name: string): unknown {
  if (Object.hasOwn(scores.attributes, name)) return scores.attributes[name];
  const direct = name.split('.').reduce<unknown>(step, scores);
  return direct === undefined ? step(scores.merging, name) : direct;
}

/** A least value that a score must reach. */
export interface Bar {
  readonly name: string;
  readonly least: number;
}

/** The bars can't be read; the message has one line for each that is malformed. */
export class BarError extends Error {
  override readonly name = 'BarError';
}

/** Reads `f1=85,pair_precision=95`; nothing written is no bar. Throws BarError. */
export function barsOf(written: string): readonly Bar[] {
  if (written === '') return [];
  const problems: string[] = [];
  const bars = written.split(',').map((bar) => {
    const { name = '', least } = BAR.exec(bar.trim())?.groups ?? {};
    if (least === undefined)
      problems.push(`Unexpected --fail-under "${bar}", expected NAME=NUMBER, such as f1=85`);
    return { name, least: Number(least) };
  });
  if (problems.length > 0) throw new BarError(problems.join('\n'));
  return bars;
}

/** One line for each bar that is not reached; a score that has no value reaches none. */
export function failuresOf(scores: Scores, bars: readonly Bar[]): readonly string[] {
  return bars.flatMap(({ name, least }) => {
    const value = scoreNamed(scores, name);
    if (value === undefined) return [`${name} is no score.`];
    return Number.parseFloat(String(value)) >= least ? [] : [`${name} is ${value}, under ${least}`];
  });
}
