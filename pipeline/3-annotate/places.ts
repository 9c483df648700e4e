import type { Place, Token } from '../records.ts';
import { findCity, foldName } from './gazetteer.ts';
import { isNameWord } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface FoundPlace {
  readonly place: Place;
  readonly length: number;
}

const LONGEST_CITY = 4;
const STATE = /^[A-Z]{3}$/;

const written = (tokens: readonly Token[], i: number, length: number): string => {
  let text = '';
  for (let k = i; k < i + length; k++) {
    const token = tokens[k] as Token;
    text += (k > i && tokens[k - 1]?.end !== token.start ? ' ' : '') + token.text;
  }
  return text;
};

/** A city by the gazetteer; `countries` that the article speaks of decide between cities of one name. */
function cityAt(
  tokens: readonly Token[],
  i: number,
  vocabulary: Vocabulary,
  countries: ReadonlySet<string>,
): FoundPlace | null {
  for (let length = Math.min(LONGEST_CITY, tokens.length - i); length > 0; length--) {
    if (!tokens[i]?.capital || !isNameWord(tokens[i + length - 1], vocabulary)) continue;
    const name = written(tokens, i, length);
    if (!vocabulary.cities.has(foldName(name))) continue;
    const city = findCity(name, vocabulary.cities, { countries });
    if (city)
      return {
        length,
        place: { name, country: city.country, lat: city.lat, lon: city.lon, geonames_id: city.geonames_id },
      };
  }
  return null;
}

/** The place whose name starts at token `i`: a country (no name of its own), a capital, or another city. */
export function placeAt(
  tokens: readonly Token[],
  i: number,
  vocabulary: Vocabulary,
  year: number | null,
  countries: ReadonlySet<string>,
): FoundPlace | null {
  const party = vocabulary.partyAt(tokens, i, year);
  const isState = party !== null && STATE.test(party.row.id) && party.row.kind === 'government';
  if (isState && party.row.form === 'capital') {
    const known = cityAt(tokens, i, vocabulary, new Set([party.row.id]));
    const name = written(tokens, i, party.length);
    if (known && known.length >= party.length && known.place.country === party.row.id) return known;
    return {
      length: party.length,
      place: { name, country: party.row.id, lat: null, lon: null, geonames_id: null },
    };
  }
  const isCountry = isState && ['label', 'name', 'abbreviation'].includes(party.row.form);
  if (isState && party.row.form === 'seat') {
    const place = {
      name: written(tokens, i, party.length),
      country: party.row.id,
      lat: null,
      lon: null,
      geonames_id: null,
    };
    return { length: party.length, place };
  }
  const city = cityAt(tokens, i, vocabulary, countries);
  if (party && !isState && (!city || city.length <= party.length)) return null;
  if (isCountry && (!city || city.length <= party.length)) {
    return {
      length: party.length,
      place: { name: null, country: party.row.id, lat: null, lon: null, geonames_id: null },
    };
  }
  return city;
}
