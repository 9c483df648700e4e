import type { Article, EventReport, Reject } from '../records.ts';
import type { Settings } from '../settings.ts';
import { inWords, type RuleProblem } from './rule-problem.ts';

/** Problems that a message tells; one broken report can have hundreds. */
const TOLD_PROBLEMS = 5;

/** The longest beginning of `text` that fits into so many UTF-8 bytes, never half a character. */
export function cutBytes(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}

function messageOf(problems: readonly RuleProblem[]): string {
  const told = problems.slice(0, TOLD_PROBLEMS).map(inWords).join('; ');
  const left = problems.length - TOLD_PROBLEMS;
  return left > 0 ? `${told}; and ${left} more` : told;
}

/** The first problem gives the code, the message tells them all. Null when there is none. */
export function rejectReport(
  report: EventReport,
  problems: readonly RuleProblem[],
  article: Article | null,
  settings: Settings,
): Reject | null {
  const [first] = problems;
  if (first === undefined) return null;
  return {
    stage: 'validate',
    code: first.code,
    message: messageOf(problems),
    path: article?.source.path ?? null,
    source: article?.source ?? null,
    offset: null,
    document_id: typeof report.document_id === 'string' ? report.document_id : null,
    record: cutBytes(JSON.stringify(report).toWellFormed(), settings.emit.max_reject_bytes),
  };
}
