import type { Span } from '../records.ts';

/** One code unit for one: offsets in the folded text are offsets in the original. */
const SAME_LENGTH: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′ʼ＇`´'].map((quote) => [quote, "'"] as const),
  ...[...'“”„‟″«»＂'].map((quote) => [quote, '"'] as const),
  ...[
    ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ].map((space) => [space, ' '] as const),
  ...[...'\u2010\u2011'].map((hyphen) => [hyphen, '-'] as const),
]);
const SAME_LENGTH_PATTERN = new RegExp(`[${[...SAME_LENGTH.keys()].join('')}]`, 'gu');

/** Curly quotes, odd spaces and hyphens become plain ones; every offset stays. */
export function foldSame(text: string): string {
  return text.replace(SAME_LENGTH_PATTERN, (character) => SAME_LENGTH.get(character) ?? character);
}

/**
 * Characters that are shown as nothing, as classes of patterns: controls (a NUL too), soft hyphens, zero-width characters, marks and overrides
 * of direction. Unicode 15, general categories Cc and Cf, but for line ends, tabs, and what Windows-1252 has in the place of C1 controls.
 */
const INVISIBLE =
  '\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x90\\x98-\\x9f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb';
/** Tags beyond the basic plane spell hidden words; their first half is asked for, since patterns of code units are four times as fast. */
const TAGS = '\\u{e0000}-\\u{e007f}';
const HALF_OF_TAGS = '\\udb40';
const LINE_ENDS = '\\v\\f\\x85\\u2028\\u2029';
const LONE_RETURN = '\\r(?!\\n)';
/** Written by programs that took Windows-1252 for Latin-1. */
const MISREAD: ReadonlyMap<string, string> = new Map(
  [...'‘’“”•–—'].map((mark, index) => [String.fromCharCode(0x91 + index), mark]),
);
const LIGATURES = '\\ufb00-\\ufb06';
/** The marks that stand behind letters of Latin script; the others follow when one of these calls for a folding. */
const MARKS = '\\u0300-\\u036f';

const NEEDS_FOLDING = new RegExp(
  `[${INVISIBLE}${HALF_OF_TAGS}${LINE_ENDS}\\x91-\\x97${LIGATURES}${MARKS}]|${LONE_RETURN}`,
);
const FOLDED = new RegExp(
  `(?<invisible>[${INVISIBLE}${TAGS}]+)|(?<end>[${LINE_ENDS}]|${LONE_RETURN})|[\\x91-\\x97${LIGATURES}]|\\p{L}\\p{M}+`,
  'gu',
);

/** A part of the text that is read as something else; the parts between are the same in both. */
interface Change {
  readonly folded: Span;
  readonly original: Span;
}

export interface Folded {
  readonly text: string;
  /** How many characters that are shown as nothing were left out, in UTF-16 code units. */
  readonly invisible: number;
  /** The place in the original of a part of the folded text that is not empty, without what is left out at its ends. */
  readonly toOriginal: (part: Span) => Span;
}

/**
 * The text as it is read: invisible characters gone, ligatures spelled out, letters composed (NFC), all line ends as line feeds.
 * Null when that is the text itself. Linear time.
 */
export function fold(original: string): Folded | null {
  if (!NEEDS_FOLDING.test(original)) return null;
  const parts: string[] = [];
  const changes: Change[] = [];
  let [end, length, invisible] = [0, 0, 0];
  for (const match of original.matchAll(FOLDED)) {
    const between = original.slice(end, match.index);
    const plain = plainOf(match);
    end = match.index + match[0].length;
    length += between.length + plain.length;
    invisible += match.groups?.invisible?.length ?? 0;
    parts.push(between, plain);
    changes.push({
      folded: { start: length - plain.length, end: length },
      original: { start: match.index, end },
    });
  }
  parts.push(original.slice(end));
  const toOriginal = ({ start, end }: Span): Span => ({
    start: startOf(start, changes),
    end: endOf(end, changes),
  });
  return { text: parts.join(''), invisible, toOriginal };
}

function plainOf({ 0: found, groups }: RegExpExecArray): string {
  if (groups?.invisible !== undefined) return '';
  if (groups?.end !== undefined) return '\n';
  return MISREAD.get(found) ?? found.normalize('NFKC');
}

function startOf(index: number, changes: readonly Change[]): number {
  const last = lastUpTo(index, changes);
  if (last === null) return index;
  return index < last.folded.end ? last.original.start : last.original.end + index - last.folded.end;
}

/** Behind the last character, not before the next: what is left out between the two stays outside. */
function endOf(end: number, changes: readonly Change[]): number {
  const last = lastUpTo(end - 1, changes);
  if (last === null) return end;
  return end <= last.folded.end ? last.original.end : last.original.end + end - last.folded.end;
}

/** Binary search for the last change that begins at or before `index`. */
function lastUpTo(index: number, changes: readonly Change[]): Change | null {
  let low = -1;
  let high = changes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((changes[middle]?.folded.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return changes[low] ?? null;
}
