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
/** The commonest words of English, but for those that are words of its neighbours ("in", "of" in Dutch, "to" in Danish, "a", "was", "for"). */
const ENGLISH_WORD =
  /\b(?:the|and|that|with|from|this|which|been|has|have|his|their|they|said|would|were|by|on|an|is|as|at|it|of|to|in)\b/gi;
const OWN_WORD = /\b(?:the|and|that|with|from|this|which|their|said)\b/i;
/** Share of such words, 0..1: English prose has a third, the nearest neighbours under a tenth. */
const MIN_ENGLISH_SHARE = 0.2;
const MIN_WORDS = 8;

/** A test that costs a hundredth of what detecting costs, and holds for nearly all news in English. */
export function isPlainlyEnglish(text: string): boolean {
  const head = text.slice(0, HEAD_LENGTH);
  if (!OWN_WORD.test(head)) return false;
  const words = head.match(WORD)?.length ?? 0;
  return words >= MIN_WORDS && (head.match(ENGLISH_WORD)?.length ?? 0) >= words * MIN_ENGLISH_SHARE;
}

const ENGLISH = 'en';
const NOT_TOLD: ToldLanguage = { language: null, is_foreign: false };

/**
 * The language of a text. Another one than English must lie clearly above it: an article is rather read in vain than lost. What is
 * `stated` decides where the text does not.
 */
export async function languageOf(
  text: string,
  stated: string | null,
  { min_language_length, min_language_lead }: Settings['normalise'],
): Promise<ToldLanguage> {
  if (isPlainlyEnglish(text)) return { language: ENGLISH, is_foreign: false };
  const sample = text.slice(0, HEAD_LENGTH);
  if (sample.trim().length < min_language_length) return NOT_TOLD;
  const found = (await detector())(sample);
  const scores = found.getScores();
  const english = scores[ENGLISH] ?? 0;
  const lead = (scores[found.language] ?? 0) - english;
  if (found.language === ENGLISH) return { language: ENGLISH, is_foreign: false };
  // What the source says and what the text says agree, so a small lead is enough.
  const agrees = stated?.slice(0, 2).toLowerCase() === found.language;
  if (found.language === '' || lead < (agrees ? min_language_lead / 2 : min_language_lead)) return NOT_TOLD;
  return { language: found.language, is_foreign: true };
}
