import type { Span } from '../records.ts';

/** A piece of a sentence, and the fields that its words are evidence of; none for the words between. */
export interface MarkedPart {
  readonly text: string;
  readonly fields: readonly string[];
}

export interface FieldSpan extends Span {
  readonly field: string;
}

/** The sentence in pieces, cut where evidence starts or ends: spans may overlap. What lies outside of the sentence is cut off. */
export function markedParts(sentence: string, spans: readonly FieldSpan[]): readonly MarkedPart[] {
  const inside = (at: number) => Math.max(0, Math.min(sentence.length, at));
  const cuts = new Set([0, sentence.length]);
  for (const { start, end } of spans) cuts.add(inside(start)).add(inside(end));
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? sentence.length;
    const fields = spans.filter(({ start, end }) => start <= from && end >= to).map(({ field }) => field);
    return { text: sentence.slice(from, to), fields: [...new Set(fields)] };
  });
}
