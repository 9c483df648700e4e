import type { Dice } from './dice.ts';
import { several } from './dice.ts';

/** Characters that programs stumble over; none of them half a surrogate pair, which no UTF-8 file can hold. */
const ODD: readonly string[] = [
  // Spaces, line ends, and what is like neither: the zero-width and the right-to-left ones.
  ...'\u00a0\u1680\u2003\u2009\u202f\u3000\u0085\u2028\u2029\v\f\t\r\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u202d\u2066\u2069\u200f\u061c',
  // Controls, U+FFFD and what is no character.
  ...'\u0001\u001b\u007f\u0080\u009f\ufffd\ufffe\uffff',
  // Quotes, brackets, dashes, signs.
  ...'"\'`“”„«»‘’‚‹›(){}[]<>–—―‑-−…·•|\\/&%$#@*_~^=+;:!?¡¿§¶†',
  // Marks that combine, ligatures, letters that fold to two, digits that are none of ours.
  ...'\u0301\u0327\u0489\u20dd\ufe0fﬁﬄßİıǅŉΐᾳ٣९０Ⅷ½²',
  // Scripts, and planes beyond the first.
  ...'Жю王習アشםथ한😀🇫🇷👨𝒜𐍈𠀋\u{e0041}\u{10ffff}\u{f0000}',
];

export function oddCharacter(dice: Dice): string {
  if (dice.once(4)) return anyCharacter(dice);
  return dice.pick(ODD);
}

/** Of all planes, surrogates left out. */
function anyCharacter(dice: Dice): string {
  const point = dice.once(2) ? dice.below(0x3000) : dice.below(0x110000);
  return point >= 0xd800 && point <= 0xdfff ? '\u{1f3f3}' : String.fromCodePoint(point === 0 ? 1 : point);
}

/** A run of one character, of several, or a word that never ends. */
export function oddRun(dice: Dice): string {
  const length = dice.once(20) ? 1 + dice.below(3_000) : 1 + dice.below(12);
  if (dice.once(2)) return oddCharacter(dice).repeat(length);
  if (dice.once(3)) return dice.pick(['a', 'A', '7', 'Ab', 'mid-', 'U.', '1,', 'é']).repeat(length);
  return several(length, () => oddCharacter(dice)).join('');
}
