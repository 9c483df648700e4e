import type { Mention } from '../records.ts';
import { nameStart } from './named-gathering.ts';
import { partyOf } from './participation.ts';
import { antecedent } from './relative-word.ts';
import { isSide, joinedLeft } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Tokens before a noun in which its sides and what governs it stand. */
const REACH = 9;

/** Who stands before a noun, and what governs it. */
export interface Left {
  readonly owner: readonly Mention[];
  readonly before: readonly Mention[];
  readonly governor: number;
}

/** Sides before a noun, "Tayan's visit", "US-China talks", and the verb or preposition that governs it. */
export function leftOf(view: View, { first, row }: Trigger): Left {
  let before: readonly Mention[] = [];
  const start = nameStart(view, first);
  for (let i = start - 1; i > Math.max(-1, start - REACH); i--) {
    const mention = view.mentionAt(i);
    // "Queen Beatrix, whose state visit"
    if (view.key(i) === 'whose') return { owner: antecedent(view, i), before, governor: -1 };
    if (mention?.possessive)
      return {
        owner: isSide(view, mention) ? joinedLeft(view, mention) : [],
        before,
        governor: governorOf(view, mention.first),
      };
    if (mention) {
      // "the AU's security council meeting"
      if (isBareBody(view, mention, first)) {
        i = mention.first;
        continue;
      }
      const isPremodifier = isSide(view, mention) && mention.last === first && mention.kind === 'party';
      if (!isPremodifier && isSide(view, mention))
        return { owner: [], before, governor: unknownVerb(view, mention.last, first) };
      if (isPremodifier) before = joinedLeft(view, mention);
      i = isPremodifier ? (before[0] ?? mention).first : mention.first;
      continue;
    }
    if (row.frame === 'talks' && view.key(i) === 'of' && view.is('portion', i - 1)) {
      i -= 1;
      continue;
    }
    // "confirmed that a meeting between A and B would": the noun opens a clause of its own
    if (view.key(i) === 'that' && view.is('article', i + 1)) return { owner: [], before, governor: -1 };
    // "UN-brokered talks"
    if (view.is('mediating', i) && view.tokens[i - 1]?.text === '-') {
      i = view.mentionAt(i - 2)?.first ?? i - 1;
      continue;
    }
    if (view.is('particle-verb', i - 1) && ['up', 'off'].includes(view.key(i)))
      return { owner: [], before, governor: i - 1 };
    if (isDay(view, i, first)) continue;
    // "presided over the talks"
    if (row.type === 'conference' && view.key(i) === 'over' && view.is('hosting-verb', i - 1))
      return { owner: [], before, governor: i - 1 };
    if (view.is('preposition', i) || view.key(i) === 'to') return { owner: [], before, governor: i };
    // 'after what he called "useful" talks'
    if (view.isVerb(i) && view.key(i - 2) === 'what') {
      i -= 2;
      continue;
    }
    // "reviving stalled talks"
    if (view.isVerb(i) && view.is('reviving', i - 1)) continue;
    if (view.isVerb(i) || (view.is('wish-cue', i) && !view.inDate(i)) || view.is('reviving', i))
      return { owner: [], before, governor: i };
    const quoted = /^["”]$/.test(view.tokens[i]?.text ?? '') ? openingQuote(view, i) : -1;
    if (quoted >= 0) {
      i = quoted;
      continue;
    }
    if (/^[.,;:“"”()]$/.test(view.tokens[i]?.text ?? '')) return { owner: [], before, governor: -1 };
  }
  return { owner: [], before, governor: -1 };
}

/** Tokens between the marks around how talks are called. */
const QUOTED = 6;

/** 'held "frank and open" talks': the mark that opens a quotation of a few words without verb or name; -1 when there is none. */
function openingQuote(view: View, closing: number): number {
  for (let i = closing - 1; i > Math.max(-1, closing - 1 - QUOTED); i--) {
    if (/^["“]$/.test(view.tokens[i]?.text ?? '')) return closing - i > 1 ? i : -1;
    if (view.mentionAt(i) || view.tokens[i]?.capital || /^[.;:?!]$/.test(view.tokens[i]?.text ?? ''))
      return -1;
  }
  return -1;
}

/** "foreign ministers meeting", "security council meeting": a group of no party of its own, as part of the noun's name. */
const isBareBody = (view: View, mention: Mention, noun: number): boolean =>
  mention.kind === 'group' &&
  mention.last === noun &&
  partyOf(view, mention) === null &&
  view.key(mention.first) !== 'the' &&
  !view.isVerb(noun);

/** "delayed until May a trip": a day between a verb and its object. */
const isDay = (view: View, i: number, noun: number): boolean =>
  view.is('preposition', i) &&
  view.key(i) !== 'of' &&
  view.inDate(i + 1) &&
  view.tokens
    .slice(i + 2, noun)
    .some((_, n) => view.is('article', i + 2 + n) || view.is('possessive', i + 2 + n));

/** "wound up a visit", "capped a tour": a word between subject and noun that no table knows is its verb; -1 when there is none. */
function unknownVerb(view: View, behind: number, noun: number): number {
  const pause = view.tokens[behind]?.text === ',' ? behind + 1 : behind;
  const from = view.is('relative', pause) ? pause + 1 : behind;
  const word = view.tokens[from];
  const isWord =
    word?.kind === 'word' &&
    !word.capital &&
    from < noun - 1 &&
    !view.is('wish-cue', from) &&
    !view.is('clause-break', from);
  return isWord ? from : -1;
}

function governorOf(view: View, first: number): number {
  const i = first - 1;
  const isParticle = view.key(i) === 'off' || (view.key(i) === 'up' && view.is('ending-cue', i - 1));
  return view.is('preposition', i) || view.isVerb(i) || isParticle || view.is('cancel-cue', i) ? i : -1;
}
