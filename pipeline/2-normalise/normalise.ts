import { hash } from 'node:crypto';
import type { Article, Day, NormalisedArticle, SourceDocument, Span } from '../records.ts';
import type { Step } from '../stage.ts';
import { datelineDay, datelineOfField, findDateline, fullDay, type WrittenDateline } from './dateline.ts';
import { markPage, type PageMarks } from './furniture.ts';
import { documentId } from './identity.ts';
import { itemDatelines } from './items.ts';
import { pageLines } from './page-line.ts';
import { type DayInText, type Published, publishedAt } from './published.ts';

/** Title, outlet, publication day and dateline of a document, and marks on the parts of its text that are not article. Never rejects. */
export const normalise: Step<SourceDocument, NormalisedArticle> = function* (document, context) {
  const { settings } = context;
  const known_title = document.title ?? document.metadata?.title ?? null;
  const marks = markPage(pageLines(document.text), document.form, known_title, context);
  const in_text = findDateline(marks.body, context);
  const written = datelineOfField(document, context) ?? in_text;
  const published = publishedAt({
    document,
    document_id: documentId(document),
    line: marks.date,
    dateline: in_text === null ? null : dayInText(in_text),
    setting: settings.read.published_at,
  });
  yield* published.notes;
  const day = dayOf(written, in_text, published.published_at, settings.normalise.max_dateline_lead);
  yield {
    article: articleOf(document, published, {
      outlet:
        document.outlet ?? document.metadata?.outlet ?? settings.read.outlet ?? agencyOf(written, marks),
      title: known_title ?? wordsAt(document.text, marks.title_span),
      dateline: blankToNull(document.dateline) ?? wordsAt(document.text, in_text?.span ?? null),
    }),
    furniture: marks.furniture,
    dateline: written === null ? null : { place: written.place, span: in_text?.span ?? null, day },
    items: itemDatelines(marks.body, context).map((item) => ({
      place: item.place,
      span: item.span,
      day: datelineDay(item, published.published_at, settings.normalise.max_dateline_lead),
    })),
    title_span: marks.title_span,
    published_at_evidence: published.evidence,
  };
};

function articleOf(
  document: SourceDocument,
  published: Published,
  { outlet, title, dateline }: Pick<Article, 'outlet' | 'title' | 'dateline'>,
): Article {
  return {
    document_id: documentId(document),
    outlet,
    url: document.url ?? document.metadata?.url ?? null,
    title,
    published_at: published.published_at,
    published_at_basis: published.basis,
    dateline,
    language: document.language,
    text: document.text,
    text_hash: hash('sha256', document.text),
    source: document.source,
  };
}

/** As written, not folded: evidence quotes it. */
function wordsAt(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

function blankToNull(words: string | null): string | null {
  return words === null || words.trim() === '' ? null : words.trim();
}

/** An article without an outlet's name was at least written by this agency. */
function agencyOf(dateline: WrittenDateline | null, marks: PageMarks): string | null {
  return dateline?.agency ?? marks.agencies.at(-1) ?? null;
}

/** A record's own dateline is often the place alone: the text may tell its day. */
function dayOf(
  written: WrittenDateline | null,
  in_text: WrittenDateline | null,
  published_at: Day | null,
  max_lead: number,
): Day | null {
  const telling = written?.month === null && in_text?.place === written.place ? in_text : written;
  return telling === null ? null : datelineDay(telling, published_at, max_lead);
}

function dayInText(dateline: WrittenDateline): DayInText | null {
  const day = fullDay(dateline);
  return day === null || dateline.span === null ? null : { day, ...dateline.span };
}
