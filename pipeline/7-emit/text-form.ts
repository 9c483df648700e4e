import type { DiplomaticEvent } from '../records.ts';
import type { MadeWith } from '../stage.ts';
import type { OutputName } from './commit.ts';
import type { EventForm, Notes } from './form.ts';

/** The text of a form, piece by piece: `head`, so many events at a time, `tail`. Made anew for each file, so that it may count. */
export interface EventText {
  head(): string;
  rows(events: readonly DiplomaticEvent[]): string;
  tail(): string;
  /** Asked for last. */
  notes?(): Notes;
}

/** A form that is text all through. */
export function textForm(file: OutputName, makeText: (made: MadeWith) => EventText): EventForm {
  return {
    file,
    async open(folder, made) {
      const text = makeText(made);
      const writer = await folder.open(file);
      await writer.write(text.head());
      return {
        write: (events) => writer.write(text.rows(events)),
        async close() {
          await writer.write(text.tail());
          return { ...(await writer.close()), notes: text.notes?.() ?? [] };
        },
        discard: () => writer.discard(),
      };
    },
  };
}
