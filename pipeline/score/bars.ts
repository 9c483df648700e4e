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

/** One line for each bar of `f1=85,pair_precision=95` that is not reached; a score that has no value reaches none. */
export function failuresOf(scores: Scores, bars: string): readonly string[] {
  return bars
    .split(',')
    .filter(Boolean)
    .flatMap((bar) => {
      const { name, least } = BAR.exec(bar.trim())?.groups ?? {};
      if (name === undefined || least === undefined)
        return [`Unexpected bar "${bar}", expected NAME=NUMBER.`];
      const value = scoreNamed(scores, name);
      if (value === undefined) return [`${name} is no score.`];
      return Number.parseFloat(String(value)) >= Number(least) ? [] : [`${name} is ${value}, under ${least}`];
    });
}
