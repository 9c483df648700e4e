import {
  BARE,
  FIRST,
  IS_LONG,
  JOINED,
  type NameWords,
  NUMBERS_PER_WORD,
  ROUGH_JOINED,
  ROUGH_SOUND,
  SKELETON,
  SOUND,
} from './name-words.ts';

/** How two words of names relate. A short word that sounds only roughly alike needs the rest of the name beside it. */
const OTHER = 0;
const ROUGH = 1;
const INITIAL = 2;
const ALIKE = 3;

/** Whether one letter inside changed, came or went; at the end it makes another name (Ivanov and Ivanova, Mario and Maria). */
function isOneInnerEdit(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || long.at(-1) !== short.at(-1)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = long.slice(at + 1);
  return rest === short.slice(at) || rest === short.slice(at + 1);
}

/** One number of the `at`th word. */
function told({ numbers }: NameWords, at: number, which: number): number {
  return numbers[at * NUMBERS_PER_WORD + which] ?? 0;
}

/** Equal in sound; or roughly equal; or equal in three consonants or more, with one vowel that differs. */
function likeness(left: NameWords, at: number, right: NameWords, place: number): number {
  if (told(left, at, SOUND) === told(right, place, SOUND)) return ALIKE;
  if (told(left, at, ROUGH_SOUND) === told(right, place, ROUGH_SOUND))
    return told(left, at, IS_LONG) === 1 ? ALIKE : ROUGH;
  const skeleton = told(left, at, SKELETON);
  if (skeleton === 0 || skeleton !== told(right, place, SKELETON)) return OTHER;
  return isOneInnerEdit(left.sounds[at] ?? '', right.sounds[place] ?? '') ? ALIKE : OTHER;
}

/** Two words of names that may be one, whatever stands beside them. */
export function isAlike(left: NameWords, at: number, right: NameWords, place: number): boolean {
  return likeness(left, at, right, place) === ALIKE;
}

/** Whether a word is two of the other name written together; its vowels are all heard (Li Peng, Lu Peng). */
export function isJoinOf(word: NameWords, at: number, name: NameWords, place: number): boolean {
  const sound = told(name, place, JOINED);
  if (sound === 0) return false;
  if (sound === told(word, at, SOUND)) return true;
  return told(word, at, IS_LONG) === 1 && told(word, at, ROUGH_SOUND) === told(name, place, ROUGH_JOINED);
}

/** Whether both are written together of two words: Dae-jung, Tae Chung. */
function areJoinedAlike(left: NameWords, at: number, right: NameWords, place: number): boolean {
  const sound = told(left, at, JOINED);
  if (sound === 0) return false;
  if (sound === told(right, place, JOINED)) return true;
  const rough = told(left, at, ROUGH_JOINED);
  return rough !== 0 && rough === told(right, place, ROUGH_JOINED);
}

/** Whether the word is the other name's Abdul word without its Abdul. */
export function isBareOf(word: NameWords, at: number, name: NameWords, place: number): boolean {
  const bare = told(name, place, BARE);
  return bare !== 0 && bare === told(word, at, SOUND);
}

function toldLikeness(left: NameWords, at: number, right: NameWords, place: number): number {
  const like = likeness(left, at, right, place);
  if (like === ALIKE) return like;
  const [one, other] = [told(left, at, FIRST), told(right, place, FIRST)];
  if ((one < 0 || other < 0) && Math.abs(one) === Math.abs(other)) return INITIAL;
  return isBareOf(left, at, right, place) || isBareOf(right, place, left, at) ? ALIKE : like;
}

/** A seat: the bits of the words taken in the other name, and how they were found; 0 for none. */
type Seat = number;
const SEATS = (1 << 16) - 1;
const IS_ROUGH = 1 << 16;
const IS_INITIAL = 1 << 17;
/** The next word has its seat there too. */
const IS_PAIR = 1 << 18;

function singleSeat(name: NameWords, at: number, other: NameWords, taken: number): Seat {
  let rough = 0;
  for (let place = 0; place < other.size; place++) {
    if (taken & (1 << place)) continue;
    const like = toldLikeness(name, at, other, place);
    if (like === ALIKE) return 1 << place;
    if (like === INITIAL) return (1 << place) | IS_INITIAL;
    if (like === ROUGH) rough ||= (1 << place) | IS_ROUGH;
  }
  return rough;
}

/** Where the word, or two written together, stands in the other name as two words or as one. */
function joinedSeat(name: NameWords, at: number, other: NameWords, taken: number): Seat {
  for (let place = 0; place < other.size; place++) {
    if (taken & (1 << place)) continue;
    const isFree = !(taken & (2 << place));
    if (isFree && isJoinOf(name, at, other, place)) return 3 << place;
    if (isJoinOf(other, place, name, at)) return (1 << place) | IS_PAIR;
    if (isFree && areJoinedAlike(name, at, other, place)) return (3 << place) | IS_PAIR;
  }
  return 0;
}

/**
 * Whether every word of `name` has a seat of its own in `other`, in any order: at least one for sure, so that initials
 * alone make no name, and one at most by a short word's rough sound (Kim Chong-il, Kim Jong-il).
 */
export function covers(name: NameWords, other: NameWords): boolean {
  let taken = 0;
  let sure = 0;
  let rough = 0;
  for (let at = 0; at < name.size; at++) {
    const single = singleSeat(name, at, other, taken);
    const isSure = single !== 0 && !(single & IS_ROUGH);
    const seat = isSure ? single : joinedSeat(name, at, other, taken) || single;
    if (seat === 0) return false;
    taken |= seat & SEATS;
    if (seat & IS_ROUGH) rough++;
    else if (!(seat & IS_INITIAL)) sure++;
    if (seat & IS_PAIR) at++;
  }
  return sure > 0 && rough <= 1;
}
