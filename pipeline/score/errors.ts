import type { Mistake } from './mistake.ts';
import { partyOf } from './participants.ts';
import { sentenceOf } from './sentence.ts';
import type { ArticleText, Side, Telling } from './telling.ts';

function nameOf(side: Side | null | undefined): string {
  if (!side) return '-';
  const party = partyOf(side);
  return [side.name ?? side.role ?? '', party && `(${party})`].filter(Boolean).join(' ') || '-';
}

function describe(telling: Telling): string {
  const { start, end } = telling.date ?? {};
  const date = start && end && end !== start ? `${start}/${end}` : (start ?? 'no date');
  const who = `${nameOf(telling.actor)} / ${nameOf(telling.counterpart)}`;
  return `${telling.type} ${telling.status ?? ''}: ${who}, ${date}`;
}

/** One line; an extra report with the words that it was read from, which is what led astray. */
function lineOf(mistake: Mistake): string {
  const { document } = mistake;
  if (mistake.kind === 'missed')
    return `${document} ${mistake.event.core ? 'core' : 'background'} ${describe(mistake.event)}`;
  if (mistake.kind === 'extra') {
    const quote = mistake.report.evidence?.find(({ field }) => field === 'type')?.quote;
    return `${document} ${describe(mistake.report)}${quote === undefined ? '' : ` — "${quote}"`}`;
  }
  const { field, want, got } = mistake.check;
  return `${document} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)} in ${describe(mistake.event)}`;
}

const TITLES = { missed: 'Missed', extra: 'Extra', wrong: 'Wrong fields' } as const;

/**
 * At most `limit` mistakes of each kind, sorted, under a heading that tells how many there are in all; below each the
 * sentence that it is about, when its article is at hand.
 */
export function errorReport(
  mistakes: readonly Mistake[],
  articles: ReadonlyMap<string, ArticleText>,
  limit: number,
): readonly string[] {
  if (limit <= 0) return [];
  return (['missed', 'extra', 'wrong'] as const).flatMap((kind) => {
    const lines = mistakes
      .filter((mistake) => mistake.kind === kind)
      .map((mistake) => ({ mistake, line: lineOf(mistake) }))
      .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0));
    const shown = lines.slice(0, limit).flatMap(({ mistake, line }) => {
      const article = articles.get(mistake.document);
      const sentence = article ? sentenceOf(mistake, article) : null;
      return sentence === null ? [`  ${line}`] : [`  ${line}`, `      ${sentence}`];
    });
    const count = lines.length > limit ? `${limit} of ${lines.length}` : `${lines.length}`;
    return [`${TITLES[kind]} (${count})`, ...shown];
  });
}
