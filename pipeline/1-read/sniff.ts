import type { Settings } from '../settings.ts';
import { passedBound } from './json-bounds.ts';
import { decodeUtf8 } from './utf8.ts';

/** What JSON stands in the bytes; `empty` when nothing but space does. */
export type JsonForm = 'array' | 'object' | 'lines' | 'empty' | 'other';

const LF = 0x0a;
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Whether `head` holds its first two lines that are not blank, which tell lines from one object. */
export function isEnoughToSniff(head: Buffer): boolean {
  const start = firstInk(head, 0);
  if (start === -1) return false;
  if (head[start] !== 0x7b) return true;
  const first = head.indexOf(LF, start);
  const second = first === -1 ? -1 : firstInk(head, first);
  return second !== -1 && head.indexOf(LF, second) !== -1;
}

/**
 * One object over many lines and one object per line both start with `{`: lines have a first line that is JSON by itself with
 * more behind it, or, when the first is broken, a second one that is.
 */
export function sniffJson(head: Buffer, bounds: Settings['read']): JsonForm {
  const start = firstInk(head, 0);
  if (start === -1) return 'empty';
  if (head[start] === 0x5b) return 'array';
  if (head[start] !== 0x7b) return 'other';
  const [first, second] = firstLines(head, start);
  if (second === null) return 'object';
  return isObject(first, bounds) || isObject(second, bounds) ? 'lines' : 'object';
}

function firstLines(head: Buffer, start: number): readonly [Buffer, Buffer | null] {
  const first = head.indexOf(LF, start);
  if (first === -1) return [head.subarray(start), null];
  const second = firstInk(head, first);
  if (second === -1) return [head.subarray(start, first), null];
  const end = head.indexOf(LF, second);
  return [head.subarray(start, first), head.subarray(second, end === -1 ? head.length : end)];
}

function firstInk(head: Buffer, from: number): number {
  for (let index = from; index < head.length; index += 1) {
    if (!SPACE.has(head[index] ?? 0)) return index;
  }
  return -1;
}

/** A record that is too deep, or has too many keys, counts as one: it is not parsed, here as little as later. */
function isObject(bytes: Buffer, bounds: Settings['read']): boolean {
  if (passedBound(bytes, bounds) !== null) return true;
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes));
    return (
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
    );
  } catch {
    return false;
  }
}
