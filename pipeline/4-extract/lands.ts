import type { Mention, Place } from '../records.ts';
import { isState } from './participation.ts';
import type { View } from './view.ts';

/** Words by which somebody's land is named again or in part, as a mention of that place. */
function synthetic(view: View, base: Mention, first: number, last: number, place: Place): Mention | null {
  const [head, tail] = [view.tokens[first], view.tokens[last - 1]];
  if (!head || !tail) return null;
  return {
    ...base,
    kind: 'place',
    start: head.start,
    end: tail.end,
    first,
    last,
    possessive: false,
    entity: null,
    place,
  };
}

const countryOnly = (country: string): Place => ({
  name: null,
  country,
  lat: null,
  lon: null,
  geonames_id: null,
});

/** The town by which an article names a state's capital, with its own words or as its dateline; null when it does not. */
function capitalNamed(view: View, country: string): Place | null {
  for (const { mentions } of view.article.sentences)
    for (const { kind, party, place } of mentions)
      if (kind === 'party' && party === country && place?.name && place.country === country) return place;
  const { here } = view.article;
  return here?.country === country && here.name && view.isCapital(here.name, country) ? here : null;
}

/** "the Italian capital" at its adjective, when no name follows: the capital where the article names it, else the country. */
export function capitalAt(view: View, k: number): Mention | null {
  const mention = view.mentionAt(k);
  const isCapital =
    (mention?.kind === 'adjective' || mention?.kind === 'party') &&
    mention.party !== null &&
    view.key(mention.last) === 'capital';
  if (!isCapital || !mention.party) return null;
  if (!isState(view, mention.party)) return null;
  const behind = [1, 2, 3].map((n) => view.mentionAt(mention.last + n)).find((next) => next?.place?.name);
  if (behind?.place?.country === mention.party) return null;
  const place = capitalNamed(view, mention.party) ?? countryOnly(mention.party);
  return synthetic(view, mention, k, mention.last + 1, place);
}

/** Tokens of a phrase between an owner and what part of his land is meant. */
const PART_REACH = 4;

/** "China's mainland", "Indonesia's northern province of Aceh": the land of the owner at token `i`. */
export function partOf(view: View, i: number): Mention | null {
  const owner = view.mentionAt(i);
  if (!owner?.possessive || !owner.place) return null;
  for (let k = owner.last; k < owner.last + PART_REACH; k++) {
    if (view.is('land-part', k)) return synthetic(view, owner, i, owner.last, owner.place);
    if (view.mentionAt(k) || view.tokens[k]?.kind !== 'word') return null;
  }
  return null;
}

/** Sentences back in which the land may have been named. */
const MEMORY = 2;

/** Adjectives of a land at most: "the landlocked South American country". */
const ADJECTIVES = 4;

/** The token behind "the country", "the South American country"; -1 when no such words begin at token `k`. */
function landEnd(view: View, k: number): number {
  if (!['the', 'that', 'this'].includes(view.key(k))) return -1;
  for (let i = k + 1; i <= k + 1 + ADJECTIVES; i++) {
    // "the Islamic Republic" is a name
    const isNoun = view.is('land', i) && view.tokens[i]?.capital === false;
    if (isNoun && !view.mentionAt(i)) return i + 1;
    const mention = view.mentionAt(i);
    const isPlain = view.tokens[i]?.kind === 'word' || view.key(i) === '-';
    if (!isPlain || (mention && mention.kind !== 'adjective')) return -1;
    if (view.isVerb(i) || view.is('preposition', i) || view.is('clause-break', i) || view.inDate(i))
      return -1;
  }
  return -1;
}

/** "the country", "the South American country": the state told of last that is nobody's own in the sentence, else that of the dateline. */
export function landAt(view: View, k: number): Mention | null {
  const last = landEnd(view, k);
  if (last < 0) return null;
  const named = toldLast(view, k);
  if (named?.place?.country) return synthetic(view, named, k, last, countryOnly(named.place.country));
  const { here } = view.article;
  const [base] = view.sentence.mentions;
  return here?.country && base && !ownOf(view).has(here.country)
    ? synthetic(view, base, k, last, countryOnly(here.country))
    : null;
}

/** "his visit there", "went there in 2003": the place told of last; null for "there is". */
export function thereAt(view: View, k: number): Mention | null {
  if (view.key(k) !== 'there' || view.isVerb(k + 1) || view.is('being', k + 1)) return null;
  const named = toldLast(view, k);
  return named?.place ? synthetic(view, named, k, k + 1, named.place) : null;
}

/** A state's land where only the word at token `k` points to it: "a return visit". */
export const landOf = (view: View, { party, ...state }: Mention, k: number): Mention | null =>
  party !== null && isState(view, party)
    ? synthetic(view, { ...state, party }, k, k + 1, countryOnly(party))
    : null;

/** The state of whom a sentence is about: the first person in it. */
const ownOf = (view: View): ReadonlySet<string> =>
  new Set(
    view.sentence.mentions
      .flatMap((mention) => {
        const entity = view.entity(mention);
        return entity?.kind === 'person' && entity.party ? [entity.party] : [];
      })
      .slice(0, 1),
  );

/** "Beijing's promises" are a government's, and name no land. */
const isSeatOfPower = (view: View, { name, country }: Place): boolean =>
  name !== null && country !== null && view.isCapital(name, country);

/** The place told of last before token `k` that is nobody's own in the sentence. */
function toldLast(view: View, k: number): Mention | null {
  const own = ownOf(view);
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const limit = n === 0 ? k : at.tokens.length;
    const named = at.sentence.mentions
      .filter(
        ({ first, last, kind, party, place, possessive }) =>
          first < limit &&
          !(possessive && place?.name && isSeatOfPower(view, place)) &&
          at?.tokens[last]?.text !== '-' &&
          !at?.is('out-of-land', first - 1) &&
          (kind === 'party' || kind === 'place') &&
          place?.country != null &&
          !own.has(party ?? place.country),
      )
      .at(-1);
    if (named) return named;
    at = at.previous();
  }
  return null;
}
