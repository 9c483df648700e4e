import { remembered } from '../remembered.ts';
import { covers, isAlike, isBareOf, isJoinOf } from './name-cover.ts';
import { type NameWords, nameWords } from './name-words.ts';
import { foldName } from './sound.ts';

/** How two spellings of a person's name relate, best first. */
export type NameLevel = 'same name' | 'sounds alike' | 'family name' | 'otherwise';

export interface NameForm extends NameWords {
  readonly folded: string;
}

/** Names of as many words may end in two family names. */
const MIN_DOUBLE_WORDS = 4;

/** An article written together with a name that keeps its capital: ElBaradei. */
const JOINED_ARTICLE = /\b([AEae]l)(?=\p{Lu}\p{Ll})/gu;

/** Names whose form is kept: those of some weeks' reports. */
const REMEMBERED_NAMES = 20_000;

function readName(name: string): NameForm {
  const folded = foldName(name.replace(JOINED_ARTICLE, '$1 '));
  return { folded, ...nameWords(folded) };
}

/** A name as it is compared; names told again and again are read once. */
export const nameForm = remembered(readName, REMEMBERED_NAMES);

/** The family name stands last, or first where it does so in the person's language; of four words it may be the third (Lula da Silva). */
function isFamilyOf(word: NameForm, name: NameForm): boolean {
  const last = name.size - 1;
  if (isAlike(word, 0, name, last) || isAlike(word, 0, name, 0) || isBareOf(word, 0, name, last)) return true;
  if (isJoinOf(word, 0, name, last - 1)) return true;
  return name.size >= MIN_DOUBLE_WORDS && isAlike(word, 0, name, last - 1);
}

/**
 * Compares two spellings of names. `family name`: one side gives a single name that the other's first or last word is.
 * Names that sound alike may still be two people: never a reason to merge by itself.
 */
export function compareNames(left: NameForm, right: NameForm): NameLevel {
  if (left === right || left.folded === right.folded) return left.size > 1 ? 'same name' : 'family name';
  if (left.size === 1 && right.size === 1) return isAlike(left, 0, right, 0) ? 'family name' : 'otherwise';
  if (left.size === 1) return isFamilyOf(left, right) ? 'family name' : 'otherwise';
  if (right.size === 1) return isFamilyOf(right, left) ? 'family name' : 'otherwise';
  const isCovered = left.size <= right.size ? covers(left, right) : covers(right, left);
  return isCovered || (left.size === right.size && covers(right, left)) ? 'sounds alike' : 'otherwise';
}
