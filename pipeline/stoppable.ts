/** Thrown when the run was asked to stop. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';

  constructor(message = 'stopped') {
    super(message);
  }
}

/**
 * The same records until `signal` is aborted; then throws StoppedError at once, even while the source waits for input.
 * A source that waits is left behind: a read of stdin can't be called off.
 */
export async function* stoppable<Entry>(
  records: AsyncIterable<Entry>,
  signal: AbortSignal,
): AsyncGenerator<Entry> {
  const iterator = records[Symbol.asyncIterator]();
  // One promise per record: racing against one promise for the whole run would keep every record in memory.
  let stop = (_error: StoppedError): void => {};
  const onAbort = (): void => stop(new StoppedError());
  signal.addEventListener('abort', onAbort);
  try {
    for (;;) {
      if (signal.aborted) throw new StoppedError();
      const next = await new Promise<IteratorResult<Entry>>((resolve, reject) => {
        stop = reject;
        iterator.next().then(resolve, reject);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    if (!signal.aborted) await iterator.return?.();
  }
}

/** The same records until `signal` is aborted, as if they came to their end there: what was given out is still to be worked on. */
export async function* untilStopped<Entry>(
  records: AsyncIterable<Entry>,
  signal: AbortSignal,
): AsyncGenerator<Entry> {
  try {
    yield* stoppable(records, signal);
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
  }
}
