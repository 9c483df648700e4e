const TRIES = 3;
const ROUNDS = 4;
/** How many times longer the second input is. */
const TIMES = 4;
/** Milliseconds of CPU time under which a measurement says nothing. */
const NOISE = 20;

function cpuTime(work: () => void): number {
  const times = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

/**
 * How many times the CPU time of `work` grows when its input gets four times as long: about 4 when it is linear, 16 when
 * it is quadratic. The least of several rounds, since a busy machine only ever adds time. Work too short to be measured
 * counts as 1.
 */
export function growth(work: (length: number) => void, length: number): number {
  work(length);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && least >= LINEAR; round++) {
    const longer = cpuTime(() => work(TIMES * length));
    least = Math.min(least, longer < NOISE ? 1 : longer / cpuTime(() => work(length)));
  }
  return least;
}

/** Linear with slack for a busy machine: less than this many times the CPU time for four times the length. */
export const LINEAR = 9;
