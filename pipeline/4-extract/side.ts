import type { Entity, Evidence, Mention } from '../records.ts';
import type { Draft } from './draft.ts';
import { homeOf } from './home.ts';
import { localOffice } from './local-office.ts';
import { hasNoMandate } from './participation.ts';
import { quoted } from './quote.ts';
import type { View } from './view.ts';

/** One side of an interaction: somebody of the article, or the country of a visit. */
export interface Side {
  readonly entity: Entity | null;
  /** The party, also where nobody is named. */
  readonly party: string | null;
  /** Words that name the party when no entity carries them. */
  readonly at: Evidence | null;
  readonly mention: Mention | null;
}

/** Words that tell a party without naming anybody: a region, a series of gatherings. */
export interface PartyWords {
  readonly party: string;
  readonly first: number;
  readonly last: number;
}

/** A sentence and who meets in it. */
type Sides = Pick<Draft, 'view' | 'actors' | 'counterparts'>;

/** The side that a mention names; officials without name and country are of the place that their words tell. */
export const sideOf = ({ view, actors, counterparts }: Sides, mention: Mention): Side => {
  const entity = view.entity(mention);
  if (hasNoMandate(view, mention)) return { entity, party: null, at: null, mention };
  const isUntold = entity !== null && !entity.party && !entity.name;
  const met = [...actors, ...counterparts];
  const home = isUntold ? (localOffice(view, mention, met) ?? homeOf(view, mention)) : null;
  const isOwn = entity !== null && entity.party !== null;
  const own = isOwn ? entity.party : mention.party;
  const own_at = isOwn ? entity.party_at : mention.party_span;
  return { entity, party: own ?? home?.party ?? null, at: own_at ?? home?.at ?? null, mention };
};

/** The side that only words for its party tell; null without them. */
export function sideOfWords(view: View, words: PartyWords | null): Side | null {
  const [start, end] = words ? [view.tokens[words.first], view.tokens[words.last - 1]] : [];
  return words && start && end
    ? { entity: null, party: words.party, at: quoted(view, 'party', start.start, end.end), mention: null }
    : null;
}

/** Whether two sides are one person or body of the article. */
export const isSame = (a: Side | null, b: Side | null): boolean =>
  a?.entity != null && a.entity === b?.entity;
