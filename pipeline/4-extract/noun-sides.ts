import type { Mention } from '../records.ts';
import { subjectOf } from './clause.ts';
import { objectsOf } from './objects.ts';
import { antecedent } from './relative-word.ts';
import { isSide, joinedLeft, joinedRight } from './sides.ts';
import type { Trigger, View } from './view.ts';

/** Who stands around a noun trigger, and what governs it. */
export interface NounSides {
  /** "Tayan's visit", "his talks". */
  readonly owner: readonly Mention[];
  /** "US-China talks", "the EU summit". */
  readonly before: readonly Mention[];
  readonly with: readonly Mention[];
  readonly between: readonly Mention[];
  readonly of: readonly Mention[];
  readonly by: readonly Mention[];
  /** First token of the noun itself. */
  readonly noun: number;
  /** Token of the verb or preposition that governs the noun; -1 when it stands free. */
  readonly governor: number;
  /** Subject of the governing verb or clause. */
  readonly subject: readonly Mention[];
}

const REACH = 9;

interface Left {
  readonly owner: readonly Mention[];
  readonly before: readonly Mention[];
  readonly governor: number;
}

function leftOf(view: View, { first, row }: Trigger): Left {
  let before: readonly Mention[] = [];
  for (let i = first - 1; i > Math.max(-1, first - REACH); i--) {
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
    if (view.is('mediating', i) && view.tokens[i - 1]?.text === '-') continue;
    if (view.is('particle-verb', i - 1) && ['up', 'off'].includes(view.key(i)))
      return { owner: [], before, governor: i - 1 };
    if (isDay(view, i, first)) continue;
    if (view.is('preposition', i) || view.key(i) === 'to') return { owner: [], before, governor: i };
    // "reviving stalled talks"
    if (view.isVerb(i) && view.is('reviving', i - 1)) continue;
    if (view.isVerb(i) || (view.is('wish-cue', i) && !view.inDate(i)) || view.is('reviving', i))
      return { owner: [], before, governor: i };
    if (/^[.,;:“"”()]$/.test(view.tokens[i]?.text ?? '')) return { owner: [], before, governor: -1 };
  }
  return { owner: [], before, governor: -1 };
}

/** "delayed until May a trip": a day between a verb and its object. */
const isDay = (view: View, i: number, noun: number): boolean =>
  view.is('preposition', i) &&
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

type Right = Pick<NounSides, 'with' | 'between' | 'of' | 'by'>;
const LINKS: Readonly<Record<string, keyof Right>> = {
  with: 'with',
  between: 'between',
  among: 'between',
  of: 'of',
  by: 'by',
  from: 'by',
};

/** "the visit to Chad by": a preposition, not an infinitive. */
const leadsToPlace = (view: View, i: number): boolean =>
  view.key(i) === 'to' && (view.mentionAt(i + 1) !== null || !view.isVerb(i + 1));

/** "opened talks, with Primakov hosting Solana": a clause of its own behind "with". */
const isAbsolute = (view: View, link: number, sides: readonly Mention[]): boolean =>
  view.key(link) === 'with' && /^\p{Ll}+ing$/u.test(view.tokens[sides.at(-1)?.last ?? -1]?.text ?? '');

function rightOf(view: View, last: number): Right {
  const found: Record<keyof Right, readonly Mention[]> = { with: [], between: [], of: [], by: [] };
  for (let i = last; i < Math.min(view.tokens.length, last + 24); i++) {
    const link = LINKS[view.key(i)];
    if (link && found[link].length === 0) {
      const sides =
        link === 'between' ? allRight(view, i + 1) : objectsOf(view, i, new Set([view.key(i)])).sides;
      if (sides.length > 0 && !isAbsolute(view, i, sides)) {
        found[link] = sides;
        i = (sides.at(-1) as Mention).last - 1;
        continue;
      }
    }
    const mention = view.mentionAt(i);
    if (mention) i = mention.last - 1;
    else if (view.is('clause-break', i) || /^[.;:“"”()]$/.test(view.tokens[i]?.text ?? '')) break;
    else if (view.isVerb(i) && !view.is('behind-noun', i) && !leadsToPlace(view, i)) break;
    else if (view.tokens[i]?.text === ',' && !LINKS[view.key(i + 1)]) break;
  }
  return found;
}

export function nounSides(view: View, trigger: Trigger): NounSides {
  const left = leftOf(view, trigger);
  const isGoverned = left.governor >= 0 && left.owner.length === 0;
  const subject = isGoverned ? subjectOf(view, left.governor) : [];
  const right = rightOf(view, trigger.last);
  return {
    ...left,
    ...right,
    with: right.with.length > 0 ? right.with : grantedTo(view, trigger, left),
    subject,
    noun: trigger.first,
  };
}

/** "was granted an audience by B", "a luncheon offered by B", "granted an audience to B", "gave a dinner for B", "a banquet in honour of B". */
function grantedTo(view: View, { last }: Trigger, { governor }: Left): readonly Mention[] {
  if (view.is('granting', governor) && view.key(last) === 'to')
    return objectsOf(view, last, new Set(['to'])).sides;
  const isGiven = view.is('granting', governor) && view.is('being', governor - 1) && view.key(last) === 'by';
  const isOffered = view.is('meal', last - 1) && view.is('offering', last) && view.key(last + 1) === 'by';
  if (isGiven || isOffered) return objectsOf(view, isGiven ? last : last + 1, new Set(['by'])).sides;
  const isInHonour = view.key(last) === 'in' && view.is('honour', last + 1);
  const isFor = view.is('meal', last - 1) && (view.key(last) === 'for' || isInHonour);
  return isFor ? objectsOf(view, isInHonour ? last + 2 : last, new Set(['for', 'of'])).sides : [];
}

/** Sides that stand from token `from` on: "between Kenyan and Somali officials were held" names both. */
function allRight(view: View, from: number): readonly Mention[] {
  const mention = view.mentionAt(from);
  return isSide(view, mention) ? joinedRight(view, mention, false) : [];
}
