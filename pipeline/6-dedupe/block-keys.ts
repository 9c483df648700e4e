import type { EventReport } from '../records.ts';
import { remembered } from '../remembered.ts';
import { numberOf } from './number-of.ts';
import { officeKey } from './offices.ts';
import { FAMILIES } from './profile.ts';
import { foldName, soundOf } from './sound.ts';

/** Keys, and places, whose number or sound is kept. */
const REMEMBERED = 100_000;

/** 32 bits, unsigned. Two keys that share a number make one block of two: more pairs to compare, no other result. */
const keyNumber = remembered((key) => numberOf(key) >>> 0, REMEMBERED);
const placeSound = remembered((name) => foldName(name).split(' ').map(soundOf).join(''), REMEMBERED);

/** Of actor, counterpart and others, in upper case; '' where none is told. */
function partiesOf({ actor, counterpart, others }: EventReport): readonly string[] {
  return [actor, counterpart, ...others].map((side) => (side?.party ?? '').toUpperCase());
}

/** Two parties in one order. Of a gathering, which outlets tell with other members first, each of the first two beside each other one. */
function pairsOf(parties: readonly string[], family: string): readonly string[] {
  const first = family === 'talk' ? parties.slice(0, 2) : parties.slice(0, 1);
  const rest = family === 'talk' ? parties.slice(1) : parties.slice(1, 2);
  return first.flatMap((one) => rest.map((other) => (one < other ? `${one}|${other}` : `${other}|${one}`)));
}

/**
 * Reports of one interaction share at least one key: two parties, host and place of a gathering, its host where it is a body, or the same words.
 * Each once; the first is that of the two principals.
 */
export function blockKeys(report: EventReport): readonly number[] {
  const { type, place, text_hash } = report;
  const family = FAMILIES[type] ?? type;
  const parties = partiesOf(report);
  const keys = new Set(pairsOf(parties, family).map((pair) => keyNumber(`${family}|${pair}`)));
  if (type === 'conference' && place?.name)
    for (const party of parties)
      if (party) keys.add(keyNumber(`${family}|${party}@${placeSound(place.name)}`));
  // Of one gathering outlets name the state or the organisation as host.
  if (type === 'conference')
    for (const side of [report.actor, report.counterpart])
      if (side?.party && !side.name && !officeKey(side.role))
        keys.add(keyNumber(`${family}|${side.party.toUpperCase()}`));
  if (text_hash) keys.add((numberOf(text_hash) ^ keyNumber(family)) >>> 0);
  return [...keys];
}
