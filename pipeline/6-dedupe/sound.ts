import { plainLetters } from '../whole-letters.ts';

/** Transcriptions of one sound. In this order: `zh` before `h` is left alone, doubled letters last. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|zh/g, 'j'],
  [/tch|sch|sh|ch/g, 'x'],
  [/kh/g, 'h'], // Khatami, Hatami
  [/([gdtb])h/g, '$1'], // Qadhafi, Gaddafi
  [/ph|v|w/g, 'f'], // Ivanov, Iwanow, Ivanoff
  [/ck|c|q|g/g, 'k'], // Qadhafi, Gaddafi, Kadafi
  [/tz|ts|z/g, 's'],
  [/[eiy]+/g, 'i'], // Sergey, Sergei
  [/[ou]+/g, 'u'], // Mahmoud, Mahmood
  [/aa+/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/(.)h$/g, '$1'], // Abdullah, Abdulla
];

/** Lower case, without marks; hyphens and full stops are spaces, apostrophes go. */
export function foldName(name: string): string {
  return plainLetters(name.toLowerCase())
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʿʾ]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Vowels in three classes and consonants in groups that transcriptions of one name share: Qureshi and Kureishi are `kurixi`. */
export function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), word);
}
