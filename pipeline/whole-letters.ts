/** Latin letters that Unicode does not take apart into a letter and a mark, and how English writes them. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ß: 'ss',
};

/** `text`, in lower case, with those letters written as English writes them. */
export function plainLetters(text: string): string {
  return text.replace(/[æðøþđıłœß]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}
