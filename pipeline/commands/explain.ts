import { join } from 'node:path';
import { parsed } from '../5-validate/article-index.ts';
import { isFile, wholeText } from '../5-validate/files.ts';
import { inWords } from '../5-validate/rule-problem.ts';
import type { DiplomaticEvent, Superseded } from '../records.ts';
import { check, type Kind } from '../schema.ts';
import { DEFAULTS, type Settings } from '../settings.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { explanationOf } from './explanation.ts';
import { ndjsonFile } from './ndjson.ts';
import { type Terminal, UsageError, write } from './terminal.ts';

export interface ExplainOptions {
  readonly out: string;
}

/** The first record of the file with that event_id; null when there is none. Throws UsageError when it is not as a run writes it. */
async function recordOf(file: string, kind: Kind, event_id: string): Promise<object | null> {
  for await (const { number, record } of ndjsonFile(file)) {
    if (record === null || !('event_id' in record) || record.event_id !== event_id) continue;
    const [problem] = check(kind, record);
    if (problem === undefined) return record;
    throw new UsageError(
      `Unexpected record at ${file}:${number}, expected it as a run writes it (${inWords(problem)}). Run it again, or see what validate says.`,
    );
  }
  return null;
}

function isLimits(value: unknown): value is Settings['dedupe'] {
  if (typeof value !== 'object' || value === null || !('weights' in value && 'min_weight' in value))
    return false;
  return typeof value.weights === 'object' && value.weights !== null;
}

/** The settings by which the events were merged; the defaults where no `run.json` tells them. */
async function limitsOf(out: string): Promise<Settings['dedupe']> {
  const file = join(out, 'run.json');
  const run = (await isFile(file)) ? parsed(await wholeText(file)) : null;
  const limits = (run as { readonly settings?: Partial<Settings> | null } | null)?.settings?.dedupe;
  return isLimits(limits) ? limits : DEFAULTS.dedupe;
}

/** What runs with --append noted of the id; null when they noted nothing. */
async function supersededAt(out: string, event_id: string): Promise<Superseded | null> {
  const file = join(out, 'superseded.ndjson');
  return (await isFile(file)) ? ((await recordOf(file, 'superseded', event_id)) as Superseded | null) : null;
}

/** Where the reports of an earlier set's event went, in words. */
function supersededInWords({ event_id, moved }: Superseded, isStill: boolean): string {
  const lines = moved.map(
    ({ report_id, event_id: to }) => `  ${report_id} ${to === null ? 'is gone' : `is in ${to}`}\n`,
  );
  const head = isStill
    ? `${event_id} had further reports in an earlier set:`
    : `${event_id} is an event of an earlier set, superseded:`;
  return `${head}\n${lines.join('')}`;
}

/** What is to be told, in order: the event itself, or those that hold its reports now. */
async function partsOf(eventId: string, out: string): Promise<readonly string[]> {
  const events = join(out, 'events.ndjson');
  const limits = await limitsOf(out);
  const event = (await recordOf(events, 'event', eventId)) as DiplomaticEvent | null;
  const superseded = await supersededAt(out, eventId);
  const note = superseded === null ? [] : [supersededInWords(superseded, event !== null)];
  const explained = event === null ? [] : [explanationOf(event, limits)];
  for (const id of event === null ? (superseded?.superseded_by ?? []) : []) {
    const other = (await recordOf(events, 'event', id)) as DiplomaticEvent | null;
    if (other !== null) explained.push(explanationOf(other, limits));
  }
  return [...note, ...explained];
}

/**
 * Prints the evidence of an event and why its reports were merged; of an event that a run with --append superseded, the events that hold its
 * reports now. Throws UsageError when the folder knows no such event.
 */
export async function explainCommand(
  eventId: string,
  { out }: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const parts = await partsOf(eventId, out);
  if (parts.length === 0)
    throw new UsageError(
      `Unexpected event "${eventId}", expected an event_id of ${out}/events.ndjson or of ${out}/superseded.ndjson. The last column of events.csv has them`,
    );
  await write(terminal.stdout, parts.join('\n'));
  return EXIT.done;
}
