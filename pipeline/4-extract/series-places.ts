import type { Mention } from '../records.ts';
import { type Draft, draft, OCCURRED } from './draft.ts';
import type { NounSides } from './noun-sides.ts';
import { isOrganisation } from './participation.ts';
import type { Trigger, View } from './view.ts';

/** Tokens of a list of places behind gatherings. */
const REACH = 16;

/** The places behind "in" at token `from`: "in Peru and Chile", "in Lima, Quito and La Paz". */
function placesBehind(view: View, from: number): Mention[] {
  const places: Mention[] = [];
  if (view.key(from) !== 'in') return places;
  for (let i = from + 1; i < from + REACH; ) {
    const mention = view.mentionAt(i);
    if (mention?.place && !mention.possessive) {
      places.push(mention);
      i = mention.last;
    } else if (view.tokens[i]?.text === ',' || view.key(i) === 'and' || view.is('article', i)) i += 1;
    else break;
  }
  return places;
}

/** "earlier WTO meetings in Peru and Chile": one gathering of the organisation at each of several places; empty when fewer are told. */
export function heldIn(view: View, trigger: Trigger, { before, owner, subject }: NounSides): Draft[] {
  const [body] = [...before, ...owner, ...subject].filter((side) => isOrganisation(view, side));
  const isPast = [1, 2, 3, 4].some(
    (n) => view.is('bygone', trigger.first - n) || view.is('several', trigger.first - n),
  );
  const places = body && isPast ? placesBehind(view, trigger.last) : [];
  return places.length < 2 || !body
    ? []
    : places.map((mention) =>
        draft(view, trigger, OCCURRED, {
          type: 'conference',
          cameo: '040',
          actors: [body],
          destination: { mention },
        }),
      );
}
