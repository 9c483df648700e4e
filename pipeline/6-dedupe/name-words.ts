import { remembered } from '../remembered.ts';
import { numberOf } from './number-of.ts';
import { roughSoundOf, skeletonOf, soundOf } from './sound.ts';
import { type Telling, tellingWords } from './telling-words.ts';

/** Places of a word's numbers among those of its name: what a comparison needs stands side by side. */
export const SOUND = 0;
/** Of the sound in a wider group of transcriptions. */
export const ROUGH_SOUND = 1;
/** Of the sound's consonants; 0 for a word of few. */
export const SKELETON = 2;
/** Sound and rough sound of the word and the next one written together, since Jong-il, Jongil and Jong Il are one; 0 for none. */
export const JOINED = 3;
export const ROUGH_JOINED = 4;
/** Sound without Abdul, since newsrooms call Abdul Kalam Kalam; 0 for none. */
export const BARE = 5;
/** Code of the first letter; below zero where it is all that is told; 0 for a numeral. */
export const FIRST = 6;
/** 1: enough consonants for the word to be known by its rough sound. */
export const IS_LONG = 7;
export const NUMBERS_PER_WORD = 8;

/** Words of a name that are read at most. */
const MAX_WORDS = 12;
/** Words whose sound is kept. */
const REMEMBERED_WORDS = 50_000;
/** A skeleton of fewer consonants says too little to excuse another vowel (Li and Lu, Zhou and Zhao). */
const MIN_SKELETON = 3;

/** An article written together with its name: alMansouri; not Alexander, where a vowel follows. */
const JOINED_ARTICLE = /^al(?=[bcdfghjklmnpqrstvwxz].{3})/;
/** -uddin, -eddine. */
const JOINED_DIN = /(?<=^.{3,})[aeiou]{1,2}dd?ine?$/;
/** Of kings and popes; not Xi. */
const NUMERAL = /^(?:i{1,3}|iv|v|vi{1,3}|ix|xi{2,3}|xiv|xvi{0,3})$/;

/** A word without what newsrooms write in many ways at its ends. */
function trimmed(folded: string): string {
  const told = folded.endsWith('in') || folded.endsWith('ine') ? folded.replace(JOINED_DIN, 'din') : folded;
  return told.startsWith('al') ? told.replace(JOINED_ARTICLE, '') : told;
}

/** A number is itself and nothing that sounds so: Mohammed V, Mohammed VI. */
function numeralNumbers(text: string): readonly number[] {
  const number = numberOf(`#${text}`);
  return [number, number, 0, 0, 0, 0, 0, 0];
}

/** How a word sounds, with the numbers of it. */
interface Sounding {
  readonly sound: string;
  readonly number: number;
  readonly rough: number;
  readonly skeleton: number;
  readonly is_long: boolean;
}

function soundingOf(text: string): Sounding {
  const told = trimmed(text);
  const [sound, rough] = [soundOf(told), roughSoundOf(told)];
  const skeleton = skeletonOf(sound);
  return {
    sound,
    number: numberOf(sound),
    rough: numberOf(rough),
    skeleton: skeleton.length < MIN_SKELETON ? 0 : numberOf(skeleton),
    is_long: skeletonOf(rough).length >= MIN_SKELETON,
  };
}

/** Given names and family names come again and again. */
const rememberedSounding = remembered(soundingOf, REMEMBERED_WORDS);

/** A rough sound says something by itself only of a word with consonants enough. */
function joinedNumbers(joined: string | null): readonly [number, number] {
  if (joined === null) return [0, 0];
  const { number, rough, is_long } = soundingOf(joined);
  return [number, is_long ? rough : 0];
}

function wordNumbers({ text, bare }: Telling, word: Sounding, next: string | null): readonly number[] {
  const [joined, roughJoined] = joinedNumbers(next === null ? null : text + next);
  const first = text.startsWith('y') ? 'i'.charCodeAt(0) : text.charCodeAt(0);
  const told = [word.number, word.rough, word.skeleton, joined, roughJoined];
  const abdul = bare === null ? 0 : rememberedSounding(bare).number;
  return [...told, abdul, text.length === 1 ? -first : first, word.is_long ? 1 : 0];
}

/** What a comparison needs of a name's words. */
export interface NameWords {
  /** Words that tell who it is. */
  readonly size: number;
  /** `NUMBERS_PER_WORD` numbers of each word. */
  readonly numbers: readonly number[];
  /** How each word sounds. */
  readonly sounds: readonly string[];
}

/** `folded`: as `foldName` gives it. */
export function nameWords(folded: string): NameWords {
  const telling = tellingWords(folded.split(' ').filter(Boolean)).slice(0, MAX_WORDS);
  const [numbers, sounds]: [number[], string[]] = [[], []];
  for (const [at, word] of telling.entries()) {
    const next = telling[at + 1]?.text ?? null;
    const isKing = at > 0 && next === null && NUMERAL.test(word.text);
    const isBeforeNumeral = at + 2 === telling.length && NUMERAL.test(next ?? '');
    const told = rememberedSounding(word.text);
    sounds.push(told.sound);
    numbers.push(
      ...(isKing ? numeralNumbers(word.text) : wordNumbers(word, told, isBeforeNumeral ? null : next)),
    );
  }
  return { size: telling.length, numbers, sounds };
}
