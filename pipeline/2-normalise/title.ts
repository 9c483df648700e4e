import type { Settings } from '../settings.ts';
import type { PageLine } from './page-line.ts';
import { isHeadlineLike } from './sentence-like.ts';

/** Fewer words than this are the name of a section (`Diplomacy`), unless the page says them twice. */
const MIN_TITLE_WORDS = 3;

/**
 * The title of a saved page, among its head lines that are not furniture: the one that is `known`, else the one that the page repeats,
 * else the first that can be a headline. Null when the page starts with its text, or has nothing else.
 */
export function findTitle(
  head: readonly PageLine[],
  all: readonly PageLine[],
  known: string | null,
  limits: Settings['normalise'],
): PageLine | null {
  if (known !== null) return head.find((line) => sameTitle(line.words, known)) ?? null;
  const first_sentence = head.findIndex(
    (line) => !isHeadlineLike(line.words, limits.max_title) || line.runs_on,
  );
  const lines = first_sentence === -1 ? head : head.slice(0, first_sentence);
  if (lines.length === all.length && all.length < 2) return null;
  const repeated = lines.find((line, index) =>
    head.slice(index + 1).some((other) => sameTitle(line.words, other.words)),
  );
  return repeated ?? lines.find((line) => line.words.split(' ').length >= MIN_TITLE_WORDS) ?? null;
}

/** A test for words that are equal to a title but for case, quotes, space and a full stop at the end. */
export function titleTest(title: string): (words: string) => boolean {
  const first = firstLetter(title);
  const told = plain(title);
  // most lines start otherwise, and need not be spelled out
  return (words) => firstLetter(words) === first && plain(words) === told;
}

const sameTitle = (one: string, other: string): boolean => titleTest(one)(other);

/** The first character that `plain` keeps. */
function firstLetter(words: string): string {
  return FIRST_LETTER.exec(words)?.[0].toLowerCase() ?? '';
}

const FIRST_LETTER = /[^\s.‘’“”'"]/u;

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[‘’“”'"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
}
