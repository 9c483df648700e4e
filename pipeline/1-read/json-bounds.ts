import type { Settings } from '../settings.ts';

type Bounds = Pick<Settings['read'], 'max_json_depth' | 'max_json_keys'>;
type Passed = 'read/too-deep' | 'read/too-many-keys';

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The bound that a JSON record passes; null when none. Asked before it is parsed, since a few megabytes of brackets or keys become
 * hundreds in memory. Usual records hold fewer marks than any bound, strings included, and are not looked into any further.
 */
export function passedBound(bytes: Uint8Array, bounds: Bounds): Passed | null {
  const { max_json_depth, max_json_keys } = bounds;
  const opening = countUpTo(bytes, OPEN_LIST, max_json_depth);
  const is_deep =
    opening > max_json_depth || opening + countUpTo(bytes, OPEN_OBJECT, max_json_depth) > max_json_depth;
  if (!is_deep && countUpTo(bytes, COLON, max_json_keys) <= max_json_keys) return null;
  return passedOutsideStrings(bytes, bounds);
}

/** How often `mark` stands there; counts no further than one above `most`. */
function countUpTo(bytes: Uint8Array, mark: number, most: number): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at !== -1 && count <= most; at = bytes.indexOf(mark, at + 1)) count += 1;
  return count;
}

function passedOutsideStrings(bytes: Uint8Array, { max_json_depth, max_json_keys }: Bounds): Passed | null {
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = stringEnd(bytes, at + 1);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === COLON) keys += 1;
    if (depth > max_json_depth) return 'read/too-deep';
    if (keys > max_json_keys) return 'read/too-many-keys';
  }
  return null;
}

/** Index of the quote that ends the string. */
function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    let before = at;
    while (before > from && bytes[before - 1] === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return bytes.length;
}
