import type { Mistake } from './mistake.ts';
import { fold } from './names.ts';
import { sidesOf } from './participants.ts';
import type { ArticleText, QuotedSpan, ScoredReport } from './telling.ts';

/** Letters of a sentence that are shown at most. */
const MAX_SHOWN = 240;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

interface Sentence {
  readonly start: number;
  readonly text: string;
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: start }) =>
    [...segmenter.segment(line)].map(({ segment, index }) => ({ start: start + index, text: segment })),
  );
}

function shown(sentence: string): string {
  const text = sentence.replace(/\s+/g, ' ').trim();
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** The words of a field, else those that made the report. */
function spanOf({ evidence = [] }: ScoredReport, field: string): QuotedSpan | null {
  return (
    evidence.find((span) => span.field === field) ?? evidence.find((span) => span.field === 'type') ?? null
  );
}

function around(article: ArticleText, span: QuotedSpan | null): string | null {
  if (span?.source === 'title') return article.title ?? null;
  const at = span?.start;
  if (span?.source !== 'text' || at === undefined) return null;
  const found = sentencesOf(article.text).find(({ start, text }) => at >= start && at < start + text.length);
  return found?.text ?? null;
}

/** The first of the sentences that name most of the label's people and its place; null when none names any. */
function likeliest(article: ArticleText, mistake: Mistake & { readonly kind: 'missed' }): string | null {
  const { event } = mistake;
  const families = sidesOf(event).map(({ name }) => fold(name).split(' ').at(-1));
  const wanted = [...families, fold(event.place?.name)].filter((word) => word);
  let best: { text: string; hits: number } | null = null;
  for (const { text } of sentencesOf(article.text)) {
    const folded = ` ${fold(text)} `;
    const hits = wanted.filter((word) => folded.includes(` ${word} `)).length;
    if (hits > (best?.hits ?? 0)) best = { text, hits };
  }
  return best?.text ?? null;
}

/** The sentence of the article that a mistake is about, cut to one line; null when it can't be told. */
export function sentenceOf(mistake: Mistake, article: ArticleText): string | null {
  const sentence =
    mistake.kind === 'missed'
      ? likeliest(article, mistake)
      : around(article, spanOf(mistake.report, mistake.kind === 'wrong' ? mistake.check.field : 'type'));
  return sentence === null ? null : shown(sentence);
}
