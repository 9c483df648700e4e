/** The names of days, months, seasons and small numbers, and the pieces of patterns built from them. */

const MONTH_NAMES = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const;
const WEEKDAY_NAMES = [
  ['Monday', 'Mon'],
  ['Tuesday', 'Tues', 'Tue'],
  ['Wednesday', 'Wed'],
  ['Thursday', 'Thurs', 'Thur', 'Thu'],
  ['Friday', 'Fri'],
  ['Saturday', 'Sat'],
  ['Sunday', 'Sun'],
] as const;
/** First month of each season, as northern newsrooms use the words. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);
const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];
const TEENS = ['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = [...ONES, ...TEENS];
const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

/** As written, with a capital, and in capitals (datelines). */
const cased = (words: readonly string[]): string => words.flatMap((w) => [w, w.toUpperCase()]).join('|');
const lowered = (words: readonly string[]): string =>
  words.map((w) => `[${w.charAt(0)}${w.charAt(0).toUpperCase()}]${w.slice(1)}`).join('|');

/** One gap inside a phrase: spaces or one line break, never a paragraph. */
export const GAP = '(?:[^\\S\\n]{1,3}|\\n)';
export const JOIN = `(?:${GAP}|-)`;
export const FULL_MONTH = `(?:(?:${cased(MONTH_NAMES.map((names) => names[0]))})\\b)`;
/** Only what is shortened takes its full stop along: that of "on 9 February." ends the sentence. */
export const MONTH = `(?:${FULL_MONTH}|(?:${cased(MONTH_NAMES.flatMap(([, ...short]) => short))})\\b\\.?)`;
/** "Jan", "JAN": every name of a month, short or not, begins so. */
export const MONTH_BEGINS = new RegExp(cased(MONTH_NAMES.map(([name]) => name.slice(0, 3))));
export const WEEKDAY = `(?:(?:${cased(WEEKDAY_NAMES.map((names) => names[0]))})\\b)`;
export const SHORT_WEEKDAY = `(?:${WEEKDAY}|(?:${cased(WEEKDAY_NAMES.flatMap(([, ...short]) => short))})\\b\\.?)`;
export const SEASON = `(?:${lowered([...SEASONS.keys()])})\\b`;
export const YEAR = '(?:(?:1[5-9]|20)\\d\\d(?!\\d|[,.:]\\d))';
export const DAY = '(?:[0-3]?\\d(?:st|nd|rd|th)?(?![\\dA-Za-z]))';
export const NUMBER = `(?:\\d{1,3}|(?:${lowered(TENS)})(?:${JOIN}(?:${ONES.slice(1, 10).join('|')}))?|${lowered(SMALL.slice(1))})\\b`;
export const UNIT = '(?:day|week|weekend|month|quarter|year)';

function indexIn(names: readonly (readonly string[])[], word: string): number {
  const key = word.slice(0, 3).toLowerCase();
  return names.findIndex((forms) => forms[0]?.slice(0, 3).toLowerCase() === key) + 1;
}

/** 1 to 12; 0 for no month. */
export function monthNumber(word: string): number {
  return indexIn(MONTH_NAMES, word);
}

/** 1 = Monday to 7; 0 for no weekday. */
export function weekdayNumber(word: string): number {
  return indexIn(WEEKDAY_NAMES, word);
}

export function seasonMonth(word: string): number {
  return SEASONS.get(word.toLowerCase()) ?? 0;
}

/** Value of digits or of words up to ninety-nine; null for anything else. */
export function numberValue(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const [first = '', second] = words.toLowerCase().split(/[\s-]+/);
  const ten = TENS.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + (second === undefined ? 0 : Math.max(0, SMALL.indexOf(second)));
  const small = SMALL.indexOf(first);
  return small >= 0 && second === undefined ? small : null;
}

/** Value of "3rd" or "third"; null for anything else. */
export function ordinalValue(word: string): number | null {
  const digits = /^\d+/.exec(word)?.[0];
  if (digits !== undefined) return Number(digits);
  const index = ORDINALS.indexOf(word.toLowerCase());
  return index < 0 ? null : index + 1;
}
