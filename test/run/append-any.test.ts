import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventReport, Superseded } from '../../pipeline/records.ts';
import { article, CALL, folderOf, MEETING, MEETING_RETOLD, NOTHING, recordsOf } from '../cli/demarche.ts';
import { ran, setOf, stepwise } from './stepwise.ts';

const NEXT_DAY = MEETING.replace('on Tuesday', 'on Wednesday');
const TEXTS = [MEETING, MEETING_RETOLD, NEXT_DAY, CALL, NOTHING] as const;

/** Few ids and texts, so that ids are shared, texts repeated and reports merged. */
const line = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.constantFrom(...TEXTS),
        fc.constantFrom('2021-03-04', '2021-03-05'),
      )
      .map((told) => article(...told)),
  },
  { weight: 1, arbitrary: fc.constantFrom('{"id": "a"\n', '{"id": "a"}\n') },
);
const step = fc.array(line, { maxLength: 4 });

test('any input in any three steps: the set of one run over everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      step,
      step,
      step,
      fc.shuffledSubarray(['p', 'q', 'r'], { minLength: 3 }),
      async (one, two, three, names) => {
        const steps = Object.fromEntries(names.map((name, at) => [name, [one, two, three][at] ?? []]));
        const { out, whole } = await stepwise(steps);
        expect(setOf(out)).toEqual(setOf(whole));
        rmSync(dirname(out), { recursive: true });
      },
    ),
    { numRuns: 25 },
  );
});

type EventsOfReports = ReadonlyMap<string, string>;

/** Every event of every step so far: report_id -> event_id, as the step left them. */
function eventsOf(out: string): EventsOfReports {
  const reports = recordsOf<EventReport>(join(out, 'reports.ndjson'));
  return new Map(reports.map(({ report_id, event_id }) => [report_id, event_id ?? '']));
}

test('any event_id of any step leads to the events that hold its reports in the last one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 3 }), async (steps) => {
      const folder = folderOf(
        Object.fromEntries(steps.map((lines, at) => [`${at}/${at}.ndjson`, lines.join('')])),
      );
      const out = join(folder, 'out');
      const seen: EventsOfReports[] = [];
      for (const at of steps.keys()) {
        await ran([join(folder, String(at))], out, at > 0);
        seen.push(eventsOf(out));
      }
      const now = seen.at(-1) ?? new Map<string, string>();
      const superseded = recordsOf<Superseded>(join(out, 'superseded.ndjson'));
      const movedFrom = new Map(superseded.map((one) => [one.event_id, one]));
      for (const [report_id, event_id] of seen.flatMap((events) => [...events])) {
        const { moved = [], superseded_by = [] } = movedFrom.get(event_id) ?? {};
        const isMoved = moved.some((one) => one.report_id === report_id);
        // A report whose document got another id has another id itself: if it is in another event too, it is listed under the new one.
        if (!now.has(report_id)) expect(moved.length > 0 || [...now.values()].includes(event_id)).toBe(true);
        else if (now.get(report_id) === event_id) expect(isMoved).toBe(false);
        else expect([isMoved, superseded_by.includes(now.get(report_id) ?? '')]).toEqual([true, true]);
      }
      for (const { superseded_by, moved } of superseded) {
        for (const event_id of superseded_by) expect([...now.values()]).toContain(event_id);
        for (const { report_id, event_id } of moved) expect(now.get(report_id) ?? null).toBe(event_id);
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 25 },
  );
});
