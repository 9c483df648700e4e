import { createHash } from 'node:crypto';
import type { Article, DiplomaticEvent, EventReport } from '../records.ts';
import { check, type Kind } from '../schema.ts';
import { checkDate, checkPublished } from './check-dates.ts';
import { checkParticipants } from './check-participants.ts';
import type { RecordProblem } from './rule-problem.ts';
import { problemsOf } from './validate.ts';

function* checkArticle(article: Article): Iterable<RecordProblem> {
  yield* checkPublished(article.published_at, article.published_at_basis);
  const hash = createHash('sha256').update(article.text).digest('hex');
  if (hash !== article.text_hash) {
    yield {
      code: 'validate/article',
      path: '/text_hash',
      message: `Unexpected "${article.text_hash}", expected "${hash}", the sha256 of its text`,
    };
  }
}

function* checkEvent(event: DiplomaticEvent): Iterable<RecordProblem> {
  yield* checkDate(event.date);
  yield* checkParticipants(event);
  if (event.report_count !== event.reports.length) {
    const message = `Unexpected ${event.report_count}, expected ${event.reports.length}, the number of its reports`;
    yield { code: 'validate/event', path: '/report_count', message };
  }
}

/** All that is wrong with one record by itself: by its schema, and if it fits that, in what a schema can't say. */
export function checkRecord(kind: Kind, record: unknown): readonly RecordProblem[] {
  if (kind === 'report') return problemsOf(record as EventReport);
  const broken = check(kind, record);
  if (broken.length > 0) return broken.map((problem) => ({ ...problem, code: 'validate/schema' }));
  if (kind === 'article') return [...checkArticle(record as Article)];
  if (kind === 'event') return [...checkEvent(record as DiplomaticEvent)];
  return [];
}
