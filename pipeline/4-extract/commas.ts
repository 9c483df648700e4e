import type { Mention } from '../records.ts';
import { isSide } from './sides.ts';
import type { View } from './view.ts';

/** Tokens back in which the clause of a verb may begin. */
export const FURTHEST = 45;
export const STOPS = new Set([';', ':', '—', '“', '"', '(']);

/** The comma that opens the parenthesis which the comma at `i` closes; null when it closes none. */
export function openingComma(view: View, i: number): number | null {
  for (let k = i - 1; k > Math.max(0, i - FURTHEST); k--) {
    if (STOPS.has(view.tokens[k]?.text ?? '')) return null;
    if (view.tokens[k]?.text !== ',') continue;
    const opens =
      view.is('aside-opener', k + 1) ||
      /(?:ing|ed)$/.test(view.key(k + 1)) ||
      view.inDate(k + 1) ||
      isAge(view, k + 1, i) ||
      view.mentionAt(k + 1) !== null;
    const after = view.mentionAt(k - 1);
    return opens && (isSide(view, after) || after !== null) ? k : null;
  }
  return null;
}

/** "Annan, 58, said", "Annan, now 58, said": years alone between commas. */
const isAge = (view: View, from: number, closing: number): boolean =>
  closing - from <= 2 && view.tokens[closing - 1]?.kind === 'number';

/** Tokens of an aside in brackets at most. */
const IN_BRACKETS = 12;

/** The bracket that opens what the one at `i` closes: "the USS Juneau (LPD 10) arrived"; null without one. */
export function openingBracket(view: View, i: number): number | null {
  for (let k = i - 1; k > Math.max(-1, i - IN_BRACKETS); k--) if (view.tokens[k]?.text === '(') return k;
  return null;
}

/** Words of a name in quotes at most. */
const IN_QUOTES = 4;

/** The quote mark that opens the name which the one at `i` closes: "the destroyer "Foster" visited"; null when it closes no name. */
export function quotedName(view: View, i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - IN_QUOTES); k--) {
    if (/^["“]$/.test(view.tokens[k]?.text ?? '')) return k < i - 1 && k > 0 ? k : null;
    if (!view.tokens[k]?.capital) return null;
  }
  return null;
}

/** "…," said Vranitzky, after talks: the speaker stands before the comma. */
export function speakerBefore(view: View, comma: number): Mention | null {
  const mention = view.mentionAt(comma - 1);
  return isSide(view, mention) && view.is('reporting-verb', mention.first - 1) ? mention : null;
}

/** "A arrived in X, met B and left": a comma between verbs of one subject. */
export function coordinates(view: View, comma: number): boolean {
  return (
    view.isVerb(comma + 1) ||
    /ing$/.test(view.key(comma + 1)) ||
    (view.key(comma + 1) === 'and' && view.isVerb(comma + 2))
  );
}

/** ", a day after seeing B", ", shortly before meeting B": only when it was stands before the verb. */
export const tellsTime = (view: View, from: number, to: number): boolean =>
  from < to &&
  view.tokens
    .slice(from, to)
    .every(
      ({ kind }, n) =>
        kind === 'number' ||
        view.inDate(from + n) ||
        ['article', 'time-span', 'adverb-pass', 'numeral', 'just-now'].some((list) =>
          view.is(list, from + n),
        ),
    );
