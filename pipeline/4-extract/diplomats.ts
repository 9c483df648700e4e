import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import { insideOf, otherState, stateNamed, stateOf } from './state.ts';
import type { View } from './view.ts';

const DIPLOMATIC = new Set(['ambassador', 'attache', 'consul', 'envoy', 'diplomat']);
const FEW = 3;
/** Sentences back in which a mission may have been spoken of. */
const MEMORY = 2;
const ENDS = /^[.;:]$/;

/** Diplomats, or what stands for them, found in a sentence. */
export interface Diplomats {
  readonly first: number;
  readonly last: number;
  /** Null where nobody can be made out: "its own envoy". */
  readonly mention: Mention | null;
  /** "its ambassador", "their own envoy". */
  readonly isOwn: boolean;
  /** Whose diplomats, null when only the article's course tells. */
  readonly party: string | null;
  /** Told of before, and meant here by a pronoun. */
  readonly isMeant?: boolean;
}

function hasWord(view: View, { first, last, role }: Mention): boolean {
  for (let i = first; i < last; i++) if (view.is('diplomat', i)) return true;
  return role !== null && view.has('diplomat', role);
}

/** "twenty Czechs", "the three Iraqis": nationals, where the sentence or those before speak of a mission. */
function areStaff(view: View, mention: Mention): boolean {
  const isCounted = mention.kind === 'party' && view.valueOf('numeral', view.key(mention.first - 1)) !== null;
  if (!(mention.kind === 'group' || isCounted) || mention.role !== null || mention.party === null)
    return false;
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const here: View = at;
    if (here.tokens.some((_, i) => here.is('diplomat', i))) return true;
    at = here.previous();
  }
  return false;
}

const isOwning = (view: View, i: number): boolean => view.is('possessive', i) || view.key(i) === 'own';

const MANY = new Set(['they', 'them']);
const ONE = new Set(['he', 'she', 'him', 'her']);

/** Whether a mention names people, not the house they work in. */
const arePeople = (view: View, { first, last }: Mention): boolean =>
  ![...view.tokens.slice(first, last)].some((_, n) => view.is('diplomatic-house', first + n));

/** "Two diplomats were caught; A expelled them": the diplomats told of last, in this sentence or the one before. */
export function diplomatsMeant(view: View, at: number): Diplomats | null {
  const isMany = MANY.has(view.key(at));
  if (!(isMany || ONE.has(view.key(at)))) return null;
  for (const here of [view, view.previous()]) {
    const told = (here?.sentence.mentions ?? []).filter(
      (mention) => mention.kind !== 'pronoun' && (here !== view || mention.last <= at),
    );
    for (const mention of told.reverse()) {
      const found =
        here && mention.plural === isMany && arePeople(here, mention) ? diplomatsAt(here, mention) : null;
      if (found) return { ...found, first: at, last: at + 1, isMeant: true };
    }
  }
  return null;
}

/** "expelled Kenya's", "sent the Kenyan one home": diplomats left out, where some were told of before. */
function diplomatsLeftOut(view: View, mention: Mention): Diplomats | null {
  const { first, last, party } = mention;
  const isOne = view.key(last) === 'one' || view.key(last) === 'ones';
  const isBare = mention.possessive && view.tokens[last]?.kind !== 'word';
  if (party === null || !(isOne || isBare)) return null;
  const told = [view, view.previous()].some((here) =>
    here?.tokens.some((_, i) => (here !== view || i < first) && here.is('diplomat', i)),
  );
  return told ? { first, last: isOne ? last + 1 : last, mention: null, isOwn: false, party } : null;
}

/** The diplomats that a mention tells of: by its words, by the office of who it is, or by the noun behind a nationality. */
function diplomatsAt(view: View, mention: Mention): Diplomats | null {
  const { first, last } = mention;
  const entity = view.entity(mention);
  const isNationality = mention.role_class === null && mention.name === null;
  const noun = isNationality ? nounBehind(view, last) : null;
  const holds = hasWord(view, mention) || areStaff(view, mention) || DIPLOMATIC.has(entity?.role_class ?? '');
  if (!(holds || noun !== null)) return null;
  const isOwn = isOwning(view, first) || isOwning(view, first - 1) || view.key(first + 1) === 'own';
  return {
    first,
    last: noun ?? last,
    mention,
    isOwn: isOwn && mention.party === null,
    party: partyOf(view, mention) ?? missionOf(view, mention),
  };
}

