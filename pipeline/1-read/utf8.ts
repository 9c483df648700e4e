import { isUtf8 } from 'node:buffer';

const BOM = [0xef, 0xbb, 0xbf] as const;

/** Bytes of a UTF-8 byte order mark at the head: 3 or 0. */
export function bomLength(bytes: Uint8Array): number {
  return BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0;
}

/** Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7); null when all is well. */
export function firstInvalidByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return null;
}

/** Bytes of the well-formed sequence at `index`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || index + length > bytes.length) return 0;
  const second = bytes[index + 1] ?? 0;
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0;
  for (let next = index + 2; next < index + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Overlong forms start lower than this. */
function lowestSecond(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

/** Surrogates (after ED) and code points above 10FFFF (after F4) lie higher than this. */
function highestSecond(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}

/** Decodes bytes that are known to be UTF-8, without a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): string {
  const body = bytes.subarray(bomLength(bytes));
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
}

/** NUL never stands in text: a file that has one is an image, an archive, or another encoding. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}
