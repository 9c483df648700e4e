import { subjectOf } from './clause.ts';
import { endsClause } from './clause-end.ts';
import { isPassive } from './passive.ts';
import { isSide } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens between a verb and the pact that it signs. */
const REACH = 14;

/** Tokens between a pact and the verb of which it is the subject: "the pact between A and B was signed". */
const PASSIVE_REACH = 24;
/** Tokens between a verb and the pact that is its object. */
const OBJECT = 4;
/** Tokens of the phrase between a pact and its participle. */
const ABOUT = 9;

const isPact = ({ row }: Trigger): boolean => row.frame === 'pact';

/** "a treaty, signed by", "a treaty on the waters signed by": the participle behind its pact. */
const isReduced = (view: View, verb: Trigger): boolean =>
  /ed$|^struck$/.test(view.key(verb.first)) &&
  view.triggers.some(
    (pact) =>
      isPact(pact) &&
      verb.first >= pact.last &&
      (verb.first - pact.last < 2 || (isFollowed(view, verb) && isPhrase(view, pact.last, verb.first))),
  ) &&
  !view.triggers.some((pact) => isPact(pact) && pact.first >= verb.last && pact.first < verb.last + OBJECT);

/** Who signed, or when, stands behind a participle; an object stands behind a verb. */
const isFollowed = (view: View, verb: Trigger): boolean =>
  ['by', 'between', 'in', 'on', 'last', 'here'].includes(view.key(verb.last)) || view.inDate(verb.last);

/** Words between a pact and its participle: what it is about, and nobody who could sign. */
const isPhrase = (view: View, from: number, to: number): boolean =>
  to - from < ABOUT &&
  view.is('preposition', from) &&
  view.tokens
    .slice(from, to)
    .every(
      ({ text }, n) =>
        !isSide(view, view.mentionAt(from + n)) && !view.isVerb(from + n) && !/^[.,;:“”"]$/.test(text),
    );

/** Whether the pact stands before the verb that signs it. */
export const isSigned = (view: View, verb: Trigger): boolean =>
  isPassive(view, verb.first) || isReduced(view, verb);

/** The pact that a verb signs, to its right or (passive) to its left; null when it signs none. */
export function pactOf(view: View, verb: Trigger): Trigger | null {
  if (isSigned(view, verb))
    return (
      view.triggers
        .filter((pact) => isPact(pact) && pact.last <= verb.first && pact.first > verb.first - PASSIVE_REACH)
        .at(-1) ?? null
    );
  const pact = view.triggers.find(
    (one) => isPact(one) && one.first >= verb.last && one.first < verb.last + REACH,
  );
  const isParted =
    pact &&
    view.tokens
      .slice(verb.last, pact.first)
      .some((_, n) => view.is('clause-break', verb.last + n) || endsClause(view, verb.last + n));
  // "concluded a round of talks on a treaty"
  const isOfTalks =
    pact &&
    view.triggers.some(
      ({ row, first, last }) =>
        row.type === 'meeting' && row.part === 'noun' && first >= verb.last && last <= pact.first,
    );
  if (isOfTalks) return null;
  return pact && !isParted ? pact : contactRelative(view, verb);
}

/** "the treaty that it had signed": the pronoun before a verb; -1 when another word stands there. */
export function itBefore(view: View, verb: number): number {
  let i = verb - 1;
  while (i > 0 && view.is('auxiliary', i)) i -= 1;
  return view.key(i) === 'it' ? i : -1;
}

/** "the treaty A signed": the pact right before the verb's subject. */
function contactRelative(view: View, verb: Trigger): Trigger | null {
  const subject = subjectOf(view, verb.first)[0] ?? view.mentionAt(verb.first - 1);
  const it = itBefore(view, verb.first);
  const first = it >= 0 ? it : (subject?.first ?? -1);
  if (first < 0) return null;
  const relative = first - 1;
  const isRelative = view.is('relative', relative) || view.key(relative) === 'that';
  const nearest = isRelative ? relative - ABOUT : first - 1;
  return (
    view.triggers.filter((pact) => isPact(pact) && pact.last <= first && pact.last > nearest).at(-1) ?? null
  );
}
