import type { Evidence, Mention, Place } from '../records.ts';
import { beforeWhere } from './before-where.ts';
import { isWithin, relativeAsides } from './date-steps.ts';
import type { Draft, PlaceMention } from './draft.ts';
import { isOfFirstClause } from './earlier-day.ts';
import { goalBefore } from './goal-before.ts';
import { capitalAt } from './lands.ts';
import { isLocated, isPremodifier, namesSite } from './located.ts';
import { isParted } from './parted-place.ts';
import { quoted } from './quote.ts';
import { townOf } from './town-of.ts';
import type { Trigger, View } from './view.ts';

/** A place and the words that tell it. */
export interface Where {
  readonly place: Place;
  readonly at: Evidence;
  /** Taken from the dateline without a word for it: yields to any place that is named. */
  readonly isGuess?: boolean;
}

/** Tokens between an interaction and its place. */
const REACH = 22;

function whereIs(view: View, found: PlaceMention): Where | null {
  if ('here' in found) {
    const { here } = view.article;
    // a later sentence about the same visit may be shorter than the one that told it
    const token = view.tokens[found.here];
    if (!here) return null;
    const at =
      token?.key === 'here' ? quoted(view, 'place.name', token.start, token.end) : view.article.here_at;
    return at && { place: townOf(view, here), at: { ...at, field: 'place.name' } };
  }
  const { start, end } = found.mention;
  const place = found.mention.place && townOf(view, found.mention.place);
  return (
    place && { place, at: quoted(view, place.name === null ? 'place.country' : 'place.name', start, end) }
  );
}

/** "the crisis in Chad", "the envoy's office in Oslo said": a place that goes on with another noun, or where somebody only spoke. */
function isOfOther(view: View, { first, last }: Mention): boolean {
  return (
    view.is('abstract', first - 2) || (view.is('office-in', first - 2) && view.is('reporting-verb', last))
  );
}

/** "the lunch was shorter than Friday's talks in Lima": another gathering stands between a mention of the first and the place. */
const isOfOtherTalks = (view: View, { last }: Trigger, place: number): boolean =>
  view.triggers.some(
    (other) =>
      other.row.part === 'noun' && other.first >= last && other.first < place && other.row.cameo !== '057',
  );

/** Tokens between "after" and the other gathering: "two weeks after the annual summit". */
const AFTER = 4;

/** "a seminar just after the summit in Lima": the place is that of the gathering which came before. */
const isOfEarlier = (view: View, { last }: Trigger, place: number): boolean =>
  view.triggers.some(
    (other) =>
      other.row.type === 'conference' &&
      other.first >= last &&
      other.first < place &&
      view.tokens
        .slice(Math.max(last, other.first - AFTER), other.first)
        .some(({ key }) => key === 'after' || key === 'following'),
  );

/** "hosted Ghana and Togo": a state that is met is no place. */
const isGuest = ({ counterparts }: Draft, mention: Mention): boolean =>
  mention.place?.name === null && counterparts.includes(mention);

/** The mentions of a sentence, "the Syrian capital" among them. */
const placesTold = (view: View): Mention[] =>
  view.sentence.mentions.map((mention) => capitalAt(view, mention.first) ?? mention);

/** Tokens in which a phrase that opens the sentence names its place. */
const OPENING = 8;

/** "In the Chinese city of Hangzhou, she met": the place of all that the sentence tells. */
const opensSentence = (view: View, { first, last }: Mention): boolean =>
  view.is('locating', 0) && first < OPENING && view.tokens[last]?.text === ',';

/** Steps from an interaction to a place; "met A in Berlin and B in Rome": a partner has the place that stands behind him. */
function stepsTo({ view, trigger, counterparts: [partner] }: Draft, place: number): number {
  const steps = Math.abs(place - trigger.first);
  if (!partner || partner.first < trigger.last || place < partner.last) return steps;
  for (let i = partner.last; i < place; i++)
    if (view.key(i) === 'and' || view.tokens[i]?.kind === 'punctuation' || view.isVerb(i)) return steps;
  return Math.min(steps, place - partner.last);
}

/** The place of the interaction: of a visit where it goes, else the nearest "in X" or "here" of the clause. */
export function whereOf(draft: Draft): Where | null {
  const { view, trigger, destination } = draft;
  if (destination) return whereIs(view, destination);
  const lead = beforeWhere(view, trigger.first) ?? goalBefore(view, trigger);
  if (lead) return whereIs(view, { mention: lead });
  const asides = relativeAsides(view).filter((aside) => !isWithin(trigger.first, aside));
  let best: { found: PlaceMention; steps: number } | null = null;
  for (const mention of placesTold(view)) {
    if (asides.some((aside) => isWithin(mention.first, aside))) continue;
    const steps = stepsTo(draft, mention.first);
    const namesIt = trigger.row.part === 'noun' && mention.place?.name && mention.last === trigger.first;
    const isUsable =
      mention.place !== null &&
      !mention.possessive &&
      !isGuest(draft, mention) &&
      (namesIt || namesSite(view, mention) || !isPremodifier(view, mention)) &&
      (steps < REACH || opensSentence(view, mention)) &&
      (namesIt || (isLocated(view, mention.first) && !isOfOther(view, mention)));
    const isBefore =
      draft.standing.status === 'scheduled' &&
      mention.first > 1 &&
      isOfFirstClause(view, mention.last, trigger.first);
    const isTheirs = draft.isAnaphoric && isOfOtherTalks(view, trigger, mention.first);
    if (
      isUsable &&
      !isBefore &&
      !isTheirs &&
      !isOfEarlier(view, trigger, mention.first) &&
      !isParted(view, mention.first, trigger.first) &&
      (best === null || steps < best.steps)
    )
      best = { found: { mention }, steps };
  }
  view.tokens.forEach((token, i) => {
    const steps = Math.abs(i - trigger.first);
    if (
      token.key === 'here' &&
      !view.is('heard', i - 1) &&
      view.mentionAt(i) === null &&
      steps < REACH &&
      !isParted(view, i, trigger.first) &&
      (best === null || steps < best.steps)
    )
      best = { found: { here: i }, steps };
  });
  const chosen = best as { found: PlaceMention } | null;
  return chosen && whereIs(view, chosen.found);
}
