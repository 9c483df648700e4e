/** The set in the output folder can't be appended to. `message` says why, and what to do. The command line exits with 64. */
export class AppendError extends Error {
  override readonly name = 'AppendError';
}
