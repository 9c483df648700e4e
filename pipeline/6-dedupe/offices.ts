import { remembered } from '../remembered.ts';
import { officeWords } from './office-words.ts';

/** One office, read once. */
interface Office {
  /** Its words in a form that its variants share, sorted. */
  readonly words: readonly string[];
  /** The words in one string. */
  readonly key: string;
  /** Whose noun it is: of the `prime minister's envoy` the envoy. */
  readonly head: string;
  /** Words that make it another office (deputy, former), one bit each. */
  readonly ranks: number;
}

/** What is compared of a role: `deputy prime minister and foreign minister` are two offices. */
export interface OfficeForm {
  readonly key: string;
  readonly offices: readonly Office[];
}

const RANKS = 'deputy former prime assistant acting elect under junior shadow chief first'.split(' ');
/** Heads that say which office it is without a portfolio: there is one of them, or one is as good as another. */
const TELLING_HEADS: ReadonlySet<string> = new Set(['envoy']);
/** Words of an office at least that a longer form of it may add to. */
const MIN_WORDS = 2;
/** Roles that are kept read. */
const REMEMBERED_ROLES = 10_000;

function officeOf(phrase: string): Office | null {
  const told = officeWords(phrase);
  if (!told) return null;
  const words = [...new Set(told.words)].sort();
  const ranks = RANKS.reduce(
    (bits, rank, at) => (told.head_words.includes(rank) ? bits | (1 << at) : bits),
    0,
  );
  const heads = told.head_words.filter((word) => !RANKS.includes(word));
  return { words, key: words.join(' '), head: heads.at(-1) ?? '', ranks };
}

/** Where a second office begins: whoever holds it is told by a noun of its own. */
const SECOND =
  /(?: and | cum |, )(?=(?:[\p{L}-]+ )*(?:minister|president|premier|chairman|secretary|envoy|chief)\b)/u;

function readForm(role: string): OfficeForm {
  const offices = role
    .toLowerCase()
    .split(SECOND)
    .flatMap((phrase) => officeOf(phrase) ?? []);
  return { key: offices.map(({ key }) => key).join(' + '), offices };
}

const formOf = remembered(readForm, REMEMBERED_ROLES);

/** A role as it is compared; null for none and for a group's (`finance ministers`, `leaders`), which is nobody's. */
export function officeForm(role: string | null): OfficeForm | null {
  const form = role ? formOf(role) : null;
  return form && form.offices.length > 0 ? form : null;
}

/** The office in a form that its variants share (`minister of foreign affairs`, `foreign minister`); '' for none and for a group's. */
export function officeKey(role: string | null): string {
  return officeForm(role)?.key ?? '';
}

/** Equal, or one told with more detail (`envoy`, `envoy for refugees`), never across a rank that makes it another. */
function areOne(left: Office, right: Office): boolean {
  if (left.key === right.key) return true;
  if (left.head !== right.head || left.ranks !== right.ranks) return false;
  const [short, long] = left.words.length <= right.words.length ? [left, right] : [right, left];
  if (short.words.length < MIN_WORDS && !TELLING_HEADS.has(short.head)) return false;
  return short.words.every((word) => long.words.includes(word));
}

/**
 * Whether two roles are one office. Of two offices held by one person either will do; if both roles tell several, those of
 * the shorter must all be told: two deputy prime ministers have two ministries.
 */
export function isSameOffice(left: OfficeForm, right: OfficeForm): boolean {
  if (left === right || left.key === right.key) return true;
  const [short, long] = left.offices.length <= right.offices.length ? [left, right] : [right, left];
  return short.offices.every((one) => long.offices.some((other) => areOne(one, other)));
}
