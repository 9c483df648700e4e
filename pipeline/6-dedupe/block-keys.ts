import { onceEach } from './interned.ts';
import { numberOf } from './number-of.ts';
import type { Profile } from './profile.ts';

/** 32 bits, unsigned. Two keys that share a number make one block of two: more pairs to compare, no other result. */
const keyNumber = onceEach((key) => numberOf(key) >>> 0);

/** Two parties in one order. Of a gathering, which outlets tell with other members first, each of the first two beside each other one. */
function partyPairs({ family, sides }: Profile): readonly string[] {
  const parties = sides.map((side) => side?.party ?? '');
  const first = family === 'talk' ? parties.slice(0, 2) : parties.slice(0, 1);
  const rest = family === 'talk' ? parties.slice(1) : parties.slice(1, 2);
  return first.flatMap((one) => rest.map((other) => (one < other ? `${one}|${other}` : `${other}|${one}`)));
}

/**
 * Reports of one interaction share at least one key: two parties, host and place of a gathering, or the same words.
 * Each once; the first is that of the two principals.
 */
export function blockKeys(profile: Profile): readonly number[] {
  const { family, type, text, place, sides } = profile;
  const keys = new Set(partyPairs(profile).map((pair) => keyNumber(`${family}|${pair}`)));
  if (type === 'conference' && place.name)
    for (const side of sides)
      if (side?.party) keys.add(keyNumber(`${family}|${side.party}@${place.sounds.join('')}`));
  if (text !== null) keys.add((text ^ keyNumber(family)) >>> 0);
  return [...keys];
}
