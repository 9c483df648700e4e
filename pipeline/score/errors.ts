import type { FieldCheck } from './attributes.ts';
import { partyOf } from './participants.ts';
import type { GoldEvent, ScoredReport, Side, Telling } from './telling.ts';

/** Everything that was not right, by kind, each as one line. */
export interface ErrorLines {
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly wrong: readonly string[];
}

function nameOf(side: Side | null | undefined): string {
  if (!side) return '-';
  const party = partyOf(side);
  return [side.name ?? side.role ?? '', party && `(${party})`].filter(Boolean).join(' ') || '-';
}

function describe(telling: Telling): string {
  const { start, end } = telling.date ?? {};
  const date = start && end && end !== start ? `${start}/${end}` : (start ?? 'no date');
  const who = `${nameOf(telling.actor)} / ${nameOf(telling.counterpart)}`;
  return `${telling.type} ${telling.status ?? ''}: ${who}, ${date}`;
}

export function missedLine(document: string, event: GoldEvent): string {
  return `${document} ${event.core ? 'core' : 'background'} ${describe(event)}`;
}

/** With the words that the type was read from, which is what led astray. */
export function extraLine(report: ScoredReport): string {
  const quote = report.evidence?.find(({ field }) => field === 'type')?.quote;
  return `${report.document_id} ${describe(report)}${quote === undefined ? '' : ` — "${quote}"`}`;
}

export function wrongLine(document: string, event: GoldEvent, { field, want, got }: FieldCheck): string {
  return `${document} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)} in ${describe(event)}`;
}

const TITLES = { missed: 'Missed', extra: 'Extra', wrong: 'Wrong fields' } as const;

/** At most `limit` lines of each kind, sorted, under a heading that tells how many there are in all. */
export function errorReport(errors: ErrorLines, limit: number): readonly string[] {
  if (limit <= 0) return [];
  return (['missed', 'extra', 'wrong'] as const).flatMap((kind) => {
    const sorted = [...errors[kind]].sort();
    const shown = sorted.slice(0, limit).map((line) => `  ${line}`);
    const count = sorted.length > limit ? `${limit} of ${sorted.length}` : `${sorted.length}`;
    return [`${TITLES[kind]} (${count})`, ...shown];
  });
}
