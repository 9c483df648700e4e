import { foldName, soundOf } from './sound.ts';

/** How two spellings of a person's name relate, best first. */
export type NameLevel = 'same name' | 'sounds alike' | 'family name' | 'otherwise';

/** One word of a name: as folded, with vowels in classes, and its consonants alone. */
interface NameWord {
  readonly folded: string;
  readonly sound: string;
  readonly skeleton: string;
}

/** A word of a name, and what it would be if written together with the next one: Jong-il, Jongil and Jong Il are one. */
interface ToldWord extends NameWord {
  readonly with_next: NameWord | null;
}

export interface NameForm {
  readonly folded: string;
  readonly words: readonly ToldWord[];
}

/** Articles and particles that newsrooms write or leave out: al-Zubi, El Zubi, Zubi. */
const PARTICLES: ReadonlySet<string> = new Set('al el ul bin ibn van von de der da dos jr sr'.split(' '));
/** A skeleton of fewer consonants says too little to excuse another vowel (Li and Lu, Zhou and Zhao). */
const MIN_SKELETON = 3;

/** An article written together with its name: alMansouri. What else starts so (Aleksandr) loses it in every spelling. */
const JOINED_ARTICLE = /^al(?=\p{L}{4})/u;

function wordOf(folded: string): NameWord {
  const sound = soundOf(folded.replace(JOINED_ARTICLE, ''));
  return { folded, sound, skeleton: sound.replace(/[aiu]/g, '') };
}

export function nameForm(name: string): NameForm {
  const folded = foldName(name);
  const words = folded.split(' ').filter(Boolean);
  const telling = words.filter((word) => !PARTICLES.has(word));
  const kept = telling.length > 0 ? telling : words;
  return { folded, words: kept.map((word, at) => toldWord(word, kept[at + 1])) };
}

function toldWord(word: string, next: string | undefined): ToldWord {
  return { ...wordOf(word), with_next: next === undefined ? null : wordOf(word + next) };
}

/** Whether one letter changed, came or went. */
function isOneEdit(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = long.slice(at + 1);
  return rest === short.slice(at) || rest === short.slice(at + 1);
}

/** Two words of names that may be one: equal in sound; or equal in three consonants or more, with one vowel that differs. */
function isAlike(left: NameWord, right: NameWord): boolean {
  if (left.folded === right.folded || left.sound === right.sound) return true;
  if (left.skeleton !== right.skeleton || left.skeleton.length < MIN_SKELETON) return false;
  return isOneEdit(left.sound, right.sound);
}

function isInitial(left: NameWord, right: NameWord): boolean {
  const [short, long] = left.folded.length < right.folded.length ? [left, right] : [right, left];
  return short.folded.length === 1 && long.folded.startsWith(short.folded);
}

/** How many words at `at` of `words` the word stands for: 1, 2 (written together), or 0. */
function width(word: NameWord, words: readonly ToldWord[], at: number): number {
  const single = words[at];
  if (single && (isAlike(word, single) || isInitial(word, single))) return 1;
  const both = single?.with_next;
  return both && isAlike(word, both) ? 2 : 0;
}

/** Whether every word of `left` is found in `right`, each at a place of its own, in any order. */
function isCovered(left: readonly ToldWord[], right: readonly ToldWord[]): boolean {
  const used = new Set<number>();
  for (let at = 0; at < left.length; at++) {
    const found = placeFor(left, at, right, used);
    if (!found) return false;
    for (const place of found.places) used.add(place);
    at += found.words - 1;
  }
  return true;
}

function placeFor(
  left: readonly ToldWord[],
  at: number,
  right: readonly ToldWord[],
  used: ReadonlySet<number>,
) {
  const word = left[at];
  for (let place = 0; word && place < right.length; place++) {
    const wide = width(word, right, place);
    const places = wide === 2 ? [place, place + 1] : [place];
    if (wide > 0 && !places.some((taken) => used.has(taken))) return { words: 1, places };
  }
  const both = word?.with_next;
  for (let place = 0; both && place < right.length; place++) {
    const other = right[place];
    if (other && !used.has(place) && isAlike(both, other)) return { words: 2, places: [place] };
  }
  return null;
}

/** The family name stands last, or first where it does so in the person's language. */
function isFamilyOf(word: NameWord, name: NameForm): boolean {
  const [first, last] = [name.words[0], name.words.at(-1)];
  return [first, last, name.words.at(-2)?.with_next].some((other) => other && isAlike(word, other));
}

/**
 * Compares two spellings of names. `family name`: one side gives a single name that the other's first or last word is.
 * Names that sound alike may still be two people: never a reason to merge by itself.
 */
export function compareNames(left: NameForm, right: NameForm): NameLevel {
  if (left.folded === right.folded) return left.words.length > 1 ? 'same name' : 'family name';
  const [short, long] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const single = short.words.length === 1 ? short.words[0] : undefined;
  if (single && long.words.length > 1) {
    const whole = long.words.length === 2 ? long.words[0]?.with_next : null;
    return isFamilyOf(single, long) || (whole && isAlike(single, whole)) ? 'family name' : 'otherwise';
  }
  if (single) return long.words[0] && isAlike(single, long.words[0]) ? 'family name' : 'otherwise';
  return isCovered(short.words, long.words) || isCovered(long.words, short.words)
    ? 'sounds alike'
    : 'otherwise';
}
