import type { Anchor, EventReport } from '../../pipeline/records.ts';
import { report, type Told } from './report.ts';

const ANCHORS: Readonly<Record<string, Partial<Anchor>>> = {
  yesterday: { offset: -1, tense: 'past' },
  today: { offset: 0, tense: 'past' },
  tomorrow: { offset: 1, tense: 'future' },
  'last week': { unit: 'week', offset: -1, tense: 'past' },
  'last month': { unit: 'month', offset: -1, tense: 'past' },
  'last year': { unit: 'year', offset: -1, tense: 'past' },
  'on February 3': { month: 2, day: 3, tense: 'past' },
  'on February 6': { month: 2, day: 6, tense: 'past' },
  'on Monday': { weekday: 1, tense: 'past' },
  'on Tuesday': { weekday: 2, tense: 'past' },
  'on Wednesday': { weekday: 3, tense: 'past' },
  'on Thursday': { weekday: 4, tense: 'past' },
  'on Friday': { weekday: 5, tense: 'past' },
};
const EMPTY = { unit: 'day', offset: null, weekday: null, year: null, month: null, day: null } as const;
const PRECISIONS = { day: 'day', week: 'within', month: 'month', year: 'year' } as const;

/** The words that `undated` knows. */
export const WORDS = Object.keys(ANCHORS);

/** Evidence of the words of a date, at a place of their own in each report. */
function quoted(one: EventReport, words: string): EventReport {
  const start = Number.parseInt(one.report_id.slice(2, 6), 16);
  const { document_id } = one;
  const evidence = {
    field: 'date',
    document_id,
    source: 'text',
    start,
    end: start + words.length,
    quote: words,
  } as const;
  return { ...one, evidence: [...one.evidence, evidence] };
}

/** A report of an article without publication date, whose date words count from it. */
export function undated({
  words,
  ...told
}: Omit<Told, 'date' | 'published'> & { words: string }): EventReport {
  const anchor: Anchor = { ...EMPTY, tense: null, ...ANCHORS[words] };
  const precision = PRECISIONS[anchor.unit as keyof typeof PRECISIONS];
  const date = {
    start: null,
    end: null,
    edtf: null,
    precision,
    basis: 'relative',
    text: words,
    anchor,
  } as const;
  return quoted({ ...report({ ...told, date: null, published: null }), date }, words);
}

/** A report that tells its day. */
export function dated(told: Told): EventReport {
  const one = report(told);
  return quoted(one, one.date?.text ?? '');
}
