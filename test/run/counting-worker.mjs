let started = 0;

/** Which task of this thread it is, counted from 0. */
export function work() {
  started += 1;
  return started - 1;
}
