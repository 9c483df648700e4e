import type { Mention } from '../records.ts';
import { movementAt, namedBehind } from './movement-phrase.ts';
import { eachOf } from './twin-states.ts';
import type { View } from './view.ts';

const JOINERS = new Set(['and', ',', '&', '-', '/', 'or']);

/** Whether a mention can take part in an interaction. */
export function isSide(_view: View, mention: Mention | null): mention is Mention {
  if (mention?.kind === 'pronoun' && mention.plural && !mention.possessive) return true;
  if (!mention || mention.entity === null) return false;
  return mention.kind !== 'adjective' && mention.kind !== 'place';
}

/** "the African Union (AU) and Chad": the token behind a short bracket that starts at `i`, else `i`. */
function behindBracket(view: View, i: number): number {
  if (view.tokens[i]?.text !== '(') return i;
  for (let k = i + 2; k < i + 4; k++) if (view.tokens[k]?.text === ')') return k + 1;
  return i;
}

/** Words that join two sides, from token `i` on: end of the joiner, or `i`. */
function joinerEnd(view: View, i: number): number {
  let k = behindBracket(view, i);
  const start = k;
  if (view.key(k) === ',') k += 1;
  if (JOINERS.has(view.key(k)) && view.key(k) !== ',') k += 1;
  else if (view.key(k) === 'but' && view.key(k + 1) === 'also') k += 2;
  else if (view.key(k) === 'as' && view.key(k + 1) === 'well' && view.key(k + 2) === 'as') k += 3;
  else if (['along', 'together'].includes(view.key(k)) && view.key(k + 1) === 'with') k += 2;
  else if (k > i && view.key(k) === 'followed' && view.key(k + 1) === 'by') k += 2;
  // "met with A and with B"
  if (k > i && view.key(k) === 'also' && view.key(k - 1) === 'and') k += 1;
  const isAgain = ['and', 'also'].includes(view.key(k - 1));
  const isTo = view.key(k) === 'to' && view.mentionAt(k + 1)?.kind === 'person';
  const isFrom = view.key(k) === 'from' && view.mentionAt(k + 1)?.kind === 'person';
  if (k > i && isAgain && (view.key(k) === 'with' || isTo || isFrom)) k += 1;
  // "received first A, then B"
  if (k > i && view.is('in-turn', k)) k += 1;
  return k === start ? i : k;
}

/** "A and B to C": "to" behind a side begins no clause. */
const startsClause = (view: View, after: number): boolean =>
  view.isVerb(after) && view.key(after) !== 'to' && !view.is('auxiliary', after - 1);

/** "officials from Kenya and Somalia": the states behind a group that has none of its own; empty when they are not several. */
function statesBehind(view: View, group: Mention, isObject: boolean): Mention[] {
  const state = view.mentionAt(group.last + 1);
  if (group.kind !== 'group' || group.party !== null || !view.is('representing', group.last)) return [];
  if (!isSide(view, state) || state.first !== group.last + 1 || state.possessive) return [];
  const states = joinedRight(view, state, isObject);
  return states.length > 1 ? states : [];
}

/** Words of a heading at most. */
const HEADING = 16;

/** A title, or a line of the text without a full stop: a comma joins those who act together. */
const isHeading = (view: View): boolean =>
  view.sentence.source === 'title' ||
  (view.tokens.length <= HEADING && view.tokens.at(-1)?.kind !== 'punctuation');

/** The sides joined to the one that starts at token `i`, to the right: "A, B and C"; a comma alone joins nobody. A new clause's subject is left out. */
export const joinedRight = (view: View, mention: Mention, isObject: boolean): Mention[] =>
  toTheRight(view, mention, isObject).flatMap((side) => eachOf(view, side));

function toTheRight(view: View, mention: Mention, isObject: boolean): Mention[] {
  const states = statesBehind(view, mention, isObject);
  if (states.length > 0) return states;
  const isHeadline = isHeading(view);
  const own = namedBehind(view, mention) ?? mention;
  const sides = [own];
  let closed = 1;
  let last = own.last;
  for (let n = 0; n < 12; n++) {
    const next = joinerEnd(view, last);
    if (next === last && view.key(last - 1) !== ',') break;
    const candidate = view.mentionAt(next) ?? movementAt(view, next);
    if (
      !isSide(view, candidate) ||
      (candidate.first !== next && candidate !== movementAt(view, next)) ||
      candidate.possessive ||
      candidate.kind === 'pronoun'
    )
      break;
    if (isObject && startsClause(view, candidate.last)) break;
    const named = namedBehind(view, candidate) ?? candidate;
    sides.push(named);
    if (view.key(candidate.first - 1) !== ',' || isHeadline) closed = sides.length;
    last = named.last;
  }
  return sides.slice(0, closed);
}

