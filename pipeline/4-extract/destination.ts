import type { Mention } from '../records.ts';
import { type Draft, draft, type PlaceMention, type Standing } from './draft.ts';
import { isPersonal } from './participation.ts';
import type { Trigger, View } from './view.ts';
import { isPremodifier } from './where.ts';

/** Places joined to the first: "will also visit Amman, Cairo and Rabat". */
export function placesFrom(view: View, i: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let k = i; k < Math.min(view.tokens.length, i + 20); ) {
    const mention = view.mentionAt(k);
    if (mention?.place && !mention.possessive && !isPremodifier(view, mention)) {
      found.push({ mention });
      k = mention.last;
      const joiner =
        view.key(k) === ',' && view.key(k + 1) === 'and'
          ? 2
          : view.key(k) === ',' || view.key(k) === 'and'
            ? 1
            : 0;
      const country = view.mentionAt(k + 1);
      if (
        view.key(k) === ',' &&
        country?.place &&
        country.place.name === null &&
        country.place.country === mention.place.country
      )
        k = country.last + (view.key(country.last) === ',' ? 1 : 0);
      else if (joiner === 0) break;
      else k += joiner;
    } else if (view.key(k) === 'here') return [...found, { here: k }];
    else if (found.length === 0 && leadsToPlace(view, k)) k += 1;
    else break;
  }
  return found;
}

/** Words before a place's name: "the rebel-held southern Albanian town of Vlore". */
function leadsToPlace(view: View, k: number): boolean {
  const mention = view.mentionAt(k);
  if (mention) return mention.kind === 'adjective';
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

/** Where the journey goes, from token `i`: over adverbs and dates to `to`, `for`, `in`. */
export function destinations(view: View, i: number, reach: number): PlaceMention[] {
  for (let k = i; k < Math.min(view.tokens.length, i + reach); k++) {
    if (view.key(k) === 'here') return [{ here: k }];
    if (view.is('towards', k) && !view.inDate(k)) {
      const found = placesFrom(view, k + 1);
      if (found.length > 0) return found;
    }
    if (view.is('clause-break', k) || /^[.;:“”"]$/.test(view.tokens[k]?.text ?? '')) break;
    if (k > i && view.isVerb(k) && view.mentionAt(k) === null) break;
  }
  return [];
}

export function journeys(
  view: View,
  trigger: Trigger,
  standing: Standing,
  actors: readonly Mention[],
  places: readonly PlaceMention[],
  isPassing = false,
): Draft[] {
  const travellers = actors.filter((actor) => isPersonal(view, actor));
  if (travellers.length === 0) return [];
  return places.map((destination) =>
    draft(view, trigger, standing, { actors: travellers, destination, isPassing }),
  );
}

export function lastPreposition(view: View, first: number): string | null {
  for (let i = first - 1; i > first - 5; i--) if (view.is('towards', i)) return view.key(i);
  return null;
}

/** "a Washington visit", "Malaysia where he was on a visit". */
export function destinationBefore(view: View, trigger: Trigger): PlaceMention[] {
  const before = view.mentionAt(trigger.first - 1);
  if (before?.place && !before.possessive) return [{ mention: before }];
  for (let i = trigger.first - 1; i > Math.max(0, trigger.first - 12); i--) {
    if (view.key(i) !== 'where') continue;
    const place = view.mentionAt(i - 1) ?? (view.key(i - 1) === ',' ? view.mentionAt(i - 2) : null);
    return place?.place ? [{ mention: place }] : [];
  }
  return [];
}
