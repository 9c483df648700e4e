import {
  BARE,
  FIRST,
  JOINED,
  NUMBERS_PER_WORD,
  ROUGH_JOINED,
  ROUGH_SOUND,
  SKELETON,
  SOUND,
} from './name-words.ts';
import type { NameForm } from './names.ts';

/** What two words share one of, at least, if they may be one. */
const OWN = [SOUND, ROUGH_SOUND, SKELETON, JOINED, ROUGH_JOINED, BARE] as const;
const WITH_PREVIOUS = [JOINED, ROUGH_JOINED] as const;

function numbersAt({ numbers }: NameForm, at: number, which: readonly number[]): readonly number[] {
  const told: number[] = [];
  for (const one of at < 0 ? [] : which) {
    const number = numbers[at * NUMBERS_PER_WORD + one] ?? 0;
    if (number !== 0 && !told.includes(number)) told.push(number);
  }
  return told;
}

function isInitial({ numbers }: NameForm, at: number): boolean {
  return (numbers[at * NUMBERS_PER_WORD + FIRST] ?? 0) < 0;
}

/** The numbers under which each word of a name can be found, initials apart: they fit too much. */
function wordKeys(form: NameForm): readonly (readonly number[])[] {
  const words: (readonly number[])[] = [];
  for (let at = 0; at < form.size; at++)
    if (!isInitial(form, at))
      words.push([...numbersAt(form, at, OWN), ...numbersAt(form, at - 1, WITH_PREVIOUS)]);
  return words;
}

/** A name by its words: the keys of each, of all, and of the word that fewest names share. */
interface Keyed {
  readonly all: readonly number[];
  readonly rarest: readonly number[];
  readonly has_initials: boolean;
}

/** Which of `items` have names that may be one with a given name, without looking at all of them. */
export class WordIndex<Item> {
  private readonly keyed: ReadonlyMap<NameForm, Keyed>;
  private readonly byWord = new Map<number, Item[]>();
  private readonly byRarest = new Map<number, Item[]>();

  /** `forms`: every name that will be added or looked for, so that it is known which words are rare. */
  constructor(forms: readonly NameForm[]) {
    const words = forms.map((form) => [form, wordKeys(form)] as const);
    const spread = new Map<number, number>();
    for (const [, keys] of words)
      for (const word of keys) for (const key of word) spread.set(key, (spread.get(key) ?? 0) + 1);
    this.keyed = new Map(words.map(([form, keys]) => [form, keyedBy(keys, form.size, spread)]));
  }

  add(form: NameForm, item: Item): void {
    const { all = [], rarest = [], has_initials } = this.keyed.get(form) ?? {};
    for (const key of all) put(this.byWord, key, item);
    // An initial may stand for the rare word of the name that is looked for, so any word must lead to this one.
    for (const key of has_initials ? all : rarest) put(this.byRarest, key, item);
  }

  /** Items with a name that covers the given one, or is covered by it: its rarest word leads to the first, theirs to the second. */
  candidates(form: NameForm): ReadonlySet<Item> {
    const { all = [], rarest = [] } = this.keyed.get(form) ?? {};
    const found = new Set<Item>();
    for (const key of rarest) for (const item of this.byWord.get(key) ?? []) found.add(item);
    for (const key of all) for (const item of this.byRarest.get(key) ?? []) found.add(item);
    return found;
  }
}

function keyedBy(
  words: readonly (readonly number[])[],
  size: number,
  spread: ReadonlyMap<number, number>,
): Keyed {
  let rarest = words[0] ?? [];
  let least = Number.POSITIVE_INFINITY;
  for (const keys of words) {
    let sum = 0;
    for (const key of keys) sum += spread.get(key) ?? 0;
    if (sum < least) [rarest, least] = [keys, sum];
  }
  return { all: words.flat(), rarest, has_initials: words.length < size };
}

function put<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [item]);
  else if (list.at(-1) !== item) list.push(item);
}
