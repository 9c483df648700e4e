/** An interrupted run can't be taken up by this one: it would be another run. */
export class ResumeError extends Error {
  override readonly name = 'ResumeError';
}
