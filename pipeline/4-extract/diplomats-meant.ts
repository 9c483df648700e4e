import type { Mention } from '../records.ts';
import { type Diplomats, diplomatsAt } from './diplomat-mention.ts';
import type { View } from './view.ts';

/** Sentences in which the diplomats meant were told of: this one and those before it. */
const MEMORY = 3;

const MANY = new Set(['they', 'them']);
const ONE = new Set(['he', 'she', 'him', 'her']);

/** Whether a mention names people, not the house they work in. */
const arePeople = (view: View, { first, last }: Mention): boolean =>
  ![...view.tokens.slice(first, last)].some((_, n) => view.is('diplomatic-house', first + n));

/** "Two diplomats were caught; A expelled them": the diplomats told of last, in this sentence or the one before. */
export function diplomatsMeant(view: View, at: number): Diplomats | null {
  const isMany = MANY.has(view.key(at));
  if (!(isMany || ONE.has(view.key(at)))) return null;
  for (const here of [view, view.previous()]) {
    const told = (here?.sentence.mentions ?? []).filter(
      (mention) => mention.kind !== 'pronoun' && (here !== view || mention.last <= at),
    );
    for (const mention of told.reverse()) {
      const found =
        here && mention.plural === isMany && arePeople(here, mention) ? diplomatsAt(here, mention) : null;
      if (found) return { ...found, first: at, last: at + 1, isMeant: true };
    }
  }
  return null;
}

/** "expelled Kenya's", "sent the Kenyan one home": diplomats left out, where some were told of before. */
export function diplomatsLeftOut(view: View, mention: Mention): Diplomats | null {
  const { first, last, party } = mention;
  const isOne = view.key(last) === 'one' || view.key(last) === 'ones';
  const isBare = mention.possessive && view.tokens[last]?.kind !== 'word';
  if (party === null || !(isOne || isBare)) return null;
  const told = [view, view.previous()].some((here) =>
    here?.tokens.some((_, i) => (here !== view || i < first) && here.is('diplomat', i)),
  );
  return told ? { first, last: isOne ? last + 1 : last, mention: null, isOwn: false, party } : null;
}

/** "Brazil asked its own to come home": an envoy left out behind "own", where others were told of before. */
export function ownLeftOut(view: View, at: number): Diplomats | null {
  const isAbsolute = view.key(at) === 'hers' || view.key(at) === 'theirs';
  const isOwn = isAbsolute || (view.key(at) === 'own' && view.is('possessive', at - 1));
  const isBare =
    view.tokens[at + 1]?.kind !== 'word' ||
    view.is('behind-count', at + 1) ||
    view.is('sending-off', at + 1) ||
    ['to', 'from'].includes(view.key(at + 1));
  if (!isOwn || !isBare) return null;
  const told = [view, view.previous()].some((here) =>
    here?.tokens.some((_, i) => (here !== view || i < at) && here.is('diplomat', i)),
  );
  return told
    ? { first: isAbsolute ? at : at - 1, last: at + 1, mention: null, isOwn: true, party: null }
    : null;
}

const MORE = new Set(['more', 'others']);

/** Whether a number stands for what it counts: "expelled 15 and", "threw out four on Monday", "sent 13 home". */
export function isBareCount(view: View, i: number): boolean {
  const isNumber = view.tokens[i]?.kind === 'number' || view.valueOf('numeral', view.key(i)) !== null;
  if (!isNumber || view.mentionAt(i) || view.inDate(i) || view.key(i + 1) === 'of') return false;
  const next = view.tokens[i + 1];
  return (
    next?.kind !== 'word' ||
    view.inDate(i + 1) ||
    MORE.has(next.key) ||
    ['preposition', 'sending-off', 'behind-count'].some((list) => view.is(list, i + 1))
  );
}

/** "Britain expelled 23 diplomats. Denmark expelled 15": as many of those told of last. */
export function diplomatsCounted(view: View, at: number): Diplomats | null {
  if (!isBareCount(view, at)) return null;
  let here: View | null = view;
  for (let n = 0; n < MEMORY && here; n++) {
    const told: View = here;
    const before = told.sentence.mentions.filter((mention) => told !== view || mention.last <= at);
    for (const mention of before.reverse()) {
      const found =
        mention.kind !== 'pronoun' && arePeople(told, mention) ? diplomatsAt(told, mention) : null;
      if (found && found.party !== null) return { ...found, first: at, last: at + 1, isMeant: true };
    }
    here = told.previous();
  }
  return null;
}

/** "A expelled the envoy on Monday, B on Tuesday": a day and nothing else behind who did the same. */
function isOnDay(view: View, from: number): boolean {
  let i = view.key(from) === 'on' ? from + 1 : from;
  if (!view.inDate(i)) return false;
  while (view.inDate(i)) i += 1;
  return view.tokens[i]?.kind !== 'word' || ['and', 'while'].includes(view.key(i));
}

/** "Denmark expelled 15 and Sweden three", "Germany 40, and France 35": who did the same to others, behind those told of. */
export function furtherDoers(view: View, from: number): Mention[] {
  for (let i = from; i < view.tokens.length; i++) {
    if (/^[.;:]$/.test(view.tokens[i]?.text ?? '')) return [];
    const side = view.mentionAt(i);
    const isNext =
      side?.kind === 'party' && side.entity !== null && ['and', ',', 'while'].includes(view.key(i - 1));
    const isDone = side && (isBareCount(view, side.last) || isOnDay(view, side.last));
    if (side && isNext && isDone) return [side, ...furtherDoers(view, side.last + 1)];
  }
  return [];
}
