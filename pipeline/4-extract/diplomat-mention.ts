import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import type { View } from './view.ts';

const DIPLOMATIC = new Set(['ambassador', 'attache', 'consul', 'envoy', 'diplomat']);
const FEW = 3;
/** Tokens of the clause that tells what somebody is. */
const CLAUSE = 8;
/** Sentences back in which a mission may have been spoken of. */
const MEMORY = 2;

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

/** "diplomatic staff", "high commission". */
const isOfTwoWords = (view: View, i: number): boolean =>
  (view.key(i) === 'diplomatic' && view.is('mission-staff', i + 1)) ||
  (view.key(i) === 'high' && view.key(i + 1) === 'commission');

function hasWord(view: View, { first, last, role }: Mention): boolean {
  for (let i = first; i < last; i++) if (view.is('diplomat', i) || isOfTwoWords(view, i)) return true;
  return role !== null && view.has('diplomat', role);
}

/** "four", "as many", "an equal number of": before the people whom it counts. */
const isCount = (view: View, i: number): boolean =>
  view.valueOf('numeral', view.key(i)) !== null ||
  (view.key(i) === 'many' && view.key(i - 1) === 'as') ||
  (view.key(i) === 'of' && view.key(i - 1) === 'number');

/** "twenty Czechs", "the three Iraqis": nationals, where the sentence or those before speak of a mission. */
function areStaff(view: View, mention: Mention): boolean {
  const isCounted = mention.kind === 'party' && isCount(view, mention.first - 1);
  if (!(mention.kind === 'group' || isCounted) || mention.role !== null || mention.party === null)
    return false;
  let at: View | null = view;
  for (let n = 0; n <= MEMORY && at; n++) {
    const here: View = at;
    if (here.tokens.some((_, i) => here.is('diplomat', i) || here.is('mission-staff', i))) return true;
    at = here.previous();
  }
  return false;
}

export const isOwning = (view: View, i: number): boolean => view.is('possessive', i) || view.key(i) === 'own';

/** "Vincent Karega, who represents Rwanda", "Sudhir Vyas, who runs the Indian mission". */
function isRepresentative(view: View, { kind, last }: Mention): boolean {
  const who = view.tokens[last]?.text === ',' ? last + 1 : last;
  if (kind !== 'person' || view.key(who) !== 'who') return false;
  for (let i = who + 1; i < who + CLAUSE; i++) {
    const speaksFor = /^sp(?:eaks|oke|eak)$/.test(view.key(i)) && view.key(i + 1) === 'for';
    if (speaksFor || view.is('representing-verb', i) || view.is('diplomat', i)) return true;
    if (/^[,.;]$/.test(view.tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** "Bolivia's man, Gustavo Guzman", "Bolivia's man in Paris, Gustavo Guzman": named behind what he is. */
function isCalledMan(view: View, { kind, first }: Mention): boolean {
  if (kind !== 'person' || view.tokens[first - 1]?.text !== ',') return false;
  const man = view.mentionAt(first - 2) === null ? first - 2 : first - 4;
  return view.is('own-man', man) && view.mentionAt(man - 1)?.possessive === true;
}

/** The diplomats that a mention tells of: by its words, by the office of who it is, or by the noun behind a nationality. */
export function diplomatsAt(view: View, mention: Mention): Diplomats | null {
  const { first, last } = mention;
  const entity = view.entity(mention);
  const isNationality = mention.role_class === null && mention.name === null;
  const noun = isNationality ? nounBehind(view, last) : null;
  const holds =
    hasWord(view, mention) ||
    isCalledMan(view, mention) ||
    isRepresentative(view, mention) ||
    areStaff(view, mention) ||
    DIPLOMATIC.has(entity?.role_class ?? '');
  if (!(holds || noun !== null)) return null;
  const isOwn = isOwning(view, first) || isOwning(view, first - 1) || view.key(first + 1) === 'own';
  const end = noun ?? last;
  const ward = protectedBy(view, end);
  if (ward !== null) return { first, last: end, mention: null, isOwn: false, party: ward };
  return {
    first,
    last: end,
    mention,
    isOwn: isOwn && mention.party === null,
    party: partyOf(view, mention) ?? missionOf(view, mention),
  };
}

/** Tokens from a diplomat to the words for whose interests he looks after. */
const INTERESTS = 16;

/** "the Swiss envoy, who represents US interests", "who looks after the interests of Iran": for whom a protecting power stands; null elsewhere. */
function protectedBy(view: View, last: number): string | null {
  if (view.tokens[last]?.text !== ',' && !view.is('relative', last)) return null;
  for (let i = last; i < last + INTERESTS; i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return null;
    if (view.key(i) !== 'interests') continue;
    const at = view.key(i + 1) !== 'of' ? i - 1 : view.is('article', i + 2) ? i + 3 : i + 2;
    const state = view.mentionAt(at);
    return state?.party ?? null;
  }
  return null;
}

/** "the chargé d'affaires at the Sudanese embassy": whose mission he serves in. */
const missionOf = (view: View, { posted, first, last }: Mention): string | null =>
  posted !== null && view.tokens.slice(first, last).some((_, n) => view.is('diplomatic-house', first + n))
    ? posted.party
    : null;

/** "Russian intelligence officers", "the Iranian military attaché": the noun within the next words. */
function nounBehind(view: View, last: number): number | null {
  // "Kenya's man in Khartoum"
  if (view.is('own-man', last) && view.key(last + 1) === 'in' && view.mentionAt(last + 2)?.place)
    return last + 1;
  for (let i = last; i < last + FEW; i++) {
    if (view.is('diplomat', i)) return i + 1;
    // "Russian diplomatic staff"
    if (isOfTwoWords(view, i)) return i + 2;
    if (view.tokens[i]?.kind !== 'word' || view.is('preposition', i) || view.isVerb(i)) return null;
  }
  return null;
}
