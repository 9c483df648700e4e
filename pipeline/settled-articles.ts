import { compareCodePoints } from './7-emit/code-points.ts';
import type { Spool } from './7-emit/spool.ts';
import { type ReadDocument, settleIds } from './document-ids.ts';
import type { Article } from './records.ts';
import { isNote } from './stage.ts';

/** Two streams in order of document_id as one. */
async function* merged(
  one: AsyncGenerator<Article>,
  other: AsyncGenerator<Article>,
): AsyncGenerator<Article> {
  let held = await other.next();
  for await (const article of one) {
    while (!held.done && compareCodePoints(held.value.document_id, article.document_id) < 0) {
      yield held.value;
      held = await other.next();
    }
    yield article;
  }
  for (; !held.done; held = await other.next()) yield held.value;
}

/** Articles by document_id, under their settled ids. `renamed` are those whose id got a suffix: few, and out of the order of the others. */
export async function* settledArticles(
  documents: Spool<ReadDocument>,
  renamed: Spool<Article>,
): AsyncGenerator<Article> {
  yield* merged(unrenamed(documents), renamed.ordered());
}

async function* unrenamed(documents: Spool<ReadDocument>): AsyncGenerator<Article> {
  for await (const entry of settleIds(documents.ordered())) {
    if (!isNote(entry) && !entry.is_renamed) yield entry.result.article;
  }
}
