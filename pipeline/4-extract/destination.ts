import type { Mention } from '../records.ts';
import { endsClause } from './clause-end.ts';
import type { PlaceMention } from './draft.ts';
import { capitalAt, landAt, partOf, thereAt } from './lands.ts';
import { isPremodifier } from './located.ts';
import type { View } from './view.ts';

/** Places joined to the first: "will also visit Amman, Cairo and Rabat". */
export function placesFrom(view: View, i: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let k = i; k < Math.min(view.tokens.length, i + 20); ) {
    const place = placeAt(view, k);
    if (place) {
      found.push({ mention: place });
      k = overItsDay(view, place.last);
      const joiner = joinerAt(view, k);
      const country = view.mentionAt(k + 1);
      if (
        view.key(k) === ',' &&
        country?.place &&
        country.place.name === null &&
        country.place.country === place.place?.country
      )
        k = country.last + (view.key(country.last) === ',' ? 1 : 0);
      else if (joiner === 0) break;
      else k += joiner;
    } else if (view.key(k) === 'here') return [...found, { here: k }];
    else if (found.length === 0 && leadsToPlace(view, k)) k += 1;
    else break;
  }
  if (found.length > 0) return found;
  const part = partOf(view, i);
  return part ? [{ mention: part }] : [];
}

/** "Oslo on Monday, Lima on Tuesday": behind the day of a place when another place follows, else `last`. */
function overItsDay(view: View, last: number): number {
  let k = view.is('before-day', last) && view.inDate(last + 1) ? last + 1 : last;
  while (view.inDate(k)) k += 1;
  const next = k > last ? k + joinerAt(view, k) : k;
  return next > k && placeAt(view, next) !== null ? k : last;
}

/** A place by its name, as "the Italian capital", or as "the country". */
function placeAt(view: View, k: number): Mention | null {
  const mention = view.mentionAt(k);
  if (mention?.place && !mention.possessive && !isPremodifier(view, mention)) return mention;
  return capitalAt(view, k) ?? landAt(view, k) ?? thereAt(view, k);
}

/** Tokens of the words that join a place to the next: "and", ", and", ",". */
function joinerAt(view: View, k: number): number {
  if ([',', 'and'].includes(view.key(k)) && ['and', 'then'].includes(view.key(k + 1))) return 2;
  return view.key(k) === ',' || view.key(k) === 'and' ? 1 : 0;
}

/** Words before a place's name: "the snow-bound northern Finnish village of Inari", "France's port of Marseille". */
function leadsToPlace(view: View, k: number): boolean {
  const mention = view.mentionAt(k);
  // "the Indian Ocean island state of", "the Black Sea resort of"
  const isSea = mention?.kind === 'name' && mention.entity === null && !mention.possessive;
  if (mention) return mention.kind === 'adjective' || isSea || (mention.possessive && mention.place !== null);
  if (view.key(k - 1) === '-') return true;
  if (view.tokens[k]?.kind === 'punctuation') return view.key(k) === '-';
  return (
    view.key(k) === 'of' ||
    !(
      view.is('preposition', k) ||
      view.isVerb(k) ||
      view.is('clause-break', k) ||
      view.inDate(k) ||
      view.key(k) === 'and'
    )
  );
}

/** Where the journey goes, from token `i`: over adverbs, dates and names to `to`, `for`, `in`. */
export function destinations(view: View, i: number, reach: number): PlaceMention[] {
  for (let k = i, steps = 0; k < view.tokens.length && steps < reach; steps++) {
    if (view.key(k) === 'here') return [{ here: k }];
    const there = thereAt(view, k);
    if (there) return [{ mention: there }];
    if (view.is('towards', k) && !view.inDate(k)) {
      const found = placesFrom(view, k + 1);
      if (found.length > 0) return found;
    }
    if (view.is('clause-break', k) || view.is('beyond-goal', k) || endsClause(view, k)) break;
    const mention = view.mentionAt(k);
    const isVerb = view.isVerb(k) && view.key(k) !== 'to';
    if (mention === null && (isVerb || view.is('no-journey', k))) break;
    k = mention && mention.last > k ? mention.last : k + 1;
  }
  return [];
}

/** "a tour of Chad and Niger", "a trip that includes Chad": the stops behind the noun. */
export function stopsBehind(view: View, last: number): PlaceMention[] {
  for (let k = last; k < last + STOPS_REACH; k++) {
    if (view.is('touring', k)) return placesFrom(view, k + 1);
    if (view.mentionAt(k) || /^[.;:]$/.test(view.tokens[k]?.text ?? '')) return [];
  }
  return [];
}

/** Tokens behind "tour" in which its stops begin. */
const STOPS_REACH = 4;

export function lastPreposition(view: View, first: number): string | null {
  for (let i = first - 1; i > first - 5; i--) if (view.is('towards', i)) return view.key(i);
  return null;
}
