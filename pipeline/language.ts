import type { Settings } from './settings.ts';

/** What the text says of its own language. */
export interface ToldLanguage {
  /** ISO 639-1; null when the text is too short or undecided. */
  readonly language: string | null;
  /** Surely not English. */
  readonly is_foreign: boolean;
}

interface Detected {
  readonly language: string;
  getScores(): Readonly<Record<string, number>>;
}
type Detect = (text: string) => Detected;

let loaded: Promise<Detect> | undefined;

/** The one home of eld. Loading takes a fifth of a second and 28 MB, so it waits for the first text that is not plainly English. */
function detector(): Promise<Detect> {
  loaded ??= import('eld/extrasmall').then(
    ({ eld }) =>
      (text) =>
        eld.detect(text),
  );
  return loaded;
}

/** Of the text's head, which tells as much as the whole. */
const HEAD_LENGTH = 1_000;
const WORD = /\p{L}+/gu;
/** The commonest words of English. */
const ENGLISH_WORD =
  /\b(?:the|and|that|with|from|this|which|been|has|have|his|their|they|said|would|were|by|on|an|is|as|at|it|of|to|in)\b/gi;
/** Those that are words of no neighbour, as "of" and "in" are in Dutch, "at" and "to" in Danish, "on" in French. */
const OWN_WORD = /\b(?:the|and|that|with|from|this|which|their|said)\b/gi;
const MIN_OWN_WORDS = 2;
/** Share of common words, 0..1: English prose has a quarter to a half. */
const MIN_ENGLISH_SHARE = 0.15;
const MIN_WORDS = 8;

/** A test that costs a hundredth of what detecting costs, and holds for nearly all news in English. */
export function isPlainlyEnglish(text: string): boolean {
  const head = text.slice(0, HEAD_LENGTH);
  if (countOf(head, OWN_WORD) < MIN_OWN_WORDS) return false;
  const words = countOf(head, WORD);
  return words >= MIN_WORDS && countOf(head, ENGLISH_WORD) >= words * MIN_ENGLISH_SHARE;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const ENGLISH = 'en';
const NOT_TOLD: ToldLanguage = { language: null, is_foreign: false };

/** What can be told without eld: that a text is English. */
export function languageAtOnce(text: string): ToldLanguage {
  return isPlainlyEnglish(text) ? { language: ENGLISH, is_foreign: false } : NOT_TOLD;
}

/**
 * The language of a text. Another one than English must be like that language, and clearly more so than like English: an article is rather
 * read in vain than lost. Where the text alone does not tell, it does together with what the source `stated`.
 */
export async function languageOf(
  text: string,
  stated: string | null,
  { min_language_length, min_language_score, min_language_lead }: Settings['normalise'],
): Promise<ToldLanguage> {
  if (isPlainlyEnglish(text)) return { language: ENGLISH, is_foreign: false };
  const sample = text.slice(0, HEAD_LENGTH).trim();
  if (sample.length < min_language_length) return NOT_TOLD;
  const found = (await detector())(sample);
  const scores = found.getScores();
  const score = scores[found.language] ?? 0;
  if (score < min_language_score) return NOT_TOLD;
  if (found.language === ENGLISH) return { language: ENGLISH, is_foreign: false };
  const is_stated = stated?.toLowerCase().startsWith(found.language) === true;
  const is_foreign =
    score - (scores[ENGLISH] ?? 0) >= (is_stated ? min_language_lead / 2 : min_language_lead);
  return is_foreign ? { language: found.language, is_foreign } : NOT_TOLD;
}
