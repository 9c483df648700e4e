import type { Mention } from '../records.ts';
import { listed } from './listing.ts';
import type { NounSides } from './noun-sides.ts';
import { objectsOf } from './objects.ts';
import { isSide, joinedRight } from './sides.ts';
import type { View } from './view.ts';

type Right = Pick<NounSides, 'with' | 'between' | 'of' | 'by' | 'topic'>;
type Link = Exclude<keyof Right, 'topic'>;
const LINKS: Readonly<Record<string, Link>> = {
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

/** Tokens from a verb to the sides of its subject: "opened in Abuja on Tuesday between". */
const OPENING = 9;

/** "talks opened in Abuja on Tuesday between A and B": a verb of beginning or ending, behind whose place and day the sides stand. */
function isOpeningBetween(view: View, verb: number): boolean {
  if (!view.is('opening-cue', verb) && !view.is('ending-cue', verb)) return false;
  for (let i = verb + 1; i < verb + OPENING; i++) {
    if (view.key(i) === 'between') return view.inDate(i - 1) || view.mentionAt(i - 1)?.place != null;
    if (view.isVerb(i) || view.is('clause-break', i) || /^[,.;:]$/.test(view.tokens[i]?.text ?? ''))
      return false;
  }
  return false;
}

/** "opened talks, with Primakov hosting Solana": a clause of its own behind "with". */
const isAbsolute = (view: View, link: number, sides: readonly Mention[]): boolean =>
  view.key(link) === 'with' && /^\p{Ll}+ing$/u.test(view.tokens[sides.at(-1)?.last ?? -1]?.text ?? '');

/** Tokens behind a noun in which its sides stand. */
const REACH = 24;

/** Sides behind a noun: "with A", "between A and B", "of", "by". */
export function rightOf(view: View, last: number): Right {
  const found: Record<Link, readonly Mention[]> = { with: [], between: [], of: [], by: [] };
  let isOfTopic = false;
  for (let i = last; i < Math.min(view.tokens.length, last + REACH); i++) {
    const link = LINKS[view.key(i)];
    // "under the auspices of A": the third party's
    const isThird = link === 'of' && i > last && view.is('mediating-noun', i - 1);
    if (link && !isThird && found[link].length === 0) {
      const sides =
        link === 'between'
          ? allRight(view, i + 1)
          : wholeList(view, link, objectsOf(view, i, new Set([view.key(i)])).sides);
      if (sides.length > 0 && !isAbsolute(view, i, sides)) {
        found[link] = sides;
        isOfTopic ||= link === 'between' && standsInTopic(view, last, i);
        i = (sides.at(-1) as Mention).last - 1;
        continue;
      }
    }
    const one = oneOfThem(view, i);
    if (one !== null) {
      i = one - 1;
      continue;
    }
    // "said at the meeting that": what was said is no part of the meeting
    if (view.key(i) === 'that') break;
    const mention = view.mentionAt(i);
    if (mention) i = mention.last - 1;
    else if (view.is('clause-break', i) || /^[.;:“"”()]$/.test(view.tokens[i]?.text ?? '')) break;
    else if (
      view.isVerb(i) &&
      !view.is('behind-noun', i) &&
      !leadsToPlace(view, i) &&
      !isOpeningBetween(view, i)
    )
      break;
    else if (view.tokens[i]?.text === ',' && !LINKS[view.key(i + 1)]) break;
  }
  return isOfTopic ? { ...found, between: [], topic: found.between } : { ...found, topic: [] };
}

/** "talks on the war between A and B": whether what stands between two others is what the talks are about, not the talks. */
function standsInTopic(view: View, last: number, link: number): boolean {
  const isNoun =
    view.tokens[link - 1]?.kind === 'word' &&
    view.mentionAt(link - 1) === null &&
    !view.inDate(link - 1) &&
    !view.is('adverb-pass', link - 1);
  return (
    isNoun &&
    view.tokens.slice(last, link - 1).some(({ key }, n) => {
      const i = last + n;
      return view.has('about-cue', key) && !view.inDate(i + 1);
    })
  );
}

/** Tokens from "including" to "with": "including a brief first one with". */
const ONE = 6;

/** "meetings here, including one with A", "talks, among them two with A": the "with" of the one that is told apart; null elsewhere. */
function oneOfThem(view: View, pause: number): number | null {
  const isApart =
    view.key(pause + 1) === 'including' ||
    (view.key(pause + 1) === 'among' && view.key(pause + 2) === 'them');
  if (view.tokens[pause]?.text !== ',' || !isApart) return null;
  for (let i = pause + 2; i < pause + 2 + ONE; i++) {
    if (view.mentionAt(i) || /^[,.;:]$/.test(view.tokens[i]?.text ?? '.')) return null;
    const isOne = view.key(i - 1) === 'one' || view.valueOf('numeral', view.key(i - 1)) !== null;
    if (view.key(i) === 'with') return isOne ? i : null;
  }
  return null;
}

/** Words of a group before the comma that opens its names: "and two armed rebel groups". */
const GROUP = 6;

/** "between A and two rebel groups, B and C": the names behind a group of no party; empty when none stands there. */
function apposedTo(view: View, from: number): readonly Mention[] {
  if (view.key(from) !== 'and') return [];
  for (let i = from + 1; i < from + GROUP; i++) {
    if (view.tokens[i]?.text === ',') return view.is('apposed-group', i - 1) ? listed(view, i + 1) : [];
    if (view.tokens[i]?.kind === 'punctuation' || (view.mentionAt(i)?.party ?? null) !== null) return [];
  }
  return [];
}

/** "the summit of A, B and C opened": the list of the noun's own phrase, whose last member opens no clause. */
function wholeList(view: View, link: Link, sides: readonly Mention[]): readonly Mention[] {
  const [first] = sides;
  return link === 'of' && first ? joinedRight(view, first, false) : sides;
}

/** Sides that stand from token `from` on: "between Kenyan and Somali officials were held" names both. */
function allRight(view: View, from: number): readonly Mention[] {
  const mention = view.mentionAt(from);
  const sides = isSide(view, mention) ? joinedRight(view, mention, false) : [];
  return [...sides, ...apposedTo(view, sides.at(-1)?.last ?? from)];
}
