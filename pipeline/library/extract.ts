import type { Config } from '../config/config.ts';
import { processDocument } from '../document.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { TABLES } from '../lexicon/table-files.ts';
import type { EventReport, Reject } from '../records.ts';
import { type Context, isReject } from '../stage.ts';
import type { ArticleInput } from './article-input.ts';
import { documentIn } from './document-in.ts';
import { checkOptions, ownRowsIn, settingsWith } from './options.ts';

/** How `extract` reads. */
export interface ExtractOptions
  extends Pick<Config, 'published_at' | 'outlet' | 'max_article_bytes' | 'lexicon'> {
  /**
   * Called with each article, or report, that can't be used, as a line of `rejects.ndjson`; what follows is read on. Without it, such
   * an article throws an Error with the reject's message.
   */
  readonly onReject?: (reject: Reject) => void;
}

const KEYS = ['published_at', 'outlet', 'max_article_bytes', 'lexicon'];

function throwReject({ message, document_id }: Reject): never {
  throw new TypeError(`${document_id === null ? 'Article' : `Article ${document_id}`}: ${message}`);
}

function readerWith({ onReject = throwReject, ...options }: ExtractOptions) {
  const context: Context = {
    settings: settingsWith(options),
    lexicon: loadLexicon(TABLES, ownRowsIn(options)),
  };
  return (article: unknown): readonly EventReport[] => {
    const document = documentIn(article, context.settings);
    if (isReject(document)) {
      onReject(document);
      return [];
    }
    const { reports, rejects } = processDocument(document, context);
    for (const reject of rejects) onReject(reject);
    return reports;
  };
}

type Many = Iterable<ArticleInput> | AsyncIterable<ArticleInput>;

function isMany(articles: unknown): articles is Many {
  if (typeof articles !== 'object' || articles === null) return false;
  return Symbol.asyncIterator in articles || Symbol.iterator in articles;
}

async function* ofMany(
  articles: Many,
  read: (article: unknown) => readonly EventReport[],
): AsyncGenerator<EventReport, void, undefined> {
  for await (const article of articles) yield* read(article);
}

/**
 * Stages 2 to 5: the interactions that one article tells, in the order of the text, each with the words that prove every value. Spans
 * are half-open and count UTF-16 code units: `article.text.slice(start, end) === quote`.
 *
 * The tables of words are read at the first call (some 0.2 s); after that an article takes some milliseconds. It works in the calling
 * thread; `run` spreads many files over all cores.
 *
 * @param article - One article; dates such as "on Tuesday" need its `published_at`.
 * @returns The reports, empty when it tells no interaction. Their `event_id` is null: `dedupe` gives it.
 * @throws TypeError for an article without text or a wrong option, all problems in its message; LexiconError for wrong own tables.
 *
 * @example
 * ```js
 * import { extract } from 'demarche';
 *
 * const [report] = extract({
 *   published_at: '2018-07-09',
 *   text: 'Ethiopian Prime Minister Abiy Ahmed met Eritrean President Isaias Afwerki in Asmara on Sunday.',
 * });
 * console.log(report.type, report.date.start, report.place.name);
 * // meeting 2018-07-08 Asmara
 * ```
 */
export function extract(article: ArticleInput, options?: ExtractOptions): EventReport[];
/**
 * The same of many articles, one after another: reports as they come, without holding them.
 *
 * @param articles - Any iterable, also an async one such as a stream of parsed lines.
 *
 * @example
 * ```js
 * import { extract } from 'demarche';
 *
 * const articles = [
 *   { id: 'a', published_at: '2018-06-12', text: 'Donald Trump met Kim Jong Un in Singapore on Tuesday.' },
 *   { id: 'b', text: '' },
 * ];
 * for await (const report of extract(articles, { onReject: ({ code }) => console.log(code) }))
 *   console.log(report.document_id, report.actor.name, report.counterpart.name);
 * // a Donald Trump Kim Jong Un
 * // read/missing-text
 * ```
 */
export function extract(
  articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>,
  options?: ExtractOptions,
): AsyncGenerator<EventReport, void, undefined>;
export function extract(
  articles: ArticleInput | Many,
  options: ExtractOptions = {},
): EventReport[] | AsyncGenerator<EventReport, void, undefined> {
  checkOptions('extract', options, KEYS, { onReject: 'function' });
  const read = readerWith(options);
  return isMany(articles) ? ofMany(articles, read) : [...read(articles)];
}
