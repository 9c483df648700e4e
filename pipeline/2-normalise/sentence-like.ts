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

/** Ends of lines that go on: a dateline on a line of its own, a wrapped sentence. */
const UNFINISHED =
  /(?:[-–—_]| (?:and|or|the|a|an|of|in|on|to|at|by|for|with|that|he|she|it|was|is|were|are|had|has|became|who|which))$/;

/** Whether a line can be a kicker or sub-headline: not a quotation, an item of a list or a speaker's name, which belong to the article. */
export function isHeading(words: string, max_length: number): boolean {
  if (!/^[\p{Lu}\d]/u.test(words) || UNFINISHED.test(words)) return false;
  return isHeadlineLike(words, max_length) && !endsAsSentence(words);
}
