import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { type Party, partyAt, type Reading } from './reading.ts';

/** Words between "who" and the office or the verb: "who is also currently". */
const PASSED = 3;
/** Tokens before a name within which a verb names him to an office. */
const NAMING_REACH = 8;

const isFormer = ({ tokens }: Reading, { role }: NounPhrase): boolean =>
  role.some((n) => /^(?:former|ex|one-time|onetime|late)$/.test(tokens[n]?.key ?? ''));

/** "who is Belarus's chief negotiator", "who also serves as OPEC president": the phrase of the office that he holds now. */
function officeTold(reading: Reading, from: number): NounPhrase | null {
  const { tokens, vocabulary } = reading;
  let k = from;
  while (k < from + PASSED && vocabulary.isWord('holding-office', tokens[k]?.key ?? '')) k += 1;
  if (k === from) return null;
  const told = nounPhraseAt(reading, k, true);
  return told && told.role_kind === 'head' && !told.name && !told.possessive ? told : null;
}

/** "heading the OSCE mission", "who has represented Rwanda": the phrase of the party that he heads or speaks for. */
function partyHeaded(reading: Reading, from: number): NounPhrase | null {
  const { tokens, vocabulary } = reading;
  let k = from;
  while (k < from + PASSED && vocabulary.isWord('auxiliary', tokens[k]?.key ?? '')) k += 1;
  if (!vocabulary.isWord('heading-verb', tokens[k]?.key ?? '')) return null;
  const headed = nounPhraseAt(reading, k + 1);
  const isState = headed?.role.length === 0 && !/^represent/.test(tokens[k]?.key ?? '');
  return headed?.party && !headed.name && !(isState && headed.party.form === 'name') ? headed : null;
}

/** Words between a signature and the side that it is given for, at most: "signed the three-page text on behalf of". */
const SIGNED_REACH = 6;

/** "signed for the Karen rebels", "signed the text on behalf of Peru": the side that somebody signs for. */
function signedFor(reading: Reading, from: number): Party | null {
  const { tokens, vocabulary } = reading;
  if (!/^sign(?:s|ed|ing)?$/.test(tokens[from]?.key ?? '')) return null;
  for (let k = from + 1; k < from + SIGNED_REACH; k++) {
    const isBehalf = tokens[k]?.key === 'behalf' && tokens[k + 1]?.key === 'of';
    if (tokens[k]?.kind !== 'word') return null;
    if (tokens[k]?.key !== 'for' && !isBehalf) continue;
    const at = k + (isBehalf ? 2 : 1);
    const side = partyAt(reading, vocabulary.isWord('article', tokens[at]?.key ?? '') ? at + 1 : at);
    return side && side.form !== 'adjective' && tokens[side.last]?.kind !== 'word' ? side : null;
  }
  return null;
}

/** "appointed Lena Berg as UN envoy": the phrase of the office that he is given. */
function officeGiven(reading: Reading, { first, last, name }: NounPhrase): NounPhrase | null {
  const { tokens, vocabulary } = reading;
  if (tokens[last]?.key !== 'as') return null;
  const before = tokens.slice(Math.max(0, first - NAMING_REACH), name?.first ?? first);
  if (!before.some(({ key }) => vocabulary.isWord('naming-verb', key))) return null;
  const given = nounPhraseAt(reading, last + 1, true);
  return given && given.role_kind === 'head' && !given.name ? given : null;
}

/** Words between an office and the body it belongs to, at most. */
const BODY_REACH = 8;

/** "an official from the African Union", "who is in charge of Africa at the State Department": the body behind the words of an office. */
function bodyBehind(reading: Reading, from: number): Party | null {
  const { tokens, vocabulary } = reading;
  for (let k = from; k < from + BODY_REACH; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || (k > from && isTold(reading, k))) return null;
    if (!vocabulary.isWord('body-preposition', token.key)) continue;
    const party = partyAt(reading, vocabulary.isWord('article', tokens[k + 1]?.key ?? '') ? k + 2 : k + 1);
    const isBody = party && (party.form === 'seat' || vocabulary.kinds.get(party.id) !== 'government');
    if (party && party.form !== 'adjective' && (isBody || token.key === 'from')) return party;
  }
  return null;
}

const isTold = ({ tokens, vocabulary }: Reading, k: number): boolean =>
  ['auxiliary', 'reporting-verb', 'motion'].some((list) => vocabulary.isWord(list, tokens[k]?.key ?? ''));

/** "who is in charge of", "responsible for": the token behind words that tell of a duty; null when none do. */
function afterDuty({ tokens, vocabulary }: Reading, from: number): number | null {
  let k = from;
  while (k < from + PASSED && vocabulary.isWord('holding-office', tokens[k]?.key ?? '')) k += 1;
  const words = tokens.slice(k, k + 3).map(({ key }) => key);
  if (words.join(' ') === 'in charge of') return k + 3;
  return words[0] === 'responsible' && words[1] === 'for' ? k + 2 : null;
}

/** Gives a name without an office of today the office or party that the clause behind it tells; its words stay where they are. */
export function withOccupation<Phrase extends NounPhrase>(reading: Reading, phrase: Phrase): Phrase {
  if (!phrase.name || phrase.possessive) return phrase;
  const isOpen = phrase.role.length === 0 || isFormer(reading, phrase);
  const { tokens } = reading;
  const at = tokens[phrase.last]?.text === ',' ? phrase.last + 1 : phrase.last;
  const isRelative = tokens[at]?.key === 'who';
  const office = isRelative ? officeTold(reading, at + 1) : officeGiven(reading, phrase);
  if (office && isOpen)
    return {
      ...phrase,
      role: office.role,
      role_class: office.role_class,
      role_party: office.role_party,
      role_kind: office.role_kind,
      party: office.party ?? phrase.party,
    };
  const headed = isOpen ? partyHeaded(reading, isRelative ? at + 1 : at) : null;
  if (headed) return { ...phrase, party: headed.party };
  if (phrase.party || phrase.role_party) return phrase;
  // "Koji Sato, deputy foreign minister, headed the Japanese delegation"
  const delegation = partyHeaded(reading, isRelative ? at + 1 : phrase.last);
  if (delegation && /^(?:delegation|sides)$/.test(delegation.role_class ?? ''))
    return { ...phrase, party: delegation.party };
  const side = signedFor(reading, isRelative ? at + 1 : phrase.last);
  if (side) return { ...phrase, party: side };
  const duty = afterDuty(reading, isRelative ? at + 1 : at);
  const isBeside = phrase.role.length > 0 && Math.max(...phrase.role) >= phrase.name.last;
  const body = duty !== null ? bodyBehind(reading, duty) : isBeside ? bodyBehind(reading, phrase.last) : null;
  return body ? { ...phrase, party: body } : phrase;
}
