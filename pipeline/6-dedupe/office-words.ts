/** Words that tell nothing about which office it is. */
const EMPTY: ReadonlySet<string> = new Set(
  'of the for and to in at on a an s affairs relations republic new newly appointed visiting current his her their its'.split(
    ' ',
  ),
);
/** Where the head noun's complement begins: minister of foreign affairs. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'for', 'in', 'to']);

/** Phrases that mean one office, in British spelling; in this order, the longer before the shorter. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bchancellor of the exchequer\b/g, 'finance minister'],
  [/\bpresident of the council of ministers\b|\bhead of government\b/g, 'prime minister'],
  [/\bhead of state\b/g, 'president'],
  [/\bpremier\b|\bpm\b/g, 'prime minister'],
  [/\bfm\b/g, 'foreign minister'],
  [/\bdefense\b/g, 'defence'],
  [/\bexternal\b/g, 'foreign'],
  [/\bcommerce\b/g, 'trade'],
  [/\bforeign (trade|economic)\b/g, 'foreign$1'],
  [/\bhome\b|\binternal\b/g, 'interior'],
  [/\btreasury\b/g, 'finance'],
  [/\beconomics?\b/g, 'economy'],
  [/\blabor\b/g, 'labour'],
  [/\bpetroleum\b/g, 'oil'],
  [/\bdefence staff\b/g, 'defencestaff'],
  [/\b(?:special |personal |presidential )?(?:envoy|representative)\b/g, 'envoy'],
  [/\bvice\b/g, 'deputy'],
  [/\bundersecretary\b/g, 'under secretary'],
  [/\bex\b/g, 'former'],
  [/\b(?:interim|caretaker|provisional)\b/g, 'acting'],
  [/\bdesignate\b/g, 'elect'],
  [/\b(?:minister of state|state minister|junior minister)\b/g, 'junior minister'],
  [/\bsecretary of state for\b/g, 'minister for'],
  [/\badvisor\b/g, 'adviser'],
  [/\bspokes(?:woman|person)\b/g, 'spokesman'],
  [/\bchair(?:woman|person)?\b/g, 'chairman'],
];
/** Secretaries who head no ministry: secretary of state, secretary-general, first secretary of the party. */
const NO_MINISTER =
  /\b(?:state|general|first|party|executive|central|press|private|permanent|cabinet|council|parliamentary)\b/;

/** The noun phrase before `of`, after a possessor: of `the president's envoy for Iraq` the envoy. */
function headOf(words: readonly string[]): readonly string[] {
  const start = words.lastIndexOf('s') + 1;
  const end = words.findIndex((word, at) => at > start && PREPOSITIONS.has(word));
  return words.slice(start, end < 0 ? words.length : end);
}

/** `finance ministers`, `heads of state`: nobody's office in particular. */
function isOfMany(words: readonly string[]): boolean {
  const head = headOf(words).at(-1) ?? '';
  return /[^s]s$/.test(head) && !EMPTY.has(head);
}

/** The words of one office that tell which it is, and those of its head noun's phrase; null for none and for a group's. */
export function officeWords(phrase: string) {
  const folded = phrase.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (isOfMany(folded.split(' '))) return null;
  const same = SAME.reduce((words, [pattern, word]) => words.replace(pattern, word), folded);
  const plain = NO_MINISTER.test(same) ? same : same.replace(/\bsecretary\b/g, 'minister');
  const words = plain.split(' ');
  const telling = (some: readonly string[]) => some.filter((word) => word && !EMPTY.has(word));
  return telling(words).length > 0 ? { words: telling(words), head_words: telling(headOf(words)) } : null;
}
