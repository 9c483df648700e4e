import { isOver } from './main-standing.ts';
import type { View } from './view.ts';

/** Steps that a clause border counts. */
export const CROSSING = 12;
/** Tokens behind "where" in which its verb stands. */
const AHEAD = 8;

/** "who", "whom", "with whom". */
const isRelative = (view: View, i: number): boolean =>
  view.is('relative', i) ||
  view.key(i) === 'whom' ||
  (view.is('preposition', i) && view.key(i + 1) === 'whom');

/** ", who arrived here on Monday,": what stands between the commas has its own day, and its own place. */
export function relativeAsides(view: View): { first: number; last: number }[] {
  return view.tokens.flatMap(({ text }, first) => {
    if (text !== ',' || !isRelative(view, first + 1) || leadsToDay(view, first + 1)) return [];
    const length = view.tokens.slice(first + 1).findIndex((token) => token.text === ',');
    return length < 0 ? [] : [{ first, last: first + 1 + length }];
  });
}

/** Token ranges between dashes, brackets or the commas of a relative clause: asides with dates of their own. */
export function asides(view: View): { first: number; last: number }[] {
  const found = relativeAsides(view);
  let open = -1;
  view.tokens.forEach(({ text }, i) => {
    if (text === '(' || ((text === '—' || text === '–') && open < 0)) open = i;
    else if ((text === ')' || text === '—' || text === '–') && open >= 0) {
      found.push({ first: open, last: i });
      open = -1;
    }
  });
  return found;
}

export const isWithin = (i: number, aside: { first: number; last: number }): boolean =>
  i > aside.first && i < aside.last;

/** "On Thursday," at the head of a sentence. */
function isOpening(view: View, first: number): boolean {
  const before = first === 0 || (first === 1 && view.is('preposition', 0));
  const comma = [1, 2, 3].some(
    (n) => view.tokens[first + n]?.text === ',' || view.mentionAt(first + n) !== null,
  );
  return before && comma;
}

/** "which ended on", "that began", "that was held on": a relative clause that only tells the day. */
function leadsToDay(view: View, i: number): boolean {
  if (view.key(i) !== 'which' && view.key(i) !== 'that') return false;
  return [1, 2, 3, 4, 5].some((n) =>
    ['ending-cue', 'opening-cue', 'day-cue'].some((list) => view.is(list, i + n)),
  );
}

/** "was to tour a plant Wednesday as he ends his visit" is of one day; "as a gesture" opens no clause. */
const isSimultaneous = (view: View, i: number): boolean =>
  view.is('meanwhile', i) || (view.key(i) === 'as' && view.mentionAt(i + 1) !== null);

/** "goes to Oslo on Sunday, where he meets B" is of one day, "arrived on Sunday in Oslo, where he will meet B" of two. */
function isOfPlace(view: View, i: number): boolean {
  const day = view.key(i - 1) === ',' ? i - 2 : i - 1;
  if (view.key(i) !== 'where' || !view.inDate(day)) return false;
  const isAhead = view.tokens
    .slice(i, i + AHEAD)
    .some(
      ({ key }, n) =>
        ['will', 'would'].includes(key) || (view.is('being', i + n) && view.key(i + n + 1) === 'to'),
    );
  return !isAhead || !view.tokens.slice(0, i).some((_, n) => !view.mentionAt(n) && isOver(view, n));
}

/** "before leaving", "after returning home". */
const opensAdjunct = (view: View, i: number): boolean =>
  view.is('adjunct-cue', i) &&
  /\p{Ll}ing$/u.test(view.tokens[i + 1]?.text ?? '') &&
  (view.isVerb(i + 1) || view.is('returning', i + 1));

/** "on Thursday he will see him before leaving for Peru": of one day. */
const isBeforeDoing = (view: View, i: number): boolean => view.key(i) === 'before' && opensAdjunct(view, i);

/** Not the "since" of "has been in Oslo since Tuesday". */
const opensClause = (view: View, i: number): boolean =>
  view.is('clause-break', i) && !(['since', 'until'].includes(view.key(i)) && view.inDate(i + 1));

/** "met him, and is to leave on Friday": the day of the second predicate. */
const opensPredicate = (view: View, i: number): boolean =>
  view.key(i) === 'and' && view.tokens[i - 1]?.text === ',' && view.isVerb(i + 1);

/** Steps between a date and the trigger; a clause border between them counts as many. */
export function distance(
  view: View,
  from: number,
  to: number,
  skipped: readonly { first: number; last: number }[],
): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  let steps = high - low;
  // "On Thursday, he would …": an opening day is that of the whole sentence.
  const between = view.tokens.slice(low, high);
  const isSaid = between.some((_, n) => view.is('reporting-verb', low + n));
  if (from < to && !isSaid && isOpening(view, from)) steps = Math.min(steps, CROSSING);
  for (let i = low; i < high; i++) {
    if (skipped.some((aside) => isWithin(i, aside)) || leadsToDay(view, i)) continue;
    // "will see him before leaving on Thursday": the day of leaving
    if (from > to && opensAdjunct(view, i)) steps += 3 * CROSSING;
    else if (from < to && (isOfPlace(view, i) || isBeforeDoing(view, i))) steps += 1;
    else if (isSimultaneous(view, i)) steps += CROSSING / 2;
    else if (opensClause(view, i) || view.tokens[i]?.text === ';') steps += 2 * CROSSING;
    else if (opensPredicate(view, i)) steps += CROSSING;
    else if (view.key(i) === 'and' && (view.isVerb(i + 1) || view.is('preposition', i + 1)))
      steps += CROSSING / 2;
    else if (view.is('reporting-verb', i) && view.key(i - 1) !== 'and') steps += CROSSING;
  }
  return steps;
}
