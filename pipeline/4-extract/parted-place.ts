import type { View } from './view.ts';

/** Words that open a sentence with what was before or is to come after. */
const OPENING = new Set(['after', 'ahead', 'before', 'following']);

/** "a conference on Afghanistan in Moscow": the topic is over, and the city behind it is the place again. */
function isTopicClosed(view: View, about: number, place: number): boolean {
  for (let i = about + 1; i < place; i++) if (view.is('taking-place', i)) return true;
  const [topic, where] = [view.mentionAt(about + 1), view.mentionAt(place)];
  if (!where?.place?.name) return false;
  // "a pact on shipping in Oslo on Monday": a city before the day or the end of the sentence is where it was signed
  const isLast = view.inDate(where.last) || view.inDate(where.last + 1) || view.key(where.last) === '.';
  return (topic !== null && topic.last === place - 1) || (isLast && view.key(place - 1) === 'in');
}

const isDoing = (view: View, i: number): boolean =>
  /\p{Ll}{3,}ing$/u.test(view.tokens[i]?.text ?? '') &&
  view.mentionAt(i) === null &&
  !view.tokens[i]?.capital &&
  view.is('doing', i);

/** "the summit, which opened on Friday in Uruguay". */
const isOfItsOpening = (view: View, i: number): boolean =>
  ['which', 'that'].includes(view.key(i)) &&
  (view.is('taking-place', i + 1) || view.is('taking-place', i + 3));

/** "met A in Oslo, after having held talks with B": another interaction, at a place of its own. */
const opensOtherClause = (view: View, i: number): boolean =>
  view.key(i) === ',' &&
  (view.key(i + 1) === 'after' || view.key(i + 1) === 'before') &&
  /ing$/.test(view.key(i + 2)) &&
  view.mentionAt(i + 2) === null;

/** "In Oslo, a spokesman said the talks had gone well": what opens behind the verb of saying need not have been there. */
function isOnlySaid(view: View, place: number, i: number): boolean {
  if (place > 1 || !view.is('reporting-verb', i) || view.mentionAt(i)) return false;
  let next = i + 1;
  while (view.inDate(next)) next += 1;
  return view.mentionAt(next) !== null || view.is('article', next);
}

/** Tokens between a verb of a journey and its goal. */
const GOAL = 4;

const opensBefore = (view: View, i: number): boolean =>
  ['after', 'following'].includes(view.key(i)) || ['way', 'route'].includes(view.key(i));

/** "will visit Oslo after the summit", "stop in Oslo on his way to the summit": what led to a journey, or comes behind it, was not at its goal. */
const isOnward = (view: View, place: number, i: number): boolean =>
  opensBefore(view, i) &&
  view.triggers.some(
    ({ row, first, last }) =>
      row.type === 'visit' &&
      row.part === 'verb' &&
      ['go', 'visit'].includes(row.frame) &&
      !view.is('departing', first) &&
      last <= place &&
      place - last < GOAL,
  );

/** "Following his talks with A, B will be received in Lima": the place of what comes next, but "after the talks, B said in Lima" has that of both. */
function isOfMainClause(view: View, place: number, trigger: number): boolean {
  if (place < trigger || !OPENING.has(view.key(0))) return false;
  const comma = view.tokens.findIndex(({ text }, i) => i > trigger && text === ',');
  if (comma < 0 || comma > place || view.tokens.slice(0, trigger).some(({ text }) => text === ','))
    return false;
  return !view.tokens.slice(comma, place).some((_, n) => view.is('reporting-verb', comma + n));
}

/** Whether a clause or topic of its own opens between the place at token `a` and the trigger at token `b`. */
export function isParted(view: View, a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  const isBehind = b < a;
  if (isOfMainClause(view, a, b)) return true;
  for (let i = low + 1; i < high; i++)
    if (
      (view.key(i) === 'that' && !(isBehind && isOfItsOpening(view, i))) ||
      (!isBehind && (isOnlySaid(view, low, i) || isOnward(view, low, i))) ||
      // "a group overseeing the process in Ivory Coast"
      (isBehind && isDoing(view, i)) ||
      // what follows is what was talked about: "talks on the peace process in Afghanistan"
      (isBehind && view.is('about-cue', i) && !view.inDate(i + 1) && !isTopicClosed(view, i, a)) ||
      view.tokens[i]?.text === ';' ||
      opensOtherClause(view, i) ||
      (view.is('clause-break', i) && view.key(i) !== 'where' && !isOfItsOpening(view, i))
    )
      return true;
  return false;
}
