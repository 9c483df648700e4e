import { isNameWord } from './names.ts';
import { isPossessive, type Party, partyAt, type Reading } from './reading.ts';

/** Offices whose holders go or speak for somebody. */
const SENT = new Set(['envoy', 'adviser', 'spokesman', 'official', 'deputy']);
/** Groups and bodies that are somebody's: "representatives of President X", "the government of Prime Minister Y". */
const OWNED = new Set(['persons', 'delegation', 'body']);
/** Offices that others go or speak for. */
const SENDERS = new Set(['head_of_state', 'head_of_government', 'monarch', 'leader', 'secretary_general']);
const PREPOSITIONS = new Set(['of', 'to', 'for', 'from']);
/** Words between "of" and the office of the sender: "Zaire's embattled". */
const REACH = 5;

/**
 * "a special envoy of UN Secretary General Kofi Annan": the name behind is the sender's, whose party both are of.
 * `party` is null where it is not told; null when the words from token `i` name no sender.
 */
export function sentBy(
  reading: Reading,
  i: number,
  role_class: string,
): { readonly party: Party | null } | null {
  const { tokens, vocabulary } = reading;
  const isOwned = OWNED.has(role_class) && tokens[i]?.key === 'of';
  if (!isOwned && (!SENT.has(role_class) || !PREPOSITIONS.has(tokens[i]?.key ?? ''))) return null;
  let party: Party | null = null;
  for (let k = i + 1; k <= i + REACH; ) {
    const inner = partyAt(reading, k);
    const office = vocabulary.officeAt(tokens, k);
    if (office?.row.part === 'head') {
      const isTitle = tokens[k]?.capital === true || party !== null;
      const isNamed = isNameWord(tokens[k + office.length], vocabulary);
      const own = { id: office.row.party, form: 'name', first: k, last: k + office.length };
      return SENDERS.has(office.row.class) && isTitle && isNamed
        ? { party: party ?? (own.id ? own : null) }
        : null;
    }
    if (office) k += office.length;
    else if (inner) {
      party ??= inner;
      k = inner.last + (isPossessive(tokens[inner.last]) ? 1 : 0);
    } else if (tokens[k]?.kind === 'word' && !tokens[k]?.capital && !PREPOSITIONS.has(tokens[k]?.key ?? ''))
      k += 1;
    else return null;
  }
  return null;
}
