import type { Chunks } from './bytes.ts';
import { peek } from './peek.ts';
import { Unreadable } from './trouble.ts';

type Utf16 = 'utf-16le' | 'utf-16be';

/** Bytes of a stream as UTF-8, with the encoding that it came in. */
export interface Decoded {
  readonly encoding: 'utf-8' | Utf16;
  readonly chunks: Chunks;
}

/** As many bytes as tell UTF-32 from UTF-16. */
const MARK_BYTES = 4;

/**
 * UTF-16 is known by its byte order mark (FF FE, FE FF) and becomes UTF-8, so that offsets count the text as UTF-8; half a surrogate pair
 * becomes U+FFFD. Anything else passes as it is. Throws `Unreadable` for UTF-32.
 */
export async function asUtf8(bytes: Chunks): Promise<Decoded> {
  const { head, chunks } = await peek(bytes, MARK_BYTES, mayNotBeUtf16);
  const encoding = encodingOf(head);
  return { encoding, chunks: encoding === 'utf-8' ? chunks : recoded(chunks, encoding) };
}

function mayNotBeUtf16(head: Buffer): boolean {
  return head.length > 0 && head[0] !== 0xff && head[0] !== 0xfe && head[0] !== 0;
}

function encodingOf(head: Buffer): Decoded['encoding'] {
  const mark = head.toString('hex', 0, MARK_BYTES);
  if (mark === 'fffe0000' || mark === '0000feff') throw new Unreadable('read/utf-32', 0);
  if (mark.startsWith('fffe')) return 'utf-16le';
  return mark.startsWith('feff') ? 'utf-16be' : 'utf-8';
}

async function* recoded(chunks: Chunks, encoding: Utf16): Chunks {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Share of NULs at even or odd places from which on they are the empty halves of Latin letters, 0..1. */
const MIN_EMPTY_HALVES = 0.7;

/** Whether text with NULs looks like UTF-16 that lacks its byte order mark: nearly every second byte is NUL, and those between are not. */
export function looksLikeUtf16(head: Uint8Array): boolean {
  const nulls = [0, 0] as [number, number];
  for (const [index, byte] of head.entries()) if (byte === 0) nulls[index % 2 === 0 ? 0 : 1] += 1;
  const halves = Math.floor(head.length / 2);
  const [few, many] = nulls[0] < nulls[1] ? nulls : [nulls[1], nulls[0]];
  return halves > 0 && many >= halves * MIN_EMPTY_HALVES && few <= halves * (1 - MIN_EMPTY_HALVES);
}
