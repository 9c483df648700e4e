import type { Mention } from '../records.ts';
import { isSide, joinedLeft } from './sides.ts';
import type { View } from './view.ts';

/** "After the talks the two sides", "after the talks they": a phrase with its determiner, or a pronoun, has no adjectives before it. */
const opensPhrase = (view: View, first: number): boolean =>
  view.is('determiner', first) || view.mentionAt(first)?.kind === 'pronoun';

/** "After the talks Kohl said": a noun that tells an interaction is no adjective. */
const isTold = (view: View, i: number): boolean =>
  !view.is('preposition', i) &&
  view.triggers.some((trigger) => trigger.last === i + 1 && trigger.row.part === 'noun');

/** The preposition that governs a phrase, over adjectives: "into southern Albania"; null when none does. */
function prepositionOf(view: View, first: number): number | null {
  // "In the evening Putin left": the phrase before a name is one of time
  if (view.is('time-noun', first - 1)) return null;
  const nearest = opensPhrase(view, first) ? first - 1 : Math.max(0, first - 4);
  for (let i = first - 1; i >= nearest; i--) {
    if (isTold(view, i)) return null;
    if (view.key(i) === 'as') return null;
    if (view.is('preposition', i)) return i;
    const isAdjective =
      view.tokens[i]?.kind === 'word' &&
      view.mentionAt(i) === null &&
      !view.isVerb(i) &&
      !view.is('clause-break', i) &&
      !view.is('adverb-pass', i) &&
      view.key(i) !== 'and' &&
      !view.inDate(i);
    if (!isAdjective) return null;
  }
  return null;
}

/** How a verb hangs on what stands before it. */
interface Clause {
  readonly isAdjunct: boolean;
  readonly isPreposition: boolean;
  readonly isInfinitive: boolean;
  /** "recalled": a past, which no "to" governs. */
  readonly isPast: boolean;
}

/** Words between a verb and a group that it acts on: "ended a three-day mission". */
const MODIFIERS = 3;

/** The word before the phrase of a mention: over its article and adjectives for a group without a state. */
function beforePhrase(view: View, { first, kind, party }: Mention): number {
  if (kind !== 'group' || party !== null) return first - 1;
  for (let i = first - 1; i >= Math.max(0, first - MODIFIERS); i--)
    if (view.is('article', i) || view.is('possessive', i)) return i - 1;
  return first - 1;
}

/** Whether the word before a mention makes it an object: "told Jiang during a visit", "visit Japan to meet". */
function isObject(
  view: View,
  mention: Mention,
  { isPreposition, isInfinitive, isPast }: Omit<Clause, 'isAdjunct'>,
): boolean {
  let i = beforePhrase(view, mention);
  // "ordered four diplomats out", "threw two envoys out"
  if (view.tokens[i]?.kind === 'number' || view.valueOf('numeral', view.key(i)) !== null) i -= 1;
  if (isPreposition && view.isVerb(i) && !view.is('inverting-verb', i) && !view.is('auxiliary', i))
    return true;
  if (view.is('time-noun', i)) return false;
  // "ordered four diplomats to leave and recalled its own": who gave the order recalls
  const isControlled = isInfinitive || (!isPast && view.key(mention.last) === 'to');
  if (isControlled && (view.is('controlling', i) || view.is('causing', i))) return false;
  if (/^\p{Ll}+ing$/u.test(view.tokens[i]?.text ?? '') && !view.mentionAt(i) && !view.is('preposition', i))
    return true;
  return (
    view.is('telling', i) ||
    (view.isVerb(i) && !view.is('reporting-verb', i) && !view.is('auxiliary', i)) ||
    view.triggers.some((trigger) => trigger.first === i && trigger.row.part === 'verb')
  );
}

/** "said by Assad during talks": who did what a passive tells, as the subject of what hangs on it; but it is the guest who returns in "received by Assad before returning". */
const isAgent = (view: View, by: number): boolean =>
  view.key(by) === 'by' &&
  !view.is('receiving-part', by - 1) &&
  (view.isVerb(by - 1) || view.is('irregular-past', by - 1));

/** "a group of 10 lawmakers": whom an indefinite group consists of. */
function isMember(view: View, of: number): boolean {
  const group = view.key(of) === 'of' ? view.mentionAt(of - 1) : null;
  return group?.kind === 'group' && group.party === null && ['a', 'an'].includes(view.key(group.first));
}

/** "wound up his China tour with a call on B": a state that says of what kind a visit or talks are. */
const isPremodifier = (view: View, { kind, last }: Mention): boolean =>
  kind === 'party' &&
  view.triggers.some(
    ({ row, first }) => row.part === 'noun' && first === last && !view.sentence.verbs.includes(first),
  );

/** Where a mention that is not the subject is left behind, scanning to the left; null when it is the subject. */
export function skipped(
  view: View,
  mention: Mention,
  { isAdjunct, isPreposition, isInfinitive, isPast }: Clause,
): number | null {
  const governor = prepositionOf(view, mention.first);
  const opensClause =
    governor !== null && governor === mention.first - 1 && !isAdjunct && view.is('subordinating', governor);
  const isSubject =
    governor !== null && (opensClause || isMember(view, governor) || (isAdjunct && isAgent(view, governor)));
  if (governor !== null && !isSubject) return governor - 1;
  if (isAdjunct && isPremodifier(view, mention)) return mention.first - 1;
  const [head = mention] = isAdjunct ? joinedLeft(view, mention) : [];
  if (isAdjunct && isObject(view, head, { isPreposition, isInfinitive, isPast })) return head.first - 1;
  if (!isSide(view, mention) || (mention.possessive && mention.kind !== 'pronoun')) return mention.first - 1;
  if (mention.kind === 'pronoun' && view.is('oblique-pronoun', mention.first)) return mention.first - 1;
  return null;
}
