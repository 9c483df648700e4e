import type { Mention } from '../records.ts';
import { aimOrOther } from './aim.ts';
import type { Diplomats } from './diplomat-mention.ts';
import { partyOf } from './participation.ts';
import { isSide } from './sides.ts';
import { insideOf, stateNamed, stateOf } from './state.ts';
import type { View } from './view.ts';

/** Tokens from the verb to the diplomats, and from them to their post. */
export const REACH = 12;

/** Where the diplomat served: "its ambassador to Ecuador", "home from Ottawa"; else the one other state told of. */
export function hostOf(view: View, from: number, own: string | null): Mention | null {
  return hostNamed(view, from, new Set([own])) ?? aimOrOther(view, own) ?? causing(view, from, own);
}

/** "A cut ties, prompting B to recall its envoy": who gave the cause, of several states. */
function causing(view: View, from: number, own: string | null): Mention | null {
  if (!view.tokens.slice(0, from).some((_, i) => view.is('causing', i))) return null;
  const first = view.sentence.mentions.find((mention) => partyOf(view, mention) !== null);
  const party = first ? partyOf(view, first) : null;
  return first && first.last < from && party !== own ? stateNamed(view, party) : null;
}

/** The host that the sentence names; null without one. */
export function hostNamed(view: View, from: number, own: ReadonlySet<string | null>): Mention | null {
  for (const mention of view.sentence.mentions) {
    const isNear = mention.last > from && mention.first < from + REACH;
    const inside = isNear ? partyInside(view, mention, own) : null;
    if (inside) return inside;
  }
  return null;
}

/** Where each of several served: "its ambassadors in A and B". */
export function hostsOf(
  view: View,
  { first, mention, last }: Diplomats,
  own: string | null,
): (Mention | null)[] {
  const host = hostOf(view, first, own);
  const many = mention?.plural || view.is('plural-diplomat', last - 1);
  const at = view.sentence.mentions.findIndex(
    (side) => side.first > first && partyInside(view, side, new Set([own])) === host,
  );
  const next = many && at >= 0 ? view.sentence.mentions[at + 1] : undefined;
  const isJoined =
    next && view.key(next.first - 1) === 'and' && next.first - 1 === view.sentence.mentions[at]?.last;
  const further = isJoined ? (stateOf(view, next.place?.country ?? partyOf(view, next)) ?? next) : null;
  return further && host && further !== host ? [host, further] : [host];
}

/** "Ambassador to Ecuador" as one phrase holds the host; "to Ecuador" beside it is a mention of its own. */
function partyInside(view: View, mention: Mention, own: ReadonlySet<string | null>): Mention | null {
  const party = mention.place?.country ?? partyOf(view, mention);
  if (view.is('posted-preposition', mention.first - 1) && party !== null && !own.has(party))
    return isSide(view, mention) ? mention : stateOf(view, party);
  const { posted } = mention;
  if (posted === null || own.has(posted.party)) return null;
  return stateOf(view, posted.party) ?? insideOf(mention, posted.party, posted.at);
}
