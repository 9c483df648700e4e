import { MONTH_NAME } from './written-day.ts';

/** One way to write a dateline; groups `place`, `month`, `day`, `year`, `agency`. */
export interface DatelineForm {
  /** Tried at the start of a line, folded by `foldSame`. */
  readonly pattern: RegExp;
  /** What must be known when the form alone does not make a dateline of the words. */
  readonly needs: 'nothing' | 'agency' | 'known place';
}

const CAPITALS = String.raw`(?:\p{Lu}[\p{Lu}'.-]{1,24}(?:[ /]\p{Lu}[\p{Lu}'.-]{1,24}){0,4})`;
const TITLE_CASE = String.raw`(?:\p{Lu}[\p{L}'.-]{1,24}(?:[ /]\p{Lu}[\p{L}'.-]{1,24}){0,3})`;
/** State or country behind the city: `, Pa.`, `, South Korea`. */
const REGION = String.raw`(?:, (?!(?:${MONTH_NAME})\b)\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?`;
const MONTH = String.raw`(?<month>(?:${MONTH_NAME})\b)\.?`;
const MONTH_DAY = String.raw`${MONTH} (?<day>\d{1,2})(?!\d)(?:, ?(?<year>\d{4})(?!\d))?`;
const DAY_MONTH = String.raw`(?<day>\d{1,2}) ${MONTH}(?:,? (?<year>\d{4})(?!\d))?`;
const AGENCY = String.raw`(?: ?[(/\[](?<agency>[\p{L}][\p{L}\d .,'/&-]{1,40}?)[)/\]])`;
const DASH = `(?: ?(?:--|[-–—_]{1,2}|:-)(?: |$)| ?—{1,2}| ?--)`;

/** Without a dash only what follows shows that a dateline ended: `The Harbour Agency (HA) said` is none. */
const SENTENCE = String.raw`(?= ?["'(]?[\p{Lu}\d])`;

/** Names of months are matched in any case by spelling them out: the flag would make every word a capital. */
const anyCase = (source: string): string =>
  source.replaceAll(
    MONTH_NAME,
    MONTH_NAME.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`),
  );
const form = (source: string): RegExp => new RegExp(anyCase(source), 'u');

/** In order: the most is told first. `needs` says what makes the words a place when their form alone does not. */
export const DATELINE_FORMS: readonly DatelineForm[] = [
  // ISLAMABAD, April 7 (Agency) -   MOSCOW. April 7 /AGENCY/   7 April (Agency):
  {
    pattern: form(
      `^(?:(?<place>${CAPITALS}|${TITLE_CASE})${REGION}[,.]? ,?)?(?:${MONTH_DAY})[,.]?${AGENCY}?\\.?(?:${DASH}|:)`,
    ),
    needs: 'nothing',
  },
  {
    pattern: form(
      `^(?:(?<place>${CAPITALS}|${TITLE_CASE})${REGION}[,.]? ,?)?(?:${DAY_MONTH})[,.]?${AGENCY}?\\.?(?:${DASH}|:)`,
    ),
    needs: 'nothing',
  },
  {
    pattern: form(
      `^(?<place>${CAPITALS}|${TITLE_CASE})${REGION}[,.]? (?:${MONTH_DAY})[,.]?${AGENCY}\\.?${SENTENCE}`,
    ),
    needs: 'agency',
  },
  {
    pattern: form(
      `^(?<place>${CAPITALS}|${TITLE_CASE})${REGION}[,.]? (?:${DAY_MONTH})[,.]?${AGENCY}\\.?${SENTENCE}`,
    ),
    needs: 'agency',
  },
  // PARIS (Agency) -   Washington (Agency)
  { pattern: form(`^(?<place>${CAPITALS})${REGION},?${AGENCY}(?:${DASH}|:)`), needs: 'nothing' },
  {
    pattern: form(
      `^(?:(?<place>${CAPITALS}|${TITLE_CASE})${REGION},?)?${AGENCY}(?:(?:${DASH}|:)|${SENTENCE})`,
    ),
    needs: 'agency',
  },
  // ERIE, Pa. —   BEIJING --   ISLAMABAD:   Islamabad:
  { pattern: form(`^(?<place>${CAPITALS})${REGION.slice(0, -1)}${DASH}`), needs: 'nothing' },
  {
    pattern: form(`^(?<place>${CAPITALS}|${TITLE_CASE})${REGION}(?: ?:(?: |$)|${DASH})`),
    needs: 'known place',
  },
];

/** Words in capitals that open a line and are no place. */
export const LABELS =
  /^(?:update|updated|watch|video|breaking|exclusive|analysis|opinion|explainer|correction|corrected|note|live|listen|read|photos?|file|fact|factbox|timeline|interview|review|editorial|comment|column|profile|feature|special|alert|flash|urgent|just in|wrap|refile|advisory|in pictures|q|a|qa|news|world|sport|sports|tv|host|ceo|covid|us|eu|un|nato|usa|uk)\b/i;
