import type { PackedDocument, PackedEvidence } from '../page-data/packed.ts';
import type { Packing } from '../page-data/packing.ts';
import type { Article, EventReport, Evidence, Span } from '../records.ts';
import { compareCodePoints } from './code-points.ts';
import type { RecordSet } from './record-set.ts';
import { sentenceAround } from './sentence-around.ts';

/** Reports of one document, and its article where there is one. */
interface Told {
  readonly reports: readonly EventReport[];
  readonly article: Article | null;
}

/** Reports follow each other by document. */
async function* byDocument(reports: AsyncIterable<EventReport>): AsyncGenerator<readonly EventReport[]> {
  let group: EventReport[] = [];
  for await (const report of reports) {
    if (group[0] !== undefined && group[0].document_id !== report.document_id) {
      yield group;
      group = [];
    }
    group.push(report);
  }
  if (group.length > 0) yield group;
}

/** Both files are in the order of document_id, so that one pass over each brings them together. `onArticle` is called for each article. */
async function* told(set: RecordSet, onArticle: () => void): AsyncGenerator<Told> {
  const articles = set.articles()[Symbol.asyncIterator]();
  const next = async (): Promise<Article | null> => {
    const { value, done } = await articles.next();
    if (done === true) return null;
    onArticle();
    return value;
  };
  let article = await next();
  for await (const reports of byDocument(set.reports())) {
    const id = reports[0]?.document_id ?? '';
    while (article !== null && compareCodePoints(article.document_id, id) < 0) article = await next();
    yield { reports, article: article?.document_id === id ? article : null };
  }
  while (article !== null) article = await next();
}

/** The sentences of a document that are shown, each once. */
class Sentences {
  readonly texts: string[] = [];
  readonly #spans: Span[] = [];
  readonly #article: Article | null;

  constructor(article: Article | null) {
    this.#article = article;
  }

  #at(start: number, end: number): number {
    return this.#spans.findIndex((span) => start >= span.start && end <= span.end);
  }

  /** Has the sentence around it shown. */
  show({ source, start, end }: Evidence): void {
    if (this.#article === null || source !== 'text' || this.#at(start, end) >= 0) return;
    const span = sentenceAround(this.#article.text, { start, end });
    this.#spans.push(span);
    this.texts.push(this.#article.text.slice(span.start, span.end));
  }

  /** Where it stands in what is shown; its words where it does not. */
  packed({ source, start, end, quote }: Evidence, field: number, title: string | null): PackedEvidence {
    if (source === 'title' && title?.slice(start, end) === quote) return [field, -1, start, end - start];
    const number = source === 'text' ? this.#at(start, end) : -1;
    const span = this.#spans[number];
    return span === undefined ? [field, quote] : [field, number, start - span.start, end - start];
  }
}

function packed({ reports, article }: Told, packing: Packing): PackedDocument | null {
  const [first] = reports;
  if (first === undefined) return null;
  const sentences = new Sentences(article);
  for (const { evidence } of reports) {
    const telling = evidence.find(({ field, source }) => field === 'type' && source === 'text');
    if (telling !== undefined) sentences.show(telling);
  }
  const { outlet, url, title, published_at } = first;
  const rows = reports.map(({ evidence }) =>
    evidence.map((one) => sentences.packed(one, packing.word(one.field), title)),
  );
  return [packing.word(outlet), url, title, published_at, sentences.texts, rows];
}

/** What came of the pass over reports and articles. */
export interface DocumentPass {
  /** Numbers of reports on the page. */
  readonly numbers: Map<string, number>;
  articles: number;
}

/** Documents with reports of those events, `null` for all; fills `pass` as it goes. */
export async function* pageDocuments(
  set: RecordSet,
  shown: ReadonlySet<string> | null,
  packing: Packing,
  pass: DocumentPass,
): AsyncGenerator<PackedDocument> {
  for await (const { reports, article } of told(set, () => (pass.articles += 1))) {
    const own = reports.filter(
      ({ event_id }) => shown === null || (event_id !== null && shown.has(event_id)),
    );
    const row = packed({ reports: own, article }, packing);
    if (row === null) continue;
    for (const { report_id } of own) pass.numbers.set(report_id, pass.numbers.size);
    yield row;
  }
}