/** "The European Union (EU) and Canada": the token before a short bracket that ends at `i`, else `i`. */
function beforeBracket(view: View, i: number): number {
  if (view.tokens[i]?.text !== ')') return i;
  for (let k = i - 1; k > i - 4; k--) if (view.tokens[k]?.text === '(') return k - 1;
  return i;
}

/** Words between "his" and the group that is his: "his large accompanying delegation". */
const MODIFIERS = 3;

/** Where the phrase of a mention begins: at "his" for "his accompanying delegation". */
function phraseStart(view: View, mention: Mention): number {
  if (movementAt(view, mention.first - 2) === mention) return mention.first - 2;
  const before = view.mentionAt(mention.first - 1);
  if (before && namedBehind(view, before) === mention) return before.first;
  if (mention.kind !== 'group' || mention.party !== null) return mention.first;
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - MODIFIERS); i--) {
    const owner = view.mentionAt(i);
    if (owner) return owner.kind === 'pronoun' && owner.possessive ? i : mention.first;
    if (!/^\p{Ll}/u.test(view.tokens[i]?.text ?? '') || view.is('preposition', i) || view.isVerb(i)) break;
  }
  return mention.first;
}

/** The group whose states end a list to the left: "officials from Kenya and Somalia"; null when there is none. */
export function groupBefore(view: View, state: Mention): Mention | null {
  const head = view.is('representing', state.first - 1) ? view.mentionAt(state.first - 2) : null;
  return head?.kind === 'group' && head.party === null ? head : null;
}

/** "he and King Abdullah": somebody told before. */
const isHe = (view: View, { first, plural }: Mention): boolean =>
  !plural && ['he', 'she'].includes(view.key(first));

/** "since A and B signed", "after A and B met": a preposition that opens a clause of its own. */
const opensClause = (view: View, first: Mention, last: Mention): boolean =>
  view.is('subordinating', first.first - 1) && view.isVerb(last.last);

/** "expelled two Chadian diplomats and Chad answered by": a state is not named beside its own people, but opens a clause. */
const isOfState = (group: Mention, state: Mention): boolean =>
  (group.kind === 'group' || group.kind === 'office') &&
  state.kind === 'party' &&
  group.party !== null &&
  group.party === state.party;

/** "A called B, and C sent him a letter": behind ", and" a new clause begins where the verb stands right before B. */
const isObjectBefore = (view: View, { first, last }: Mention, joiner: number): boolean =>
  view.key(last) === ',' &&
  joiner === last &&
  view.key(last + 1) === 'and' &&
  view.isVerb(first - 1) &&
  !view.is('auxiliary', first - 1);

/** The sides joined to the one that ends before token `mention.last`, to the left, in order of text. */
export const joinedLeft = (view: View, mention: Mention): Mention[] =>
  toTheLeft(view, mention).flatMap((side) => eachOf(view, side));

function toTheLeft(view: View, mention: Mention): Mention[] {
  const sides = [mention];
  let first = phraseStart(view, mention);
  for (let n = 0; n < 12; n++) {
    let k = first - 1;
    // "A and nine other countries"
    if (view.tokens[k]?.kind === 'number' || view.valueOf('numeral', view.key(k)) !== null) k -= 1;
    // "first A, then B"
    if (view.is('in-turn', k) && view.tokens[k - 1]?.text === ',' && view.key(0) === 'first') k -= 1;
    if (!JOINERS.has(view.key(k)) && !(view.tokens[k]?.text === ',')) break;
    if (view.key(k) === 'and' && view.key(k - 1) === ',') k -= 1;
    if (sides.length === 1 && view.key(first - 1) === ',' && !isHeading(view)) break;
    const end = beforeBracket(view, k - 1);
    const candidate = view.mentionAt(end) ?? (view.mentionAt(k)?.last === k + 1 ? view.mentionAt(k) : null);
    if (!isSide(view, candidate) || candidate.possessive) break;
    if (candidate.kind === 'pronoun' && !isHe(view, candidate)) break;
    if (isOfState(candidate, mention) || isObjectBefore(view, candidate, k)) break;
    if (groupBefore(view, candidate)) return [candidate, ...sides];
    if (view.is('preposition', candidate.first - 1) && !opensClause(view, candidate, mention)) break;
    sides.unshift(candidate);
    first = candidate.first;
  }
  return sides;
}
