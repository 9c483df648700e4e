import type { Furniture, SourceDocument, Span } from '../records.ts';
import type { Settings } from '../settings.ts';
import type { Context } from '../stage.ts';
import { FURNITURE_RULES } from './furniture-rules.ts';
import { bestDateLine, type DateLine, dateLine } from './page-date.ts';
import type { PageLine } from './page-line.ts';
import { endsAsSentence, isHeading, isHeadlineLike } from './sentence-like.ts';
import { signingAgency } from './signature.ts';
import { findTitle, titleTest } from './title.ts';

type Limits = Settings['normalise'];

/** What every line of a text is, and what was read on the way. */
export interface PageMarks {
  readonly furniture: readonly Furniture[];
  readonly title_span: Span | null;
  readonly date: DateLine | null;
  /** Lines that are article: neither furniture nor title. */
  readonly body: readonly PageLine[];
  /** Agencies that stand in lines of their own, in order. */
  readonly agencies: readonly string[];
}

/** A line with what it was found to be: a kind of furniture, `title`, or null for the article itself. */
interface Marked {
  readonly line: PageLine;
  readonly kind: string | null;
}

/**
 * Marks title and furniture of a text. A sentence taken for furniture is lost, furniture taken for a sentence only
 * costs time: so the rules match whole lines, and headings must have sentences after them.
 * `known_title` comes from a field or the metadata table.
 */
export function markPage(
  lines: readonly PageLine[],
  form: SourceDocument['form'],
  known_title: string | null,
  context: Context,
): PageMarks {
  const limits = context.settings.normalise;
  const { ruled, dates } = withRules(lines, context);
  const head = unmarked(ruled.slice(0, limits.head_lines));
  const title = form === 'page' ? findTitle(head, unmarked(ruled), known_title, limits) : null;
  const shown = title?.words ?? known_title;
  const repeats = shown === null ? () => false : titleTest(shown);
  const titled = ruled.map((marked) => withTitle(marked, title, repeats));
  const marked = withHeadings(withLinkLists(titled, limits), form, limits);
  return {
    furniture: marked.flatMap(({ line, kind }) =>
      kind === null || kind === 'title' ? [] : [{ start: line.start, end: line.end, kind }],
    ),
    title_span: title === null ? null : { start: title.start, end: title.end },
    date: bestDateLine(dates),
    body: unmarked(marked),
    agencies: lines.map((line) => signingAgency(line.words, context.lexicon)).filter((name) => name !== null),
  };
}

interface Ruled {
  readonly ruled: readonly Marked[];
  readonly dates: readonly DateLine[];
}

/** Date lines stand above the article or at the very foot: inside it they are headings of a timeline. */
function withRules(lines: readonly PageLine[], context: Context): Ruled {
  const { head_lines, tail_lines } = context.settings.normalise;
  const body_start = bodyStart(lines, context);
  const dates: DateLine[] = [];
  const ruled = lines.map((line, index): Marked => {
    const is_edge = index < Math.min(body_start, head_lines) || index >= lines.length - tail_lines;
    const date = is_edge ? dateLine(line) : null;
    if (date !== null) dates.push(date);
    return { line, kind: date !== null ? 'date' : ruleKind(line, index < body_start, context) };
  });
  return { ruled, dates };
}

function unmarked(marked: readonly Marked[]): readonly PageLine[] {
  return marked.filter(({ kind }) => kind === null).map(({ line }) => line);
}

/** Index of the first line that is a sentence of the article; the number of lines when none is. */
function bodyStart(lines: readonly PageLine[], context: Context): number {
  const index = lines.findIndex(
    (line) =>
      isBody(line, context.settings.normalise) &&
      ruleKind(line, false, context) === null &&
      dateLine(line) === null,
  );
  return index === -1 ? lines.length : index;
}

function isBody(line: PageLine, { min_body_line }: Limits): boolean {
  return line.words.length >= min_body_line && (endsAsSentence(line.words) || line.runs_on);
}

function ruleKind(line: PageLine, is_head: boolean, { settings, lexicon }: Context): string | null {
  if (line.words.length > settings.normalise.max_furniture_line) return null;
  if (signingAgency(line.words, lexicon) !== null) return 'agency';
  const rule = FURNITURE_RULES.find(
    ({ where, needs, pattern }) =>
      (is_head || where === 'any') &&
      (needs === undefined || needs.some((part) => line.words.includes(part))) &&
      pattern.test(line.words),
  );
  return rule?.kind ?? null;
}

function withTitle(
  { line, kind }: Marked,
  title: PageLine | null,
  repeats: (words: string) => boolean,
): Marked {
  if (line === title) return { line, kind: 'title' };
  return kind === null && repeats(line.words) ? { line, kind: 'repeated-title' } : { line, kind };
}

/** Under `Related Articles` everything up to the next sentence of the article is a headline of another one. */
function withLinkLists(marked: readonly Marked[], limits: Limits): readonly Marked[] {
  let is_list = false;
  return marked.map(({ line, kind }) => {
    if (kind === 'link-list') is_list = true;
    else if (kind === null && (isBody(line, limits) || !isHeadlineLike(line.words, limits.max_title)))
      is_list = false;
    return is_list && kind === null ? { line, kind: 'link' } : { line, kind };
  });
}

/** Lines that are no sentence, with sentences of the article after them: kickers, sub-headlines, headlines of linked articles. */
function withHeadings(
  marked: readonly Marked[],
  form: SourceDocument['form'],
  limits: Limits,
): readonly Marked[] {
  const max_length = form === 'page' ? limits.max_heading : limits.max_record_heading;
  const last_body = marked.findLastIndex(({ line, kind }) => kind === null && isBody(line, limits));
  return marked.map(({ line, kind }, index) => {
    const follows = marked[index - 1]?.line.runs_on ?? false;
    const is_heading =
      kind === null && index < last_body && !line.runs_on && !follows && isHeading(line.words, max_length);
    return is_heading ? { line, kind: 'heading' } : { line, kind };
  });
}
