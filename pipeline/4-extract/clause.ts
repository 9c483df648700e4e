import type { Mention } from '../records.ts';
import { absoluteSubject, besideOf, opensList } from './beside-subject.ts';
import { listClosedBy } from './closed-list.ts';
import {
  coordinates,
  FURTHEST,
  openingBracket,
  openingComma,
  quotedName,
  STOPS,
  speakerBefore,
  tellsTime,
} from './commas.ts';
import { listedBetween, openingDash } from './dashes.ts';
import { decidedBy } from './decider.ts';
import { afterIntroduction } from './introduction.ts';
import { oncePerToken } from './once-per-token.ts';
import { amongBefore, antecedent, sidesBehind } from './relative-word.ts';
import { isSide, joinedLeft } from './sides.ts';
import { skipped } from './skipped.ts';
import type { View } from './view.ts';

/** Tokens before a conjunction in which the verb of the main clause stands. */
const REACH = 20;
const RELATIVES = new Set(['who', 'which']);

/** The word before a verb, over adverbs and auxiliaries. */
function firstBefore(view: View, verb: number): number {
  let i = verb - 1;
  while (i > 0 && view.key(i) !== 'to' && (view.is('adverb-pass', i) || view.is('auxiliary', i))) i -= 1;
  return i;
}

/** Sides that do what the verb at token `verb` tells; empty when the sentence does not say. Every rule of a verb asks for them. */
export const subjectOf: (view: View, verb: number) => readonly Mention[] = oncePerToken(subjectBefore);

function subjectBefore(view: View, verb: number): readonly Mention[] {
  const beside = besideOf(view, verb) ?? absoluteSubject(view, verb) ?? decidedBy(view, verb)?.owner;
  if (beside) return [beside];
  const before = firstBefore(view, verb);
  const isCoordinated = view.key(before) === 'and';
  const isWhile = /ing$/.test(view.key(verb)) && ['while', 'when'].includes(view.key(before));
  const isAdjunct =
    isCoordinated ||
    isWhile ||
    view.key(before + 1) === 'having' ||
    view.is('preposition', verb) ||
    view.key(before) === 'to' ||
    (/ing$/.test(view.key(verb)) && view.is('preposition', before));
  const clause = {
    isAdjunct,
    isPreposition: view.is('preposition', verb),
    isInfinitive: view.key(before) === 'to',
    isPast: isCoordinated && (/ed$/.test(view.key(verb)) || view.is('irregular-past', verb)),
  };
  let i = isWhile ? before - 1 : verb - 1;
  let inAside = false;
  while (i >= 0 && verb - i < FURTHEST) {
    const mention = view.mentionAt(i);
    if (mention) {
      const further = skipped(view, mention, clause);
      if (further === null) return joinedLeft(view, mention);
      i = further;
      continue;
    }
    const { text, key } = view.tokens[i] as { text: string; key: string };
    if (text === ',') {
      const opening = openingComma(view, i);
      const speaker = speakerBefore(view, i);
      if (speaker) return [speaker];
      const list = opening === null ? null : listClosedBy(view, opening, i);
      if (list && !list.isGoverned) return list.sides;
      if (list) {
        inAside = true;
        i = list.first - 1;
        continue;
      }
      // "A, with B, C and D, met", "the group, made up of B, C and D, met": the comma before the list opens the aside
      if (opening === null && inAside && opensList(view, i + 1) && isSide(view, view.mentionAt(i - 1))) {
        inAside = false;
        i -= 1;
        continue;
      }
      inAside ||= opening !== null;
      const isOwn = isAdjunct && i >= before - 1 && view.is('preposition', i + 1);
      // "Kohl, due here on Friday for talks"
      const isTimed = isAdjunct && (tellsTime(view, i + 1, before) || isDue(view, i));
      if (opening === null && !isCoordinated && !isOwn && !isTimed && !coordinates(view, i))
        return afterIntroduction(view, verb);
      i = opening === null ? i - 1 : opening - 1;
      continue;
    }
    const speaker = key === 'that' && view.key(i + 1) === 'it' ? speakingState(view, i) : [];
    if (speaker.length > 0) return speaker;
    const quote = /^["”]$/.test(text) ? quotedName(view, i) : null;
    if (quote !== null) {
      i = quote - 1;
      continue;
    }
    const bracket = text === ')' ? openingBracket(view, i) : null;
    if (bracket !== null) {
      i = bracket - 1;
      continue;
    }
    const dash = text === '—' ? openingDash(view, i) : null;
    const named = dash === null ? [] : listedBetween(view, dash, i);
    if (named.length > 1) return named;
    if (dash !== null) {
      i = dash - 1;
      continue;
    }
    // "said so — a day after talks with B"
    if (text === '—' && isAdjunct && (i >= before - 1 || tellsTime(view, i + 1, before))) {
      i -= 1;
      continue;
    }
    const among = RELATIVES.has(key) ? amongBefore(view, i) : null;
    if (among) return among.being < 0 ? sidesBehind(view, verb) : subjectOf(view, among.being);
    if (RELATIVES.has(key) || (key === 'that' && view.mentionAt(i - 1) !== null)) return antecedent(view, i);
    // "will stay until Thursday and see": a word before a day opens no clause
    const isBreak = view.is('clause-break', i) && key !== 'as' && key !== 'since' && !view.inDate(i + 1);
    if (STOPS.has(text) || isBreak) {
      const own = i === before && /ing$/.test(view.key(verb)) ? ofMainClause(view, i) : [];
      return own.length > 0 ? own : afterIntroduction(view, verb);
    }
    i -= 1;
  }
  return afterIntroduction(view, verb);
}

/** "Kohl, due here", "Kohl, expected in Oslo": what is planned for whoever stands before the comma. */
const isDue = (view: View, comma: number): boolean =>
  view.is('plan-cue', comma + 1) && isSide(view, view.mentionAt(comma - 1));

/** "said Kohl on Tuesday, while meeting B": whoever the clause before the conjunction at token `at` is about. */
function ofMainClause(view: View, at: number): readonly Mention[] {
  for (let i = at - 1; i > Math.max(-1, at - REACH); i--) {
    const mention = view.mentionAt(i);
    if (isSide(view, mention) && view.is('reporting-verb', mention.first - 1) && !mention.possessive)
      return [mention];
    if (mention) i = mention.first;
    else if (STOPS.has(view.tokens[i]?.text ?? '') || view.is('clause-break', i)) return [];
    else if (view.isVerb(i) && !view.inDate(i)) return subjectOf(view, i);
  }
  return [];
}

/** Tokens between a reporting verb and "that it": "said in a statement on Monday that it". */
const SAID = 8;

/** "Israel said on Monday that it would send": the state or body that speaks before the conjunction at token `that`; empty when a person does. */
function speakingState(view: View, that: number): readonly Mention[] {
  for (let i = that - 1; i > Math.max(0, that - SAID); i--) {
    if (view.mentionAt(i) || STOPS.has(view.tokens[i]?.text ?? '') || view.tokens[i]?.text === ',') return [];
    if (!view.isVerb(i) || view.inDate(i)) continue;
    const found = subjectOf(view, i);
    return found.every(({ kind }) => kind === 'party' || kind === 'group') ? found : [];
  }
  return [];
}
