import { parsed, type RawEntry } from './1-read/parsed.ts';
import type { FindMetadata } from './1-read/record.ts';
import { type AsRead, asRead } from './2-normalise/as-read.ts';
import { normalise } from './2-normalise/normalise.ts';
import { annotate } from './3-annotate/annotate.ts';
import { extract } from './4-extract/extract.ts';
import { validate, validateSpans } from './5-validate/validate.ts';
import { languageAtOnce, languageOf, type ToldLanguage } from './language.ts';
import type { Code } from './notes.ts';
import type {
  Article,
  DocumentResult,
  EventReport,
  NormalisedArticle,
  Note,
  Outcome,
  Reject,
  SourceDocument,
  TextCounts,
} from './records.ts';
import { type Context, isNote, isReject } from './stage.ts';

/** What comes out of stages 2 to 5, in the order of reading. */
export type ProcessedEntry = DocumentResult | Reject | Note;

const NOTHING_READ: TextCounts = { characters: 0, gated: 0, tagged: 0 };

/** Rejects and notes are put aside in `aside`; records go on. */
function* passed<Out extends object>(
  records: Iterable<Out | Reject | Note>,
  aside: { rejects: Reject[]; notes: Note[] },
): Iterable<Out> {
  for (const record of records) {
    if (isReject(record)) aside.rejects.push(record);
    else if (isNote(record)) aside.notes.push(record);
    else yield record;
  }
}

function outcomeOf(
  article: Article | null,
  reports: readonly EventReport[],
  rejects: readonly Reject[],
): Outcome {
  if (reports.length > 0) return 'with_events';
  // With an article, the only rejects are of invalid reports: all of them were.
  return article === null || rejects.length > 0 ? 'rejected' : 'without_events';
}

const summed = (a: TextCounts, b: TextCounts): TextCounts => ({
  characters: a.characters + b.characters,
  gated: a.gated + b.gated,
  tagged: a.tagged + b.tagged,
});

function* reportsOf(
  normalised: NormalisedArticle,
  context: Context,
  given: AsRead,
  aside: { rejects: Reject[]; notes: Note[]; counts: TextCounts },
): Iterable<EventReport> {
  for (const annotated of passed(annotate(normalised, context), aside)) {
    aside.counts = summed(aside.counts, annotated.counts);
    for (const found of passed(extract(annotated, context), aside)) {
      for (const report of passed(validate(given.reportOf(found), context), aside)) {
        yield* passed(validateSpans(report, given.articleOf(normalised.article), context), aside);
      }
    }
  }
}

/** Stages 3 to 5 may not know where the document came from. */
function placed(reject: Reject, { source }: SourceDocument, document_id: string): Reject {
  return {
    ...reject,
    path: reject.path ?? source.path,
    source: reject.source ?? source,
    document_id: reject.document_id ?? document_id,
  };
}

/** It is counted, and not read: its words would be taken for English ones. */
function otherLanguage(document_id: string, language: string | null): Note {
  return { note: 'normalise/other-language' satisfies Code, document_id, span: null, detail: language };
}

function throughStages(document: SourceDocument, context: Context, told: ToldLanguage): DocumentResult {
  const aside = { rejects: [] as Reject[], notes: [] as Note[], counts: NOTHING_READ };
  const reports: EventReport[] = [];
  let article: Article | null = null;
  const given = asRead(document);
  aside.notes.push(...given.notes);
  for (const normalised of passed(normalise(given.document, context), aside)) {
    article = withLanguage(given.articleOf(normalised.article), told);
    if (told.is_foreign) aside.notes.push(otherLanguage(article.document_id, told.language));
    else
      reports.push(
        ...reportsOf(
          { ...normalised, article: withLanguage(normalised.article, told) },
          context,
          given,
          aside,
        ),
      );
  }
  const document_id = article?.document_id ?? document.id ?? document.name;
  return {
    document_id,
    outcome: outcomeOf(article, reports, aside.rejects),
    article,
    reports,
    rejects: aside.rejects.map((reject) => placed(reject, document, document_id)),
    notes: aside.notes,
    counts: aside.counts,
  };
}

/** What the source says goes before what the text tells. */
function withLanguage(article: Article, told: ToldLanguage): Article {
  return article.language !== null || told.language === null
    ? article
    : { ...article, language: told.language };
}

/**
 * Stages 2 to 5 for one document. `told`: what `languageOf` says of its text; left out, what can be told at once. Bad data comes back as rejects.
 * An exception is a bug: it is thrown on, with the document's place in its message.
 */
export function processDocument(
  document: SourceDocument,
  context: Context,
  told: ToldLanguage = languageAtOnce(document.text),
): DocumentResult {
  try {
    return throughStages(document, context, told);
  } catch (cause) {
    const { path, offset } = document.source;
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Document ${document.id ?? document.name} (${path}, byte ${offset}): ${problem}`, {
      cause,
    });
  }
}

/** Of what was read: documents become results, the rest passes through in its place. */
export async function* processBatch(
  batch: readonly RawEntry[],
  context: Context,
  findMetadata: FindMetadata,
): AsyncGenerator<ProcessedEntry> {
  const parsing = { settings: context.settings, findMetadata };
  for (const raw of batch) {
    for (const entry of parsed(raw, parsing)) {
      if (isReject(entry) || isNote(entry)) yield entry;
      else {
        const told = await languageOf(entry.text, entry.language, context.settings.normalise);
        yield processDocument(entry, context, told);
      }
    }
  }
}