/** "the chargé d'affaires at the Sudanese embassy": whose mission he serves in. */
const missionOf = (view: View, { posted, first, last }: Mention): string | null =>
  posted !== null && view.tokens.slice(first, last).some((_, n) => view.is('diplomatic-house', first + n))
    ? posted.party
    : null;

/** "Russian intelligence officers", "the Iranian military attaché": the noun within the next words. */
function nounBehind(view: View, last: number): number | null {
  for (let i = last; i < last + FEW; i++) {
    if (view.is('diplomat', i)) return i + 1;
    if (view.tokens[i]?.kind !== 'word' || view.is('preposition', i) || view.isVerb(i)) return null;
  }
  return null;
}

/** "two clerks at the Chilean embassy": the embassy tells whose staff. */
function ofMission(view: View, found: Diplomats): Diplomats {
  if (found.party !== null) return found;
  const next = view.sentence.mentions.find(
    (mention) => mention.first > found.first && mention.first - found.last <= FEW,
  );
  const mission = next ? diplomatsAt(view, next) : null;
  return mission?.party ? { ...mission, first: found.first } : found;
}

/** The first diplomats between two tokens of a clause; null when none are told. */
export function diplomatsWithin(view: View, from: number, to: number): Diplomats | null {
  for (let i = from; i < Math.min(view.tokens.length, to); ) {
    if (ENDS.test(view.tokens[i]?.text ?? '')) return null;
    const mention = view.mentionAt(i);
    const found =
      mention && !(mention.kind === 'pronoun') && (mention.first >= from || mention.kind === 'group')
        ? diplomatsAt(view, mention)
        : null;
    if (found) return ofMission(view, found);
    const other = diplomatsMeant(view, i) ?? (mention ? diplomatsLeftOut(view, mention) : null);
    if (other) return other;
    if (!mention && view.is('diplomat', i) && [1, 2, 3].some((n) => isOwning(view, i - n)))
      return { first: i - 1, last: i + 1, mention: null, isOwn: true, party: null };
    i = mention ? mention.last : i + 1;
  }
  return null;
}

/** The diplomats among the subjects of a verb. */
export function diplomatsAmong(view: View, sides: readonly Mention[]): Diplomats | null {
  for (const side of sides) {
    const found = diplomatsAt(view, side);
    if (found) return ofMission(view, found);
    const meant = diplomatsMeant(view, side.first);
    if (meant) return meant;
  }
  return null;
}

/** Who stands for the diplomats as the other side: themselves when their party is known, else their state. */
export function foreignSide(view: View, { mention, party }: Diplomats, own: string | null): Mention | null {
  if (party !== null && party === own) return null;
  if (party !== null && mention?.posted?.party === party && partyOf(view, mention) === null)
    return stateOf(view, party) ?? insideOf(mention, party, mention.posted.at);
  if (party !== null)
    return mention && isSide(view, mention) && view.entity(mention)?.party
      ? mention
      : stateNamed(view, party);
  return otherState(view, own);
}

/** Everybody whose diplomats they are: "the envoys of A, B and C" are three targets. */
export function foreignSides(view: View, diplomats: Diplomats, own: string | null): Mention[] {
  const { mention } = diplomats;
  const target = foreignSide(view, diplomats, own);
  if (!target) return [];
  const joined = mention && !diplomats.isMeant ? joinedRight(view, mention, false).slice(1) : [];
  const further = joined.filter((side) => mention?.plural || diplomatsAt(view, side));
  const others = further.filter((side) => ![own, diplomats.party, null].includes(partyOf(view, side)));
  return [target, ...others];
}
