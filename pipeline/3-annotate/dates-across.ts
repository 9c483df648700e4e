import { linkAntecedents } from '../dates.ts';
import type { AnnotatedSentence, DatePhrase } from '../records.ts';

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'where']);

/** Whether a phrase stands between the commas of a relative clause: ", who met him on Sunday,". */
function isAside({ tokens }: AnnotatedSentence, { start, end }: DatePhrase): boolean {
  const closing = tokens.findIndex((token) => token.start >= end && token.kind !== 'word');
  if (tokens[closing]?.text !== ',') return false;
  const opening = tokens.findLastIndex(({ text, start: at }, i) => at < start && text === ',' && i < closing);
  return opening >= 0 && RELATIVE.has(tokens[opening + 1]?.key ?? '');
}

/** Ties "two days later" and "later in the day" to the day that a sentence before tells; sentences in order of text. */
export function linkDates(sentences: readonly AnnotatedSentence[], text: string): AnnotatedSentence[] {
  const asides = new Set(
    sentences.flatMap((sentence) => sentence.dates.filter((phrase) => isAside(sentence, phrase))),
  );
  const linked = linkAntecedents(
    sentences.flatMap(({ dates }) => dates),
    text,
    asides,
  );
  let used = 0;
  return sentences.map((sentence) => {
    const dates = linked.slice(used, used + sentence.dates.length);
    used += sentence.dates.length;
    return { ...sentence, dates };
  });
}
