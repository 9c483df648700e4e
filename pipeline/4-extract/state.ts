import type { Evidence, Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { stateMentionsOf } from './state-mentions.ts';
import type { View } from './view.ts';

/** Sentences back in which "it" or the other state may have been named. */
const MEMORY = 2;

/** A mention by which the article names a party alone: stands for it where the words at hand are an adjective, a body or a place. */
export const stateOf = (view: View, party: string | null): Mention | null =>
  party === null ? null : (stateMentionsOf(view.article).byParty.get(party) ?? null);

/** The state's own mention, else its name inside another phrase. */
export const stateNamed = (view: View, party: string | null): Mention | null =>
  stateOf(view, party) ?? (party === null ? null : namedWithin(view, party));

/** A party named inside another phrase, as a mention of its own. */
export const insideOf = (holder: Mention, party: string, at: Evidence): Mention => ({
  ...holder,
  start: at.start,
  end: at.end,
  kind: 'party',
  name: null,
  role: null,
  role_span: null,
  role_class: null,
  party,
  party_span: at,
  posted: null,
  entity: null,
  possessive: false,
});

/** The state's name inside another phrase of the sentence ("Serbia's president", "Russian spies"), as a mention of its own. */
function namedWithin(view: View, party: string): Mention | null {
  const holder = view.sentence.mentions.find(
    (mention) => mention.party === party && mention.party_span !== null,
  );
  if (holder?.party_span) return insideOf(holder, party, holder.party_span);
  const post = view.sentence.mentions.find(({ posted }) => posted?.party === party);
  return post?.posted ? insideOf(post, party, post.posted.at) : null;
}

export const isBody = (view: View, mention: Mention): boolean =>
  mention.kind === 'group' &&
  view.entity(mention)?.kind === 'government' &&
  view.tokens.slice(mention.first, mention.last).some((_, i) => view.is('state-body', mention.first + i));

/** The state told of last before token `at`, as "it" and "its" mean it. */
function stateBefore(view: View, at: number): Mention | null {
  const inSentence = view.sentence.mentions.filter(
    (mention) => mention.first < at && mention.kind === 'party' && !view.is('preposition', mention.first - 1),
  );
  const [first] = inSentence;
  if (first) return first;
  return (
    view
      .previous()
      ?.sentence.mentions.find((mention) => mention.kind === 'party' && mention.entity !== null) ?? null
  );
}

/**
 * Who acts for a state: the first side whose party is known, its ministry standing for the state; "its foreign
 * ministry" and "it" mean the state told of last, "the government" that of the dateline.
 */
export function actingState(view: View, sides: readonly Mention[], at: number): Mention | null {
  const known = sides.find((side) => partyOf(view, side) !== null);
  const meant = known ? null : meantBefore(view, at);
  if (meant) return meant;
  if (known) return isBody(view, known) ? (stateOf(view, partyOf(view, known)) ?? known) : known;
  const [side] = sides;
  if (side && side.kind === 'pronoun' && !side.plural) return null;
  const isOwned = side ? ['its', 'their', 'they'].includes(view.key(side.first)) : false;
  if (side && !isOwned && !isBody(view, side) && !(side.kind === 'pronoun' && side.plural)) return null;
  const isHis = side ? ['his', 'her'].includes(view.key(side.first)) : false;
  const owner =
    side && isOwned ? stateBefore(view, side.first) : side && isHis ? stateOfSpeaker(view, side.first) : null;
  return owner ?? homeState(view) ?? (side && isBody(view, side) ? side : null);
}

/** "announced that his country was cutting ties": the state of the last person before. */
function stateOfSpeaker(view: View, at: number): Mention | null {
  const [speaker] = view.sentence.mentions
    .filter(
      (mention) =>
        mention.first < at && view.entity(mention)?.kind === 'person' && partyOf(view, mention) !== null,
    )
    .slice(-1);
  return speaker ? (stateOf(view, partyOf(view, speaker)) ?? speaker) : null;
}

/** "it had lodged", "that his country was cutting ties", "its government has expelled": whom the words before a verb mean. */
function meantBefore(view: View, verb: number): Mention | null {
  let i = verb - 1;
  while (i > 0 && (view.is('auxiliary', i) || view.is('adverb-pass', i))) i -= 1;
  if (view.key(i) === 'it') return stateBefore(view, verb);
  if (!view.is('state-body', i) || view.mentionAt(i)) return null;
  if (['his', 'her'].includes(view.key(i - 1))) return stateOfSpeaker(view, i);
  return ['its', 'their'].includes(view.key(i - 1)) ? stateBefore(view, i - 1) : null;
}

/** "signed in Madrid": a city where something happens is no side. */
export const isLocation = (view: View, { first, kind, place }: Mention): boolean =>
  kind === 'party' && place?.name != null && view.is('locating', first - 1);

/** Where the officials of a sentence are at home when no state is told: "In Lima the foreign ministry", else the dateline. */
export function homeState(view: View): Mention | null {
  const opening = view.key(0) === 'in' ? view.mentionAt(1) : null;
  const isPlace = opening?.place?.country != null && opening.first === 1 && !opening.possessive;
  return stateNamed(view, isPlace ? (opening.place?.country ?? null) : (view.article.here?.country ?? null));
}

/** The one other state that the sentence, or else those just before it, tells of; null when there are several. */
export function otherState(view: View, own: string | null): Mention | null {
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const here: View = at;
    const parties = new Set(
      here.sentence.mentions
        .filter((mention) => !isLocation(here, mention))
        .flatMap((mention) => partyOf(here, mention) ?? []),
    );
    parties.delete(own ?? '');
    if (parties.size > 1) return null;
    const [party] = parties;
    if (party) return stateNamed(here, party);
    at = here.previous();
  }
  return null;
}
