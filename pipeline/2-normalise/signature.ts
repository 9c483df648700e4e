import type { Context } from '../stage.ts';
import { agencyNamed, SIGNING } from './agencies.ts';

/** Marks around a signature, and how many of them may stand before and behind it. */
const BEFORE = { marks: '-–—( ', most: 6 };
const BEHIND = { marks: '). ', most: 3 };

/** The words of a line without the marks around them. */
function withoutMarks(words: string): string {
  let start = 0;
  while (start < BEFORE.most && start < words.length && BEFORE.marks.includes(words.charAt(start)))
    start += 1;
  let end = words.length;
  while (end > start && words.length - end < BEHIND.most && BEHIND.marks.includes(words.charAt(end - 1)))
    end -= 1;
  return words.slice(start, end);
}

/** `Reuters`, `(Reuters)`, `-- Reuters.` on a line of its own. */
export function signingAgency(words: string, lexicon: Context['lexicon']): string | null {
  return agencyNamed(withoutMarks(words), lexicon, SIGNING);
}
