import type { Mention } from '../records.ts';
import { objectsOf } from './objects.ts';
import { isAnaphor, isOrganisation, partiesOf, partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between talks and who brings them about: "talks in Doha next week brokered by". */
const BEHIND = 14;
/** Words between "UN-brokered" and the talks: "UN-brokered peace talks". */
const BEFORE = 4;
const BY = new Set(['by']);
const OF = new Set(['of', 'from']);

const isEnd = (view: View, i: number): boolean => /^[.;:“”"]$/.test(view.tokens[i]?.text ?? '');

/** "UN-brokered talks": the third party before the hyphen. */
function prefixed(view: View, noun: number): Mention | null {
  for (let i = noun - 1; i > Math.max(1, noun - BEFORE); i--)
    if (view.is('mediating', i) && view.tokens[i - 1]?.text === '-') return sideBefore(view, i - 2);
  return null;
}

/** Who ends at a token, over his short name in brackets: "the African Union (AU)". */
function sideBefore(view: View, at: number): Mention | null {
  const isBracket = view.tokens[at]?.text === ')' && view.tokens[at - 2]?.text === '(';
  return isBracket ? (view.mentionAt(at - 3) ?? view.mentionAt(at - 1)) : view.mentionAt(at);
}

/** "talks brokered by Qatar", "under the auspices of the OAS", "under UN auspices". */
function behind(view: View, last: number): Mention | null {
  for (let i = last; i < Math.min(view.tokens.length, last + BEHIND) && !isEnd(view, i); i++) {
    if (view.is('mediating', i) && view.key(i + 1) === 'by')
      return objectsOf(view, i + 1, BY).sides[0] ?? null;
    if (!view.is('mediating-noun', i)) continue;
    const before = view.mentionAt(i - 1);
    return before && isSide(view, before) ? before : (objectsOf(view, i + 1, OF).sides[0] ?? null);
  }
  return null;
}

const isMediatorRole = (view: View, { role }: Mention): boolean =>
  (role ?? '').split(' ').some((word) => view.has('mediator-role', word));

/** "the UN envoy for Western Sahara": whom an organisation sends between the sides of a conflict. */
const isSentBetween = (view: View, side: Mention, others: readonly Mention[]): boolean =>
  side.kind === 'person' &&
  partiesOf(view, others).size === 2 &&
  !others.some((other) => isOrganisation(view, other)) &&
  isOrganisation(view, side) &&
  (view.entity(side)?.role ?? '').split(' ').some((word) => view.has('envoy-role', word));

/** "in a bid to broker a deal": what a visitor of both sides is there for. */
const isForPeace = (view: View): boolean =>
  view.tokens.some(({ key }, i) => view.has('mediating-verb', key) && view.key(i - 1) === 'to');

/** Whether the first of those who meet stands between the others. */
export function standsBetween(view: View, sides: readonly Mention[]): boolean {
  const [first, ...others] = sides;
  if (!first || isAnaphor(view, first) || partiesOf(view, others).size < 2) return false;
  if (others.some((side) => partyOf(view, side) === partyOf(view, first))) return false;
  return (
    isMediatorRole(view, first) ||
    isSentBetween(view, first, others) ||
    (first.kind === 'person' && isForPeace(view))
  );
}

/** The third party that brings about talks of these sides; null when none is told. */
export function mediatorOf(view: View, trigger: Trigger, sides: readonly Mention[]): Mention | null {
  const parties = partiesOf(view, sides);
  const found = prefixed(view, trigger.first) ?? behind(view, trigger.last);
  const isThird = isSide(view, found) && !found.possessive && !parties.has(partyOf(view, found) ?? '');
  return isThird && parties.size > 1 && partyOf(view, found) !== null ? found : null;
}
