import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Sentences back in which "it" or the other state may have been named. */
const MEMORY = 2;

/** A mention by which the article names a party alone: stands for it where the words at hand are an adjective, a body or a place. */
export function stateOf(view: View, party: string | null): Mention | null {
  if (party === null) return null;
  for (const { mentions } of [view.sentence, ...view.article.sentences]) {
    for (const mention of mentions) {
      const entity = view.entity(mention);
      if (entity && entity.party === party && !entity.name && !entity.role && mention.kind !== 'pronoun') return mention;
    }
  }
  return null;
}

const isBody = (view: View, mention: Mention): boolean =>
  mention.kind === 'group' && view.entity(mention)?.kind === 'government' && view.tokens.slice(mention.first, mention.last).some((_, i) => view.is('state-body', mention.first + i));

/** The state told of last before token `at`, as "it" and "its" mean it. */
function stateBefore(view: View, at: number): Mention | null {
  const inSentence = view.sentence.mentions.filter((mention) => mention.first < at && mention.kind === 'party' && !view.is('preposition', mention.first - 1));
  const [first] = inSentence;
  if (first) return first;
  return view.previous()?.sentence.mentions.find((mention) => mention.kind === 'party' && mention.entity !== null) ?? null;
}

/**
 * Who acts for a state: the first side whose party is known, its ministry standing for the state; "its foreign
 * ministry" and "it" mean the state told of last, "the government" that of the dateline.
 */
export function actingState(view: View, sides: readonly Mention[], at: number): Mention | null {
  const known = sides.find((side) => partyOf(view, side) !== null);
  if (known) return isBody(view, known) ? (stateOf(view, partyOf(view, known)) ?? known) : known;
  const [side] = sides;
  if (side && side.kind === 'pronoun' && !side.plural) return null;
  if (side && !isBody(view, side) && !(side.kind === 'pronoun' && side.plural)) return null;
  const isOwned = side ? ['its', 'their', 'they'].includes(view.key(side.first)) : false;
  const told = isOwned && side ? stateBefore(view, side.first) : null;
  return told ?? (side === undefined && view.key(at - 1) === 'it' ? stateBefore(view, at) : null) ?? stateOf(view, view.article.here?.country ?? null);
}

/** The one other state that the sentence, or else those just before it, tells of; null when there are several. */
export function otherState(view: View, own: string | null): Mention | null {
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const here: View = at;
    const parties = new Set(here.sentence.mentions.flatMap((mention) => partyOf(here, mention) ?? []));
    parties.delete(own ?? '');
    if (parties.size > 1) return null;
    const [party] = parties;
    if (party) return stateOf(view, party);
    at = here.previous();
  }
  return null;
}

const STOPS = /^[.;:“"”()—]$/;

/**
 * The first side that one of the prepositions links to what stands before token `from`, over other phrases of the clause:
 * "a message of sympathy over the flood to B".
 */
export function linkedSide(view: View, from: number, links: ReadonlySet<string>, reach: number): Mention | null {
  for (let i = from; i < Math.min(view.tokens.length, from + reach); ) {
    if (STOPS.test(view.tokens[i]?.text ?? '') || view.is('clause-break', i)) return null;
    const mention = view.mentionAt(i);
    const isObject = mention?.kind !== 'pronoun' || ['him', 'her', 'them'].includes(view.key(i));
    if (isSide(view, mention) && isObject && !mention.possessive && links.has(view.key(mention.first - 1))) return mention;
    i = mention ? mention.last : i + 1;
  }
  return null;
}
