import type { PageLine } from './page-line.ts';
import { endsAsSentence } from './sentence-like.ts';
import { readWholeDay, type WrittenDay } from './written-day.ts';

/** A line that tells when the page was published: `November 15, 2024 11:55 pm`, `Agency | Updated: 2017-09-15 17:52`. */
export interface DateLine {
  /** The span lies in the text, not in the line. */
  readonly written: WrittenDay;
  /** `updated` is second best: a page may be updated years later. */
  readonly label: 'published' | 'updated' | 'none';
}

/** Longest part beside the date: an outlet, a writer, a counter. */
const MAX_PART = 60;
const SEPARATOR = /[ \t]{0,9}(?:[|•·\t]| {2}|(?<= )[-–—](?= ))[ \t]{0,9}/;
const SEPARATORS = new RegExp(`(${SEPARATOR.source})`);
const LABEL =
  /^(?:(?<published>(?:first |originally )?(?:published|posted|created|uploaded|issued|publication date|publish date|date posted|date))|(?<updated>(?:last )?(?:updated?|modified|revised)))(?: on| at| date)?(?: ?: ?| )/i;
/** A writer or a place before the date: `By Jane Roe, `, `Nairobi, `. */
const BEFORE_DATE = /^(?:[Bb]y )?\p{Lu}[\p{L}.' ]{1,40}, (?=.*\d)/u;

/** Every form of a date has a year in it. */
const YEAR = /\d{4}/;

/** Null when the line is not a date with only short parts around it. */
export function dateLine(line: PageLine): DateLine | null {
  if (!YEAR.test(line.words)) return null;
  const parts = partsOf(line.words);
  if (parts.some(({ words }) => words.length > MAX_PART || (endsAsSentence(words) && !/m\.$/i.test(words))))
    return null;
  for (const { words, start } of parts) {
    const date = datePart(words);
    if (date !== null) {
      const shift = line.start + start + date.start;
      const { span } = date.written;
      const moved = { start: span.start + shift, end: span.end + shift };
      return { written: { ...date.written, span: moved }, label: date.label };
    }
  }
  return null;
}

function datePart(words: string): (DateLine & { readonly start: number }) | null {
  const label = LABEL.exec(words);
  const kind = label?.groups?.published !== undefined ? 'published' : label === null ? 'none' : 'updated';
  const start = label?.[0].length ?? 0;
  const whole = readWholeDay(words.slice(start));
  if (whole !== null) return { written: whole, label: kind, start };
  const before = BEFORE_DATE.exec(words.slice(start));
  if (before === null) return null;
  const shift = start + before[0].length;
  const behind = readWholeDay(words.slice(shift));
  return behind === null ? null : { written: behind, label: kind, start: shift };
}

function partsOf(words: string): readonly { readonly words: string; readonly start: number }[] {
  const parts: { readonly words: string; readonly start: number }[] = [];
  let start = 0;
  for (const part of words.split(SEPARATORS)) {
    if (parts.length === 0 || !SEPARATOR.test(part) || part.trim().length > 1)
      parts.push({ words: part, start });
    start += part.length;
  }
  return parts.filter((part) => part.words.trim() !== '');
}

const RANK = ['published', 'none', 'updated'] as const;

/** The line that tells the publication day best: labelled before bare before updated, then the first. */
export function bestDateLine(found: readonly DateLine[]): DateLine | null {
  for (const label of RANK) {
    const best = found.find((line) => line.label === label);
    if (best !== undefined) return best;
  }
  return null;
}
