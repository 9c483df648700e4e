import type { ComparedEvent } from './compared-event.ts';
import type { Matched } from './match.ts';

export const KINDS = ['gained', 'lost', 'merged', 'split', 'changed'] as const;
export type ChangeKind = (typeof KINDS)[number];

/** One event that two sets do not have alike. */
export interface Change {
  readonly change: ChangeKind;
  /** Ids in the old set, and in the new one: two of one side and one of the other where events were merged or split. */
  readonly was_ids: readonly string[];
  readonly now_ids: readonly string[];
  /** Of `changed`: each value that is another one, in words. */
  readonly fields: readonly FieldChange[];
  /** The event in a few words, as the new set tells it; a lost or split one as the old set does. */
  readonly words: string;
}

export interface FieldChange {
  readonly field: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** Events by their numbers. */
export type Shelf = (numbers: readonly number[]) => readonly ComparedEvent[];

/** Reports that left and that joined; null when they are the same. */
function reportsChange(was: ComparedEvent, now: ComparedEvent): FieldChange | null {
  const [before, after] = [new Set(was.reports), new Set(now.reports)];
  const gone = was.reports.filter((report) => !after.has(report));
  const come = now.reports.filter((report) => !before.has(report));
  if (gone.length + come.length === 0) return null;
  return { field: 'reports', was: gone.join('; ') || null, now: come.join('; ') || null };
}

export function fieldChanges(was: ComparedEvent, now: ComparedEvent): readonly FieldChange[] {
  const names = new Set([...Object.keys(was.fields), ...Object.keys(now.fields)]);
  const changes = [...names].flatMap((field): FieldChange[] => {
    const [before = null, after = null] = [was.fields[field], now.fields[field]];
    return before === after ? [] : [{ field, was: before, now: after }];
  });
  const reports = reportsChange(was, now) ?? [];
  const ids =
    was.event_id === now.event_id ? [] : { field: 'event_id', was: was.event_id, now: now.event_id };
  return [ids, changes, reports].flat();
}

/** Pairs compared at a time. */
const BATCH = 512;

function idsOf(events: readonly ComparedEvent[]): readonly string[] {
  return events.map(({ event_id }) => event_id);
}

function* changedOf(kept: Matched['kept'], was: Shelf, now: Shelf): Generator<Change> {
  for (let from = 0; from < kept.length; from += BATCH) {
    const pairs = kept.slice(from, from + BATCH);
    const after = now(pairs.map(([, number]) => number));
    for (const [at, before] of was(pairs.map(([number]) => number)).entries()) {
      const event = after[at];
      const fields = event === undefined ? [] : fieldChanges(before, event);
      if (event === undefined || fields.length === 0) continue;
      const [was_ids, now_ids] = [[before.event_id], [event.event_id]];
      yield { change: 'changed', was_ids, now_ids, fields, words: event.words };
    }
  }
}

/** Everything in which the sets differ, kind by kind, each in the order of its set. */
export function* changesOf(matched: Matched, was: Shelf, now: Shelf): Generator<Change> {
  const none = { was_ids: [], now_ids: [], fields: [] };
  for (const number of matched.gained)
    for (const { event_id, words } of now([number]))
      yield { ...none, change: 'gained', now_ids: [event_id], words };
  for (const number of matched.lost)
    for (const { event_id, words } of was([number]))
      yield { ...none, change: 'lost', was_ids: [event_id], words };
  for (const [number, numbers] of matched.merged)
    for (const { event_id, words } of now([number]))
      yield { ...none, change: 'merged', was_ids: idsOf(was(numbers)), now_ids: [event_id], words };
  for (const [number, numbers] of matched.split)
    for (const { event_id, words } of was([number]))
      yield { ...none, change: 'split', was_ids: [event_id], now_ids: idsOf(now(numbers)), words };
  yield* changedOf(matched.kept, was, now);
}
