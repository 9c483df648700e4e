import type { Code } from '../notes.ts';
import type { Day, Evidence, Note, PublishedBasis, SourceDocument } from '../records.ts';
import type { DateLine } from './page-date.ts';
import { readDay, type WrittenDay } from './written-day.ts';

export interface Published {
  readonly published_at: Day | null;
  readonly basis: PublishedBasis | null;
  readonly evidence: Evidence | null;
  readonly notes: readonly Note[];
}

interface Told {
  readonly day: Day;
  readonly basis: PublishedBasis;
  readonly evidence: Evidence | null;
}

export interface DayInText {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

export interface PublishedSources {
  readonly document: SourceDocument;
  readonly document_id: string;
  /** The page's own date line. */
  readonly line: DateLine | null;
  /** The dateline's day, when it tells its year. */
  readonly dateline: DayInText | null;
  /** `--published-at`. */
  readonly setting: Day | null;
}

/**
 * The table that somebody wrote for these documents goes first, then the document's own field and date line, then its
 * dateline, then the setting for all. There is no guess behind them: null.
 */
export function publishedAt(sources: PublishedSources): Published {
  const { document, document_id } = sources;
  const notes: Note[] = [];
  const read = (words: string | null): Day | null => {
    const written = words === null ? null : readDay(words);
    const problem = words === null ? null : problemOf(written);
    if (problem !== null) notes.push({ note: problem, document_id, span: null, detail: words });
    return written !== null && 'day' in written ? written.day : null;
  };
  const table = read(document.metadata?.published_at ?? null);
  const stated = statedIn(sources, read(document.published_at), notes);
  if (table !== null && stated !== null && table !== stated.day) {
    notes.push({
      note: 'normalise/date-conflict' satisfies Code,
      document_id,
      span: null,
      detail: `${table} ${stated.day}`,
    });
  }
  const told = chosen(sources, table, stated);
  return {
    published_at: told?.day ?? null,
    basis: told?.basis ?? null,
    evidence: told?.evidence ?? null,
    notes,
  };
}

function chosen(sources: PublishedSources, table: Day | null, stated: Told | null): Told | null {
  if (table !== null && table !== stated?.day) return { day: table, basis: 'metadata', evidence: null };
  if (stated !== null) return stated;
  if (sources.dateline !== null) {
    const { day } = sources.dateline;
    return { day, basis: 'dateline', evidence: evidenceOf(sources, sources.dateline) };
  }
  return sources.setting === null ? null : { day: sources.setting, basis: 'metadata', evidence: null };
}

function statedIn(sources: PublishedSources, field: Day | null, notes: Note[]): Told | null {
  if (field !== null) return { day: field, basis: 'stated', evidence: null };
  const written = sources.line?.written ?? null;
  if (written === null) return null;
  if ('day' in written) {
    return {
      day: written.day,
      basis: 'stated',
      evidence: evidenceOf(sources, { day: written.day, ...written.span }),
    };
  }
  const note: Code = `normalise/${written.problem}-date`;
  notes.push({
    note,
    document_id: sources.document_id,
    span: written.span,
    detail: sources.document.text.slice(written.span.start, written.span.end),
  });
  return null;
}

function evidenceOf({ document, document_id }: PublishedSources, { start, end }: DayInText): Evidence {
  return {
    field: 'published_at',
    document_id,
    source: 'text',
    start,
    end,
    quote: document.text.slice(start, end),
  };
}

function problemOf(written: WrittenDay | null): Code | null {
  if (written === null) return 'normalise/unreadable-date';
  return 'problem' in written ? `normalise/${written.problem}-date` : null;
}
