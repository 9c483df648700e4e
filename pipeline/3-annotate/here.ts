import type { AnnotatedArticle, Evidence, NormalisedArticle, Place } from '../records.ts';
import { foldName } from './gazetteer.ts';
import { placeAt } from './places.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const titleCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s\-'/])(\p{L})/gu, (found) => found.toUpperCase());

const OPENING = /^\s*(?<place>\p{Lu}[\p{Lu} .'-]{2,30})\.\s/u;

/** "WASHINGTON. The minister …": a place in capitals that opens the text as a sentence of its own. */
const openingPlace = (text: string): string | null => OPENING.exec(text)?.groups?.place ?? null;

/** SINGAPORE is the city of that name in the state of that name. */
function cityState(place: Place, written: string, vocabulary: Vocabulary): Place {
  const city = vocabulary.cities.get(foldName(written))?.find(({ country }) => country === place.country);
  if (!city) return place;
  return {
    name: city.name,
    country: city.country,
    lat: city.lat,
    lon: city.lon,
    geonames_id: city.geonames_id,
  };
}

/** What agencies write for the organisation's seat in New York. */
const UN_SEAT = 'UNITED NATIONS';
const UN_PLACE = {
  length: 2,
  place: { name: 'United Nations', country: 'USA', lat: null, lon: null, geonames_id: null },
};

/** The place that the dateline names: what "here" means. */
export function hereOf(
  normalised: NormalisedArticle,
  vocabulary: Vocabulary,
  year: number | null,
): Pick<AnnotatedArticle, 'here' | 'here_at'> {
  const { dateline, article } = normalised;
  const named = dateline?.place ?? openingPlace(article.text);
  if (!named) return { here: null, here_at: null };
  const written = named.split('/')[0] ?? '';
  const tokens = tokenise(titleCase(written));
  const found = written === UN_SEAT ? UN_PLACE : placeAt(tokens, 0, vocabulary, year, new Set());
  if (!found) return { here: null, here_at: null };
  const place = found.place.name === null ? cityState(found.place, written, vocabulary) : found.place;
  const isInText = !dateline?.place || dateline.span !== null;
  const within = isInText
    ? article.text.indexOf(written, dateline?.span?.start ?? 0)
    : (article.dateline ?? '').indexOf(written);
  if (within < 0) return { here: null, here_at: null };
  const here_at: Evidence = {
    field: 'place.name',
    document_id: article.document_id,
    source: isInText ? 'text' : 'dateline',
    start: within,
    end: within + written.length,
    quote: written,
  };
  return { here: place, here_at };
}
