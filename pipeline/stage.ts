import type { Lexicon } from './lexicon/rows.ts';
import type { Note, Reject } from './records.ts';
import type { Settings } from './settings.ts';

/** All that a step may know beside its record: data, no callbacks. */
export interface Context {
  readonly settings: Settings;
  readonly lexicon: Lexicon;
}

/** What a thread needs to make a context: it reads our own tables itself. */
export interface WorkWith {
  readonly settings: Settings;
  readonly lexicon: Pick<Lexicon, 'own'>;
}

/** What tells how a set was made: all that stages 6 and 7 may know. Who only needs this loads no table. */
export interface MadeWith {
  readonly settings: Settings;
  readonly lexicon: Pick<Lexicon, 'hash' | 'own'>;
}

/** Pure: one record in; records, rejects and notes out; no memory between calls. */
export type Step<In, Out> = (record: In, context: Context) => Iterable<Out | Reject | Note>;

/** Sees the whole stream. Only read, dedupe and emit need it. */
export type Stage<In, Out> = (records: AsyncIterable<In>, context: Context) => AsyncIterable<Out>;

export function isReject(record: object): record is Reject {
  return 'stage' in record && 'code' in record;
}

export function isNote(record: object): record is Note {
  return 'note' in record;
}

/** Lifts a step to a stage: rejects and notes of this step and of earlier ones are passed on. */
export function each<In extends object, Out extends object>(
  step: Step<In, Out>,
): Stage<In | Reject | Note, Out | Reject | Note> {
  return async function* (records, context) {
    for await (const record of records) {
      if (isReject(record) || isNote(record)) yield record;
      else yield* step(record, context);
    }
  };
}
