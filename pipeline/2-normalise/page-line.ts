import type { Span } from '../records.ts';
import { foldSame } from './fold.ts';

/** A line of the text that is not blank. */
export interface PageLine extends Span {
  /** `foldSame` of its words, without the space around them: offset 0 is `start`. */
  readonly words: string;
  /** Whether a blank line, or the edge of the text, stands before and after it. */
  readonly is_alone: boolean;
  /** Whether the next line follows without a blank line and starts in lower case: text wrapped at a fixed width. */
  readonly runs_on: boolean;
}

const LINE = /[^\r\n\u2028\u2029]+/g;
const BREAK = /\r\n|[\r\n\u2028\u2029]/g;

/** The lines of `text` that are not blank. */
export function pageLines(text: string): readonly PageLine[] {
  const folded = foldSame(text);
  const raw: { readonly start: number; readonly words: string }[] = [];
  for (const match of folded.matchAll(LINE)) {
    const words = match[0].trim();
    if (words !== '') raw.push({ start: match.index + match[0].indexOf(words), words });
  }
  return raw.map(({ start, words }, index) => {
    const before = raw[index - 1];
    const after = raw[index + 1];
    const end = start + words.length;
    const is_close_before =
      before !== undefined && breaks(text, before.start + before.words.length, start) < 2;
    const is_close_after = after !== undefined && breaks(text, end, after.start) < 2;
    const runs_on = is_close_after && /^\p{Ll}/u.test(after.words);
    return { start, end, words, is_alone: !is_close_before && !is_close_after, runs_on };
  });
}

function breaks(text: string, start: number, end: number): number {
  return text.slice(start, end).match(BREAK)?.length ?? 0;
}
