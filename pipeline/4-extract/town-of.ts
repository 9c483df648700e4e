import type { Place } from '../records.ts';
import type { View } from './view.ts';

const plain = (name: string): string => name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
const capitalised = (words: string): string =>
  words.replace(/(^|[\s-])(\p{L})/gu, (letter) => letter.toUpperCase());

/** The town where a seat or venue stands, "at the White House" in Washington; a state that is one town has its name. */
export function townOf(view: View, place: Place): Place {
  const town = place.name
    ? view.valueOf('site-city', plain(place.name))
    : view.valueOf('city-state', (place.country ?? '').toLowerCase());
  return town ? { ...place, name: capitalised(town), geonames_id: null } : place;
}
