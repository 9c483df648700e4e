import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

const isOffices = ({ kind, plural, role, name }: Mention): boolean =>
  kind === 'group' && plural && role !== null && name === null;

/** The names behind a group's comma: "the presidents of Chad and Mali, A and B". */
function namesBehind(view: View, last: number): Mention[] {
  const isOpen = view.tokens[last]?.text === ',' || view.tokens[last]?.text === '(';
  const first = isOpen ? view.mentionAt(last + 1) : null;
  return isSide(view, first) && first.kind === 'person' ? joinedRight(view, first, false) : [];
}

/** The group of office holders that a side is, or that stands at the head of the states before it. */
function groupOf(view: View, side: Mention): Mention | null {
  if (isOffices(side)) return side;
  const isJoined = view.key(side.first - 1) === 'and' || view.key(side.first - 1) === ',';
  const before = isJoined ? view.mentionAt(side.first - 2) : null;
  return before && (before.kind === 'party' || before.kind === 'group') ? groupOf(view, before) : null;
}

/** "his Danish guest, Foreign Minister Soto,": who is called a guest or host, by the name behind the comma; else the side itself. */
function guestNamed(view: View, side: Mention): Mention {
  const named =
    side.role_class === 'guest' && view.key(side.last) === ',' ? view.mentionAt(side.last + 1) : null;
  const isOwn = named && [null, partyOf(view, named)].includes(partyOf(view, side));
  return isSide(view, named) && named.kind === 'person' && !named.possessive && isOwn ? named : side;
}

/** Who bears an office told in the plural with its states, where the names are listed behind them; else the side itself. */
export function bearerOf(view: View, side: Mention): Mention {
  if (side.kind === 'office') return guestNamed(view, side);
  if (side.kind !== 'group' && side.kind !== 'party') return side;
  const group = groupOf(view, side);
  if (!group || group.party === null) return side;
  const joined = joinedRight(view, group, false);
  const first = joined.findIndex(({ kind }) => kind === 'person');
  const states = first < 0 ? joined : joined.slice(0, first);
  const own = namesBehind(view, states.at(-1)?.last ?? group.last).filter(
    (name) => partyOf(view, name) !== null && partyOf(view, name) === partyOf(view, side),
  );
  return own.length === 1 && own[0] ? own[0] : side;
}
