import type { Token } from '../records.ts';
import { isLink, isPart } from './complement-words.ts';
import { anchorAfter } from './institution-names.ts';
import type { Office } from './office.ts';
import { afterBrackets, isPossessive, type Party, partyAt, type Reading } from './reading.ts';
import { sentBy } from './sent-by.ts';

export interface Complement {
  readonly role: readonly number[];
  readonly party: Party | null;
  readonly last: number;
}

const TAKES_TOPIC = new Set([
  'envoy',
  'ambassador',
  'adviser',
  'official',
  'minister',
  'deputy_minister',
  'commissioner',
  'secretary',
  'attache',
  'consul',
  'deputy',
  'secretary_of_state',
  'foreign_minister',
]);

/** Ministers behind whom "to" leads to where they are sent. */
const NOT_POSTED = new Set(['minister', 'foreign_minister', 'deputy_minister', 'secretary_of_state']);

/** Tokens of the longest complement: "of the Standing Committee of the Political Bureau of the Central Committee of …". */
const LONGEST = 24;

/** Lists whose words behind "to" are verbs. */
const INFINITIVES = ['noun-or-verb', 'verb', 'light-verb', 'motion'];

/** "oil minister for Saudi Arabia": offices whose country may stand behind "for". */
const OF_COUNTRY = new Set(['minister', 'foreign_minister', 'head_of_government', 'spokesman', 'governor']);

/** Words between "to" and "ministry", at most. */
const FEW = 4;

/** Whether "to" leads somebody into an office: "to the foreign ministry", not "ambassador to Peru". */
function isToOffice({ tokens, vocabulary }: Reading, to: number): boolean {
  for (let k = to + 1; k < to + FEW; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word') return false;
    if (vocabulary.isWord('office-room', token.key)) return true;
  }
  return false;
}

/** "of France" gives the party; "of the joint chiefs of staff", "for Afghanistan", "to Japan" belong to the office. */
export function complementAt(reading: Reading, i: number, office: Office): Complement | null {
  const { tokens, vocabulary } = reading;
  const preposition = tokens[i]?.key ?? '';
  const sender = sentBy(reading, i, office.role_class);
  if (sender) return { role: [], party: sender.party, last: i };
  if (!vocabulary.isWord('office-preposition', preposition)) return null;
  if (preposition !== 'of' && (!TAKES_TOPIC.has(office.role_class) || preposition === 'in')) return null;
  // "the guest of President Soto" is not the president, "its foreign minister to Peru" is not posted there
  if (office.role_class === 'guest' || (preposition === 'to' && NOT_POSTED.has(office.role_class)))
    return null;
  // "the first minister to visit Mongolia" goes on with a verb
  const next = tokens[i + 1]?.key ?? '';
  if (preposition === 'to' && INFINITIVES.some((list) => vocabulary.isWord(list, next))) return null;
  // "called the ambassador to the foreign ministry"
  if (preposition === 'to' && isToOffice(reading, i)) return null;
  const isOfCountry = preposition === 'of' || (preposition === 'for' && OF_COUNTRY.has(office.role_class));
  const takesParty = isOfCountry && !office.party;
  const numbers: number[] = [i];
  let k = i + 1;
  let party: Party | null = null;
  let afterParty = false;
  while (k < tokens.length && k - i < LONGEST) {
    const token = tokens[k] as Token;
    const inner = partyAt(reading, k);
    if (inner) {
      // "the leader of Peru's Shining Path" leads the movement
      const isOfMovement =
        party?.last === k - 1 &&
        isPossessive(tokens[k - 1]) &&
        reading.vocabulary.kinds.get(inner.id) === 'movement';
      if (takesParty && (!party || party.form === 'adjective' || isOfMovement)) party = inner;
      for (let n = inner.first; n < inner.last; n++) numbers.push(n);
      k = afterBrackets(tokens, inner.last);
      afterParty = inner.form !== 'adjective';
      continue;
    }
    if (token.key === 'and' && party && office.role_kind === 'group') break;
    const anchor = anchorAfter(reading, k);
    if (anchor > k) {
      for (let n = k; n < anchor; n++) {
        numbers.push(n);
        if (takesParty) party ??= partyAt(reading, n);
      }
      k = anchor;
      afterParty = true;
      continue;
    }
    if (!isPart(reading, k, k === i + 1, afterParty)) break;
    numbers.push(k);
    k += 1;
  }
  return closed(reading, numbers, party);
}

/** The complement without joining words at its end; a bare party leaves no words to the office. */
function closed(reading: Reading, found: readonly number[], party: Party | null): Complement | null {
  const { tokens, vocabulary } = reading;
  const end = found.findLastIndex((n) => !isLink(tokens[n]?.key ?? '', vocabulary));
  const role = found.slice(0, end + 1);
  const [first, last] = [role[0], role.at(-1)];
  if (role.length < 2 || first === undefined || last === undefined) return null;
  // "Speaker of the Folketing" keeps the body that he speaks for
  const isOnlyParty =
    party !== null &&
    party.form !== 'body' &&
    party.last === last + 1 &&
    role.every(
      (n) =>
        n === first ||
        (n >= party.first && n < party.last) ||
        isOfParty(reading, n) ||
        isDescribing(reading, n, party),
    );
  return { role: isOnlyParty ? [] : role, party, last: last + 1 };
}

/** "leaders of neighbouring Uganda", "the president of oil-rich Gabon": an adjective before the name of a state, but not "of southern Chad". */
function isDescribing({ tokens, vocabulary }: Reading, n: number, { first, form }: Party): boolean {
  const token = tokens[n];
  return (
    form !== 'adjective' &&
    n >= first - 2 &&
    token?.kind === 'word' &&
    !token.capital &&
    !vocabulary.isWord('preposition', token.key) &&
    token.key !== 'and' &&
    !/ern$/.test(token.key)
  );
}

/** "the breakaway Russian republic of", "the militant Palestinian group": words that only say what kind of party follows. */
function isOfParty(reading: Reading, n: number): boolean {
  const token = reading.tokens[n];
  return (
    reading.vocabulary.isWord('party-word', token?.key ?? '') ||
    (token?.capital === true && partyAt(reading, n)?.form === 'adjective')
  );
}
