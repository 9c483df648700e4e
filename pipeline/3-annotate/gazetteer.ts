import { foldName } from '../lexicon/fold-name.ts';
import type { City } from '../lexicon/load.ts';
import { DEFAULTS, type Settings } from '../settings.ts';

export { foldName };

export interface CityContext {
  /** ISO 3166-1 alpha-3 of the states that the article speaks of. */
  readonly countries: ReadonlySet<string>;
}

export type CityThresholds = Pick<Settings['annotate'], 'us_city_weight' | 'min_city_share'>;

/**
 * The city that a bare name means, or null when the table has none. Among namesakes the one in a country of the
 * context wins, unless it is dwarfed: it needs `min_city_share` of the largest one's population. Cities of the
 * United States count `us_city_weight` of theirs, since the press writes their state beside all but the largest
 * (Associated Press stylebook, datelines): "Geneva" is in Switzerland, also where the article speaks of Washington.
 */
export function findCity(
  name: string,
  cities: ReadonlyMap<string, readonly City[]>,
  context: CityContext,
  thresholds: CityThresholds = DEFAULTS.annotate,
): City | null {
  const namesakes = cities.get(foldName(name)) ?? [];
  const weight = (city: City): number =>
    city.country === 'USA' ? city.population * thresholds.us_city_weight : city.population;
  const largest = heaviest(namesakes, weight);
  const near = heaviest(
    namesakes.filter((city) => context.countries.has(city.country)),
    weight,
  );
  if (largest === null || near === null) return largest;
  return weight(near) >= thresholds.min_city_share * weight(largest) ? near : largest;
}

/** The first of the heaviest; the table's own order (population, then id) decides between equals. */
function heaviest(cities: readonly City[], weight: (city: City) => number): City | null {
  let best: City | null = null;
  for (const city of cities) if (best === null || weight(city) > weight(best)) best = city;
  return best;
}
