import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { isSide, joinedRight } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens from a verb of saying to the paper in which it is said. */
const REACH = 8;
/** Tokens of an opening phrase. */
const OPENING = 20;

const isJoint = (view: View, paper: Trigger): boolean =>
  view.key(paper.first) === 'joint' && view.is('joint-paper', paper.last - 1);

/** "said in a joint statement": the verb before the paper, within its clause; -1 when there is none. */
function saidIn(view: View, preposition: number): number {
  for (let i = preposition - 1; i > Math.max(-1, preposition - REACH); i--) {
    if (endsClause(view, i)) return -1;
    if (view.mentionAt(i) === null && (view.isVerb(i) || view.is('reporting-verb', i))) return i;
  }
  return -1;
}

/** "In a joint statement issued after the talks, A and B": sides behind a comma. */
function speakersBehind(view: View, from: number): readonly Mention[] {
  for (let i = from; i < Math.min(view.tokens.length, from + OPENING); i++) {
    if (view.tokens[i]?.text !== ',') continue;
    const side = view.mentionAt(i + 1);
    return isSide(view, side) && !side.possessive ? joinedRight(view, side, false) : [];
  }
  return [];
}

/** Who speaks in one paper: "in a joint statement, A and B said", "A and B said in a joint statement". */
export function jointly(view: View, paper: Trigger): readonly Mention[] {
  const before = view.is('article', paper.first - 1) ? paper.first - 2 : paper.first - 1;
  const isAccording = view.key(before) === 'to' && before === 1 && view.key(0) === 'according';
  if (isJoint(view, paper) && isAccording) return speakersBehind(view, paper.last);
  if (!isJoint(view, paper) || view.key(before) !== 'in' || view.key(before + 1) === 'the') return [];
  if (before === 0) return speakersBehind(view, paper.last);
  const verb = saidIn(view, before);
  return verb < 0 ? [] : subjectOf(view, verb);
}
