/** What the exit code tells a shell or a batch engine, after sysexits.h. */
export const EXIT = {
  done: 0,
  /** `validate` found invalid records, `score` is under its bar. */
  failed: 1,
  too_many_rejects: 3,
  usage: 64,
  /** Some input could not be opened; everything else is written. Of `score`: an input can't be read as what it should be. */
  unopenable: 65,
  bug: 70,
  disk: 74,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
