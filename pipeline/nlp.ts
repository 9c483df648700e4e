import nlp from 'compromise/two';

/** The one home of compromise: part-of-speech tags for a clause that tables and grammar leave open. */

/** Whether compromise takes the word at `offset` of the clause for a verb. The clause should be short: tagging is slow (0.1 MB/s). */
export function isVerbAt(clause: string, offset: number): boolean {
  const sentences = nlp(clause).json({ offset: true, terms: { tags: true } }) as {
    terms: { text: string; tags: string[]; offset?: { start: number; length: number } }[];
  }[];
  for (const { terms } of sentences)
    for (const term of terms)
      if (
        term.offset &&
        term.offset.start <= offset &&
        offset < term.offset.start + Math.max(term.offset.length, 1)
      )
        return term.tags.includes('Verb');
  return false;
}
