/** Latin letters that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ß: 'ss',
  ə: 'a',
};

const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘‛`´ʻʼʽʾʿˈ.]/gu;
const GAPS = /[\s\-‐‑‒–—_,/]+/gu;

/**
 * The key under which a name is looked up: lower case, no marks, no apostrophes or full stops, one space for
 * hyphens, commas and runs of spaces ("Port-au-Prince" and "Port au Prince" share `port au prince`).
 */
export function foldName(name: string): string {
  const bare = name.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase();
  return bare
    .replace(/[æðøþđħıłœßə]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(GAPS, ' ')
    .trim();
}
