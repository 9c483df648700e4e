import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { isSide, joinedLeft, joinedRight } from './sides.ts';
import type { View } from './view.ts';

const isOffices = ({ kind, plural, role, name }: Mention): boolean =>
  kind === 'group' && plural && role !== null && name === null;

/** The names behind a group's comma: "the presidents of Chad and Mali, A and B". */
function namesBehind(view: View, last: number): Mention[] {
  const isOpen = view.tokens[last]?.text === ',' || view.tokens[last]?.text === '(';
  const first = isOpen ? view.mentionAt(last + 1) : null;
  return isSide(view, first) && first.kind === 'person' ? joinedRight(view, first, false) : [];
}

/** Who bears an office told in the plural with its states, where the names are listed behind them; else the side itself. */
export function bearerOf(view: View, side: Mention): Mention {
  if (side.kind !== 'group' && side.kind !== 'party') return side;
  const [group = side] = isOffices(side) ? [side] : joinedLeft(view, side);
  if (!isOffices(group) || group.party === null) return side;
  const states = joinedRight(view, group, false);
  const own = namesBehind(view, states.at(-1)?.last ?? group.last).filter(
    (name) => partyOf(view, name) !== null && partyOf(view, name) === partyOf(view, side),
  );
  return own.length === 1 && own[0] ? own[0] : side;
}
