import { quoted } from './quote.ts';
import type { Trigger, View } from './view.ts';
import type { Where } from './where.ts';

/** Tokens between a gathering and its town. */
const REACH = 4;
/** Tokens from a town to the state that it is in: "Jowhar, the provisional capital of Somalia". */
const APPOSED = 9;
/** Words of a town's name. */
const NAME = 3;

/** "a ministerial meeting this week in Jowhar": the first token of the town; -1 when the words behind name none. */
export function townBehind(view: View, { last }: Trigger): number {
  for (let i = last; i < last + REACH; i++) {
    if (['in', 'at'].includes(view.key(i)) && !view.inDate(i))
      return view.tokens[i + 1]?.capital === true && !view.inDate(i + 1) ? i + 1 : -1;
    if (!view.inDate(i)) return -1;
  }
  return -1;
}

/** The state in which the words behind a town put it: ", the capital of Somalia", ", a port in eastern Kenya". */
function stateBehind(view: View, last: number): string | null {
  if (view.tokens[last]?.text !== ',' || !view.is('article', last + 1)) return null;
  for (let i = last + 2; i < last + APPOSED; i++) {
    const country = view.mentionAt(i)?.place?.country;
    if (country) return country;
    if (view.tokens[i]?.kind !== 'word' || view.isVerb(i)) return null;
  }
  return null;
}

/** A town that no table knows, in the state that the words behind it name; null when the town is known, or the state is not told. */
export function unknownTown(view: View, trigger: Trigger): Where | null {
  const first = townBehind(view, trigger);
  if (first < 0 || view.mentionAt(first)?.place != null) return null;
  let last = first + 1;
  while (last < first + NAME && view.tokens[last]?.capital) last += 1;
  const country = stateBehind(view, last);
  const [start, end] = [view.tokens[first]?.start, view.tokens[last - 1]?.end];
  if (!country || start === undefined || end === undefined) return null;
  const at = quoted(view, 'place.name', start, end);
  return { place: { name: at.quote, country, lat: null, lon: null, geonames_id: null }, at };
}
