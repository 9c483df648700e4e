import { linkAntecedents } from '../dates.ts';
import type { AnnotatedSentence } from '../records.ts';

/** Ties "two days later" and "later in the day" to the day that a sentence before tells; sentences in order of text. */
export function linkDates(sentences: readonly AnnotatedSentence[], text: string): AnnotatedSentence[] {
  const linked = linkAntecedents(
    sentences.flatMap(({ dates }) => dates),
    text,
  );
  let used = 0;
  return sentences.map((sentence) => {
    const dates = linked.slice(used, used + sentence.dates.length);
    used += sentence.dates.length;
    return { ...sentence, dates };
  });
}
