import type { Mention } from '../records.ts';
import { partyOf } from './participation.ts';
import { foesOf, rivalsOf } from './rivals.ts';
import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens around a truce in which its day or its signing is told. */
const NEAR = 6;

/** "the truce", "a peace deal", "the ceasefire agreement": a pact that ends a war. */
const endsWar = (view: View, { first, last }: Trigger): boolean =>
  view.tokens
    .slice(first - 1, last)
    .some((_, n) => view.is('conflict', first - 1 + n) || view.is('peace-word', first - 1 + n));

/** "the 2002 truce", "a truce signed in May": one that was concluded, and when. */
function isDated(view: View, { first, last }: Trigger): boolean {
  for (let i = Math.max(0, first - 3); i < first; i++) if (/^(?:19|20)\d\d$/.test(view.key(i))) return true;
  const isSigned = [0, 1, 2].some((n) => view.is('pact-participle', last + n));
  if (!isSigned) return false;
  for (let i = last; i < last + NEAR; i++) if (view.inDate(i)) return true;
  return false;
}

/** Sides of a sentence that are known to fight somebody of the article. */
const fighting = (view: View, pair: readonly Mention[]): readonly Mention[] => {
  const parties = new Set(pair.map((side) => partyOf(view, side)));
  return view.sentence.mentions.filter((side) => isSide(view, side) && parties.has(partyOf(view, side)));
};

/** "the 2002 ceasefire", "a truce signed in May": the two who are told to fight, wherever the article tells it; empty when it tells none. */
export function foesAt(view: View, pact: Trigger): readonly Mention[] {
  if (!endsWar(view, pact) || !isDated(view, pact)) return [];
  const pair = rivalsOf(view, null, []);
  if (!pair.some((side) => foesOf(view, partyOf(view, side) ?? '').length > 0)) return [];
  const own = fighting(view, pair);
  return own.length > 0 || view.sentence.mentions.every((side) => !isSide(view, side)) ? pair : [];
}
