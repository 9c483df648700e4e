/** Words that tell nothing about which office it is. */
const EMPTY: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'to', 'in', 'affairs', 's']);
/** Phrases that mean one office; American spelling in British. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bhead of state\b/g, 'president'],
  [/\bpremier\b|\bpm\b/g, 'prime minister'],
  [/\bdefense\b/g, 'defence'],
  [/\bexternal\b/g, 'foreign'],
  [/\bcommerce\b/g, 'trade'],
  [/\bsecretary\b/g, 'minister'],
  [/\b(?:special )?(?:envoy|representative)\b/g, 'envoy'],
];

/** `finance ministers`, `heads of state`: nobody's office in particular. */
function isOfMany(words: readonly string[]): boolean {
  const after = words.findIndex((word) => ['of', 'for', 'in', 'to'].includes(word));
  const head = words.at((after < 0 ? words.length : after) - 1) ?? '';
  return /[^s]s$/.test(head) && !EMPTY.has(head);
}

/** The words of an office in a form that its variants share (`minister of foreign affairs`, `foreign minister`); '' for none and for a group's. */
export function officeKey(role: string | null): string {
  const folded = (role ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (isOfMany(folded.split(' '))) return '';
  const same = SAME.reduce((words, [pattern, word]) => words.replace(pattern, word), folded);
  const words = same.split(' ').filter((word) => word && !EMPTY.has(word));
  return [...new Set(words)].sort().join(' ');
}

/** One office: equal, or one told with more detail (`envoy`, `envoy for refugees`), never across a rank that makes it another. */
export function isSameOffice(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const words = new Set(long.split(' '));
  const ranks = ['deputy', 'vice', 'former', 'prime', 'assistant', 'acting', 'elect'];
  if (ranks.some((rank) => words.has(rank) !== short.split(' ').includes(rank))) return false;
  return short.includes(' ') || short === 'envoy' ? short.split(' ').every((word) => words.has(word)) : false;
}
