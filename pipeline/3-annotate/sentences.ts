import type { Span, Token } from '../records.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«']);
const ENDERS = new Set(['.', '?', '!', '…']);

/** A line end inside a wrapped paragraph goes on with a lower-case letter. */
const LINE = /[^\n\r\u2028\u2029]+/gu;
const GOES_ON = /^\s*\p{Ll}/u;
const HAS_ENDED = /[.?!:"”…]\s*$/u;

/** Lines of `text.slice(from, to)` with wrapped ones joined: the paragraphs. */
function paragraphs(text: string, from: number, to: number): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.slice(from, to).matchAll(LINE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const before = found.at(-1);
    const adjacent = before && start - before.end <= 2;
    if (
      adjacent &&
      GOES_ON.test(match[0]) &&
      !HAS_ENDED.test(text.slice(Math.max(before.start, before.end - 4), before.end))
    )
      before.end = end;
    else if (match[0].trim()) found.push({ start, end });
  }
  return found;
}

function endsSentence(tokens: readonly Token[], i: number, vocabulary: Vocabulary): boolean {
  const mark = tokens[i];
  if (!mark) return false;
  const before = tokens[i - 1];
  if (mark.text === '.' && before && before.end === mark.start) {
    if (vocabulary.isWord('abbreviation', before.key)) return false;
    if (before.capital && before.text.length === 1) return false;
  }
  const next = tokens[i + 1];
  if (!next) return true;
  if (next.start === mark.end && !CLOSERS.has(next.text)) return false;
  return (
    next.capital ||
    next.kind === 'number' ||
    OPENERS.has(next.text) ||
    CLOSERS.has(next.text) ||
    next.text === '-'
  );
}

function cut(tokens: readonly Token[], longest: number, vocabulary: Vocabulary): Sentence[] {
  const sentences: Sentence[] = [];
  let begin = 0;
  const close = (end: number) => {
    const part = tokens.slice(begin, end);
    const [head, tail] = [part[0], part.at(-1)];
    if (head && tail) sentences.push({ start: head.start, end: tail.end, tokens: part });
    begin = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const initialismEnds =
      token.kind === 'word' && token.text.endsWith('.') && isOpener(tokens[i + 1], vocabulary);
    if ((ENDERS.has(token.text) && endsSentence(tokens, i, vocabulary)) || initialismEnds) {
      let end = i + 1;
      while (
        end < tokens.length &&
        CLOSERS.has(tokens[end]?.text ?? '') &&
        tokens[end]?.start === tokens[end - 1]?.end
      )
        end++;
      if (tokens[end] && !mayStart(tokens[end] as Token)) continue;
      close(end);
      i = end - 1;
    } else if (token.end - (tokens[begin]?.start ?? 0) > longest) close(i + 1);
  }
  close(tokens.length);
  return sentences;
}

/** "The" begins a sentence even after an initialism ("… to the U.S. The minister …"), "THE" goes on with a line in capitals. */
const isOpener = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token?.capital === true &&
  token.text.slice(1) === token.key.slice(1) &&
  vocabulary.isWord('sentence-opener', token.key);
const mayStart = (token: Token): boolean => token.capital || token.kind !== 'word';

/** Sentences of `text.slice(from, to)`; offsets count in the whole text. `longest` is in UTF-16 code units. */
export function sentencesOf(
  text: string,
  from: number,
  to: number,
  longest: number,
  vocabulary: Vocabulary,
): Sentence[] {
  return paragraphs(text, from, to).flatMap(({ start, end }) =>
    cut(tokenise(text, start, end), longest, vocabulary),
  );
}
