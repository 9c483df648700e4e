/** Ends of sentences, with what may close behind them. */
const SENTENCE_END = /[.!?…][")'\]]*$/;
const ABBREVIATION_END = /(?:\b\p{Lu}|\b(?:Co|Inc|Ltd|Jr|Sr|St|No))\.$/u;
const SEVERAL_SENTENCES = /\p{Ll}[.!?]["')]* +["'(]*\p{Lu}/u;

/** Whether a line ends as a sentence does. Headlines do not, but may end in `?`, `!` or an abbreviation: see `isHeadlineLike`. */
export function endsAsSentence(words: string): boolean {
  return SENTENCE_END.test(words);
}

/** Whether a line can be a headline: no full stop at its end but that of an abbreviation (`U.S.`), and not several sentences. */
export function isHeadlineLike(words: string, max_length: number): boolean {
  if (words.length > max_length || SEVERAL_SENTENCES.test(words)) return false;
  if (/[?!]["']?$/.test(words)) return true;
  return !/[.:;,…]["')\]]*$/.test(words) || ABBREVIATION_END.test(words);
}
