import type { DatePhrase } from '../records.ts';
import type { Draft } from './draft.ts';
import { tokensOf } from './tokens-of.ts';
import type { View } from './view.ts';

/** Tokens from what was done to the first of its dates: "rounds of talks were held in Beijing in". */
const REACH = 14;
const TALK = new Set(['meeting', 'conference', 'mediation']);
const JOINERS = new Set([',', 'and', 'in', 'again']);

/** A month or year, and no day: days in a row are those of one interaction. */
const isWide = ({ anchor, stated }: DatePhrase): boolean =>
  stated ? stated.precision !== 'day' : anchor !== null && ['month', 'year'].includes(anchor.unit);

const isJoined = (view: View, from: number, to: number): boolean =>
  to - from < 4 && view.tokens.slice(from, to).every(({ key, text }) => JOINERS.has(key) || text === ',');

/** "in August and December last year": the dates of one list, the first right behind token `noun`; empty when there are fewer than two. */
export function datesBehind(view: View, noun: number): DatePhrase[] {
  // "two earlier rounds, in May and June, failed"
  const last = view.tokens[noun]?.text === ',' && view.key(noun + 1) === 'in' ? noun + 1 : noun;
  const found: DatePhrase[] = [];
  let end = -1;
  for (const phrase of view.sentence.dates) {
    const tokens = tokensOf(view, phrase);
    const isNext = end < 0 ? tokens.first >= last : isJoined(view, end, tokens.first);
    if (tokens.first < last) continue;
    if (!isNext || !isWide(phrase)) break;
    found.push(phrase);
    end = tokens.last;
  }
  const [first] = found;
  const at = first ? tokensOf(view, first).first : -1;
  const isParted = view.tokens
    .slice(last, Math.max(last, at))
    .some(
      ({ text }, n) => /^[,;:“”"]$/.test(text) || view.is('clause-break', last + n) || text === 'between',
    );
  return found.length > 1 && at - last < REACH && !isParted ? found : [];
}

/** "February and June last year": a bare month has the year of the next of its list. */
function withYear(phrase: DatePhrase, next: DatePhrase | undefined): DatePhrase {
  const { anchor } = phrase;
  if (anchor?.unit !== 'month' || anchor.year !== null || anchor.of || !next) return phrase;
  if (next.anchor?.of) return { ...phrase, anchor: { ...anchor, of: next.anchor.of } };
  const year = Number(next.stated?.start.slice(0, 4));
  return next.stated?.precision === 'month' ? { ...phrase, anchor: { ...anchor, year } } : phrase;
}

/** "held rounds of talks in August and December last year": one draft for each of the dates, where several are told. */
export function onEachDate(draft: Draft): Draft[] {
  const { view, trigger, type, standing } = draft;
  const isOne = trigger.row.part === 'noun' && !/s$/.test(view.key(trigger.last - 1));
  if (!TALK.has(type) || standing.status !== 'occurred' || isOne) return [draft];
  const dates = datesBehind(view, trigger.last);
  const told: DatePhrase[] = [];
  for (const phrase of dates.toReversed()) told.unshift(withYear(phrase, told[0]));
  return told.length > 0 ? told.map((phrase) => ({ ...draft, phrase })) : [draft];
}
