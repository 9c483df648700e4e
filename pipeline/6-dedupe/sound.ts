import { plainLetters } from '../whole-letters.ts';
import { CLOSE, type Group, ROUGH, type Transcriptions } from './transcriptions.ts';

/** Letters without marks, digits and single spaces: nothing to fold but case. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Lower case, without marks; hyphens and full stops are spaces, apostrophes go. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return plainLetters(name.toLowerCase())
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʿʾ]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Vowels by class, among them the `e` of a closing -eng: Li Peng is not Li Ping. */
const VOWELS = 'aiuE';
const VOWEL_LETTERS = 'aeiouy$';

/** The group of letters that stands at `at`, the longest one. */
function groupAt(text: string, at: number, { groups }: Transcriptions): Group | null {
  const candidates = groups[text.charCodeAt(at)];
  if (!candidates) return null;
  const next = text.charCodeAt(at + 1);
  for (const group of candidates) {
    if (group.second !== 0 && (group.second !== next || !text.startsWith(group.letters, at))) continue;
    if (!group.is_closed || !VOWEL_LETTERS.includes(text[at + group.letters.length] ?? '$')) return group;
  }
  return null;
}

/** The codes of a word's sounds, one consonant for a doubled one; vowels as many as are written. */
function codesOf(word: string, table: Transcriptions): string {
  const text = `^${word}$`;
  let codes = '';
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    if (letter === text[at + 1] && !VOWEL_LETTERS.includes(letter)) {
      at++;
      continue;
    }
    const group = groupAt(text, at, table);
    const code = group ? group.code : (table.letters.get(letter) ?? letter);
    if (code !== codes.at(-1) || VOWELS.includes(code)) codes += code;
    at += group ? group.letters.length : 1;
  }
  return codes;
}

/** Runs of one class of vowels as one vowel. */
function withSingleVowels(codes: string): string {
  let single = '';
  for (let at = 0; at < codes.length; at++)
    if (codes.charCodeAt(at) !== codes.charCodeAt(at - 1)) single += codes.charAt(at);
  return single;
}

/** Consonants of a word's sound. */
export function skeletonOf(sound: string): string {
  let skeleton = '';
  for (let at = 0; at < sound.length; at++)
    if (!VOWELS.includes(sound.charAt(at))) skeleton += sound.charAt(at);
  return skeleton;
}

/** A word of one consonant is told by its vowels alone, so they count: Li and Lee, Zhou and Zhu, Xi and Xie. */
const MIN_CONSONANTS = 2;

/**
 * Vowels in three classes and consonants in groups that transcriptions of one name share: Qureshi and Kureishi are `kurixi`.
 * After the idea of Soundex, with the vowels kept.
 */
export function soundOf(word: string): string {
  const codes = codesOf(word, CLOSE);
  const single = withSingleVowels(codes);
  return skeletonOf(single).length < MIN_CONSONANTS ? codes : single;
}

/** An article written together with its name (Elbaradei), and a last `e` that other languages leave out (Poutine). */
const ROUGH_EDGES = /^el(?=[bcdfghjklmnpqrstvwz].{3})|(?<=^.{4,}[bcdfghjklmnpqrstvwxz])e$/g;

/** As `soundOf`, in wider groups: Deng and Teng, Jong and Chong, Cheikh and Sheikh. Says little without the rest of the name. */
export function roughSoundOf(word: string): string {
  const isEdged = word.startsWith('el') || word.endsWith('e');
  return withSingleVowels(codesOf(isEdged ? word.replace(ROUGH_EDGES, '') : word, ROUGH));
}
