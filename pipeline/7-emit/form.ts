import type { Code } from '../notes.ts';
import type { DiplomaticEvent } from '../records.ts';
import type { MadeWith } from '../stage.ts';
import type { OutputName } from './commit.ts';
import type { OutputFolder } from './output-folder.ts';
import type { RecordSet } from './record-set.ts';
import type { OutputFile } from './run-json.ts';
import type { WritingPlace } from './writing-place.ts';

/** What a form writes with: nothing stands in its place before all is written. */
export type FormFolder = Pick<OutputFolder, keyof WritingPlace | 'adopt' | 'workPath'>;

/** Conditions to be counted in `run.json`, each with how often it was met, also 0. */
export type Notes = readonly (readonly [Code, number])[];

/** What a form wrote. */
export interface FormFile extends OutputFile {
  /** What the file could not show. */
  readonly notes?: Notes;
}

/** Takes events in their order of output, a batch at a time. */
export interface EventSink {
  write(events: readonly DiplomaticEvent[]): Promise<void>;
  close(): Promise<FormFile>;
  /** Instead of `close`, when another form failed. */
  discard(): Promise<void>;
}

/** A form of `--format` that needs no more than to see each event once: all such forms share one pass. */
export interface EventForm {
  readonly file: OutputName;
  open(folder: WritingPlace, made: MadeWith): Promise<EventSink>;
}

/** A form of `--format` that is made from a set whose NDJSON is written. */
export interface SetForm {
  readonly file: OutputName;
  /** `written`: the outputs so far. */
  write(
    set: RecordSet,
    folder: FormFolder,
    made: MadeWith,
    written: readonly OutputFile[],
  ): Promise<FormFile>;
}
