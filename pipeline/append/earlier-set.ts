import { join } from 'node:path';
import { isFile, linesOf, textOf } from '../5-validate/files.ts';
import type { OutputName } from '../7-emit/commit.ts';
import { type ReadDocument, unsettledId } from '../document-ids.ts';
import type { Article, EventReport, Reject, Superseded } from '../records.ts';
import type { MadeWith } from '../stage.ts';
import { type EarlierRun, earlierRun } from './earlier-run.ts';

/** The set that a run appends to. Each stream reads its file once, in its order. */
export interface EarlierSet {
  readonly run: EarlierRun;
  /** Its articles as results without reports, under the ids that they had before they were settled. */
  documents(): AsyncGenerator<EarlierDocument>;
  /** As written. */
  reports(): AsyncGenerator<EventReport>;
  rejects(): AsyncGenerator<Reject>;
  /** What earlier --append runs mapped. */
  superseded(): AsyncGenerator<Superseded>;
}

export type EarlierDocument = ReadDocument & { readonly known_as: string };

const NOTHING = { outcome: 'without_events', reports: [], rejects: [], notes: [] } as const;
const NO_TEXT = { characters: 0, gated: 0, tagged: 0 };

/** A day found through other articles is not the article's own. */
function unlinkedArticle(article: Article): Article {
  if (article.published_at_basis !== 'linked') return article;
  return { ...article, published_at: null, published_at_basis: null };
}

function documentOf(article: Article, shared_ids: ReadonlySet<string>): EarlierDocument {
  const document_id = unsettledId(article, shared_ids);
  const own = { ...unlinkedArticle(article), document_id };
  return { ...NOTHING, counts: NO_TEXT, document_id, article: own, known_as: article.document_id };
}

/** `run.json` knew the file by its hash: its lines are what this program wrote. */
async function* recordsOf<Row>(folder: string, name: OutputName): AsyncGenerator<Row> {
  for await (const line of linesOf(join(folder, name))) {
    const text = textOf(line);
    if (text === null) throw new Error(`Unexpected length of ${name}:${line.number}, expected one record`);
    yield JSON.parse(text) as Row;
  }
}

async function* documentsOf(folder: string, shared_ids: ReadonlySet<string>) {
  for await (const article of recordsOf<Article>(folder, 'articles.ndjson'))
    yield documentOf(article, shared_ids);
}

async function* supersededOf(folder: string): AsyncGenerator<Superseded> {
  if (await isFile(join(folder, 'superseded.ndjson'))) yield* recordsOf(folder, 'superseded.ndjson');
}

/** The set in `folder`; null when there is none. Throws AppendError when it can't be appended to. */
export async function openEarlierSet(folder: string, context: MadeWith): Promise<EarlierSet | null> {
  const run = await earlierRun(folder, context);
  if (run === null) return null;
  const shared_ids = new Set(run.shared_ids);
  return {
    run,
    documents: () => documentsOf(folder, shared_ids),
    reports: () => recordsOf(folder, 'reports.ndjson'),
    rejects: () => recordsOf(folder, 'rejects.ndjson'),
    superseded: () => supersededOf(folder),
  };
}
