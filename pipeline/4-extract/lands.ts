import type { Mention, Place } from '../records.ts';
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
  return null;
}

/** "the Italian capital" at its adjective, when no name follows: the capital where the article names it, else the country. */
export function capitalAt(view: View, k: number): Mention | null {
  const mention = view.mentionAt(k);
  const isCapital =
    mention?.kind === 'adjective' && mention.party !== null && view.key(mention.last) === 'capital';
  if (!isCapital || !mention.party) return null;
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

/** "the country", "the island state": the state told of last that is nobody's own in the sentence, else that of the dateline. */
export function landAt(view: View, k: number): Mention | null {
  const isLand =
    ['the', 'that', 'this'].includes(view.key(k)) && view.is('land', k + 1) && !view.mentionAt(k + 1);
  if (!isLand) return null;
  const own = new Set(
    view.sentence.mentions.flatMap((mention) => {
      const entity = view.entity(mention);
      return entity?.kind === 'person' && entity.party ? [entity.party] : [];
    }),
  );
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const limit = n === 0 ? k : at.tokens.length;
    const named = at.sentence.mentions
      .filter(
        ({ first, last, kind, party, place }) =>
          first < limit &&
          at?.tokens[last]?.text !== '-' &&
          !at?.is('out-of-land', first - 1) &&
          (kind === 'party' || kind === 'place') &&
          place?.country != null &&
          !own.has(party ?? place.country),
      )
      .at(-1);
    if (named?.place?.country) return synthetic(view, named, k, k + 2, countryOnly(named.place.country));
    at = at.previous();
  }
  const { here } = view.article;
  const [base] = view.sentence.mentions;
  return here?.country && base && !own.has(here.country)
    ? synthetic(view, base, k, k + 2, countryOnly(here.country))
    : null;
}
