import { foldName } from '../lexicon/fold-name.ts';
import type { Dateline, Day, SourceDocument } from '../records.ts';
import type { Context } from '../stage.ts';
import { agencyNamed, IN_DATELINES } from './agencies.ts';
import { DATELINE_FORMS, LABELS } from './dateline-forms.ts';
import { foldSame } from './fold.ts';
import type { PageLine } from './page-line.ts';
import { calendarDay, monthNumber } from './written-day.ts';

/** A dateline before its day is tied to a year. */
export interface WrittenDateline extends Omit<Dateline, 'day'> {
  /** As written, for evidence. */
  readonly words: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day_of_month: number | null;
}

/** A dateline is over by then. */
const MAX_LENGTH = 120;
/** The one dateline place that is no city: what agencies write for the United Nations' seat in New York. */
const HEADQUARTERS = 'united nations';
/** Lines of the article that may start with it: a caption may stand before the lead. */
const LINES_TO_TRY = 3;

/** Reads the dateline at the start of one of the first lines of the article; null when there is none. */
export function findDateline(body: readonly PageLine[], context: Context): WrittenDateline | null {
  for (const line of body.slice(0, LINES_TO_TRY)) {
    const dateline = readDateline(line.words, line.start, context);
    if (dateline !== null) return dateline;
  }
  return null;
}

/** Reads a record's own `dateline` field, which needs no dash behind it. */
export function datelineOfField(document: SourceDocument, context: Context): WrittenDateline | null {
  const field = document.dateline?.trim() ?? '';
  if (field === '') return null;
  const words = foldSame(field).replace(/[ ,:–—-]+$/, '');
  const read = readDateline(`${words} - `, 0, context);
  const place = read === null ? (/\d/.test(words) ? null : words) : read.place;
  const nothing = { agency: null, year: null, month: null, day_of_month: null };
  return { ...nothing, ...read, place, span: null, words: field };
}

/** Reads the dateline at the start of a line, whose words stand at `shift`. */
export function readDateline(line: string, shift: number, context: Context): WrittenDateline | null {
  const head = line.slice(0, MAX_LENGTH);
  for (const { pattern, needs } of DATELINE_FORMS) {
    const match = pattern.exec(head);
    if (match?.groups === undefined) continue;
    const { place, agency, month, day, year } = match.groups;
    const name = agencyNamed(agency?.split(/[,/]/)[0] ?? '', context.lexicon, IN_DATELINES);
    if (place !== undefined && LABELS.test(place)) continue;
    if (needs === 'agency' && name === null) continue;
    if (needs === 'known place' && !isKnownPlace(place, context)) continue;
    const words = match[0].trimEnd();
    return {
      // `MOSCOW. April 7`, but `WASHINGTON D.C.`
      place: place?.replace(/(?<=\p{L}{3})\.$/u, '') ?? null,
      span: { start: shift, end: shift + words.length },
      words,
      agency: name ?? (month === undefined ? null : unlistedAgency(agency)),
      year: numberOf(year),
      month: month === undefined ? null : monthNumber(month),
      day_of_month: numberOf(day),
    };
  }
  return null;
}

/** Between a day and a dash stands who sent the report, also one that `outlets.csv` does not have; not a desk of the paper's own. */
function unlistedAgency(words: string | undefined): string | null {
  return words === undefined ||
    /\b(?:desk|staff|reporters?|correspondents?|agenc(?:y|ies)|monitoring)\b/i.test(words)
    ? null
    : words.trim();
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function isKnownPlace(place: string | undefined, { lexicon }: Context): boolean {
  return (
    place
      ?.split('/')
      .every((name) => lexicon.cities.has(foldName(name)) || foldName(name) === HEADQUARTERS) ?? false
  );
}

/** The day told with its year: a publication day by itself; null when the year is missing or there is no such day. */
export function fullDay({ year, month, day_of_month }: WrittenDateline): Day | null {
  return year === null || month === null || day_of_month === null
    ? null
    : calendarDay(year, month, day_of_month);
}

/** `April 7` is the last such day that lies at most `max_lead` days after publication; null when nothing tells the year. */
export function datelineDay(
  dateline: WrittenDateline,
  published_at: Day | null,
  max_lead: number,
): Day | null {
  const { month, day_of_month } = dateline;
  if (dateline.year !== null) return fullDay(dateline);
  if (published_at === null || month === null || day_of_month === null) return null;
  const latest = new Date(Date.parse(published_at) + max_lead * 86_400_000).toISOString().slice(0, 10);
  const year = Number(latest.slice(0, 4));
  const days = [year, year - 1].map((candidate) => calendarDay(candidate, month, day_of_month));
  return days.find((day) => day !== null && day <= latest) ?? null;
}
