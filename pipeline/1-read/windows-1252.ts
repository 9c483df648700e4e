/** Bytes that Windows-1252 leaves undefined, and C0 controls but tab, line feed, form feed and carriage return: no text holds them. */
const IN_NO_TEXT = new Set([
  0x81,
  0x8d,
  0x8f,
  0x90,
  0x9d,
  0x7f,
  ...Array.from({ length: 0x20 }, (_, byte) => byte).filter(
    (byte) => ![0x09, 0x0a, 0x0c, 0x0d].includes(byte),
  ),
]);
const FIRST_HIGH = 0x80;
/** What stands in Windows-1252 for 80 to 9F; the `TextDecoder` of Node 20 gives C1 controls there. Space where it is undefined. */
const MARKS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const C1 = /[\x80-\x9f]/g;
/** What a well-formed UTF-8 sequence of two bytes or more leaves in a string that was decoded with U+FFFD for all else. */
const REPLACED = /\ufffd/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;

/**
 * The text of bytes that are no UTF-8, read as Windows-1252; null where that would be a guess: some of the bytes are UTF-8 beyond ASCII, so that the
 * others are damage, or some stand in no text.
 */
export function decodeWindows1252(bytes: Uint8Array): string | null {
  if (bytes.some((byte) => IN_NO_TEXT.has(byte)) || holdsUtf8(bytes)) return null;
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(C1, (control) => MARKS[control.charCodeAt(0) - FIRST_HIGH] ?? control);
}

/** Whether there is a well-formed sequence of UTF-8 beyond ASCII. */
function holdsUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= FIRST_HIGH)) return false;
  const text = new TextDecoder().decode(bytes);
  return BEYOND_ASCII.test(text.replace(REPLACED, ''));
}
